import { useTranslation } from 'react-i18next'
import type { ResponsePlan } from '../../../../shared/engine'
import { usePlanName } from '../../../plans/use-plan-name'

interface NoDifferenceProps {
  readonly plan: ResponsePlan
  readonly against: ResponsePlan
}

/** Said where two plans do the same, so that there is nothing to explain. */
export function NoDifference({ plan, against }: NoDifferenceProps) {
  const { t } = useTranslation('compare')
  const nameOf = usePlanName()
  return <p className="why__progress">{t('why.same', { plan: nameOf(plan.id), against: nameOf(against.id) })}</p>
}
