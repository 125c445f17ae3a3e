import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_RESPONSE } from '../../../../shared/engine'
import { useStore } from '../../../state/store'
import { selectNamedPlans, type NamedPlan } from './current-plan'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Names every plan of the document, also those nobody has named. */
export function usePlanName(): (planId: string) => string {
  const { t } = useTranslation('explore')
  const plans = useStore(selectNamedPlans)
  return useCallback(
    (planId) =>
      planId === NO_RESPONSE.id ? t('plan.none') : planNameIn(plans, planId, (letter) => t('plan.named', { letter })),
    [plans, t],
  )
}

function planNameIn(plans: readonly NamedPlan[], planId: string, nameWith: (letter: string) => string): string {
  const position = plans.findIndex(({ id }) => id === planId)
  return plans[position]?.name || nameWith(LETTERS[Math.max(0, position)] ?? String(position + 1))
}
