import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScenarioDocument } from '../../../../shared/formats'
import { NO_RESPONSE } from '../../../../shared/engine'
import { useStore } from '../../../state/store'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Names every plan of the document, also those nobody has named. */
export function usePlanName(): (planId: string) => string {
  const { t } = useTranslation('explore')
  const plans = useStore((state) => state.document.plans)
  return useCallback(
    (planId) =>
      planId === NO_RESPONSE.id ? t('plan.none') : planNameIn(plans, planId, (letter) => t('plan.named', { letter })),
    [plans, t],
  )
}

export function planNameIn(
  plans: ScenarioDocument['plans'],
  planId: string,
  nameWith: (letter: string) => string,
): string {
  const position = plans.findIndex(({ id }) => id === planId)
  return plans[position]?.name || nameWith(LETTERS[Math.max(0, position)] ?? String(position + 1))
}
