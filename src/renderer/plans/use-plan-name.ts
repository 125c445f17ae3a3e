import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_RESPONSE, type ResponsePlan } from '../../shared/engine'
import { selectLastChange } from '../state/document-slice'
import { useStore } from '../state/store'
import { selectNamedPlans } from './current-plan'
import { planNames, type CopyNaming, type PlanNaming } from './plan-edits'

/** Names plans by a letter in the language of the app. */
export function usePlanNaming(): PlanNaming {
  const { t } = useTranslation('explore')
  return useCallback((letter) => t('plan.named', { letter }), [t])
}

/** Names copies of plans in the language of the app. */
export function useCopyNaming(): CopyNaming {
  const { t } = useTranslation('explore')
  return useCallback((name, number) => t(number === 1 ? 'plan.copyOf' : 'plan.copyNumber', { name, number }), [t])
}

/** Names every plan of the document, also those nobody has named, and one that a replay shows after it was deleted. */
export function usePlanName(): (planId: string) => string {
  const { t } = useTranslation('explore')
  const nameWith = usePlanNaming()
  const plans = useStore(selectNamedPlans)
  const plansBefore = useStore((state) => selectLastChange(state)?.before.plans ?? NO_PLANS)
  const names = useMemo(
    () => new Map([...planNames(plansBefore, nameWith), ...planNames(plans, nameWith)]),
    [plansBefore, plans, nameWith],
  )
  return useCallback((planId) => (planId === NO_RESPONSE.id ? t('plan.none') : (names.get(planId) ?? '')), [names, t])
}

const NO_PLANS: readonly ResponsePlan[] = []
