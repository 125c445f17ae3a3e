import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { standingViews, type StandingView } from '../../../../shared/assessment'
import type { Scenario } from '../../../../shared/engine'
import { isNotAssessed } from '../../../../shared/formats'
import { countryModel } from '../../../state/country-model'

/** What the scenario as it stands says of whatever can be rated, by subject key; nothing of what nobody has assessed. */
export function useStandingViews(scenario: Scenario): ReadonlyMap<string, StandingView> {
  const { t } = useTranslation('people')
  return useMemo(
    () => standingViews(countryModel, scenario, (assessment) => !isNotAssessed(assessment, t('notAssessed'))),
    [scenario, t],
  )
}
