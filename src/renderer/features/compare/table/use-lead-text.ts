import { useTranslation } from 'react-i18next'
import type { PlanEffort } from '../../../../shared/decision'

/** The lead times of a plan's responses, the shortest and the longest. */
export function useLeadText(): (lead: PlanEffort['leadMonths']) => string {
  const { t } = useTranslation('compare')
  return ({ shortest, longest }) =>
    t(shortest === longest ? 'cell.leadOne' : 'cell.lead', { from: shortest, to: longest, count: longest })
}
