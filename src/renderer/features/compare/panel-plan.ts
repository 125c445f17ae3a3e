import { useMemo } from 'react'
import { NO_RESPONSE, type ResponsePlan } from '../../../shared/engine'
import { plansToChooseFrom } from '../../simulation/ensemble-demand'
import { useStore } from '../../state/store'
import { headlineParts, type CompareFacts } from './compare-facts'

interface Wanted {
  /** What somebody chose; null: nothing yet. */
  readonly chosen: string | null
  readonly currentPlan: string | null
  readonly plans: readonly ResponsePlan[]
}

/** Plans that have something to explain: something of them is on. */
export const plansWithResponses = (plans: readonly ResponsePlan[]): string[] =>
  plansToChooseFrom(plans).flatMap(({ id }) => (id === NO_RESPONSE.id ? [] : id))

/**
 * The plan that the panels under the table speak of: the one that was chosen, else the one that the headline names as best, else
 * the current one, else the first that is not the reference. Undefined where no plan has anything that is on.
 */
export function panelPlanOf(facts: CompareFacts, { chosen, currentPlan, plans }: Wanted): string | undefined {
  const known = plansWithResponses(plans)
  const isKnown = (id: string | null | undefined): id is string => id != null && known.includes(id)
  if (isKnown(chosen)) return chosen
  const { headline } = headlineParts(facts)
  if (headline.kind === 'best' && isKnown(headline.best.id)) return headline.best.id
  if (isKnown(currentPlan) && currentPlan !== facts.referenceId) return currentPlan
  return known.find((id) => id !== facts.referenceId) ?? known[0]
}

/** The plan that the panels under the table speak of. */
export function usePanelPlan(facts: CompareFacts): string | undefined {
  const chosen = useStore((state) => state.panelPlan)
  const currentPlan = useStore(({ document }) => document.currentPlan)
  const plans = useStore(({ document }) => document.plans)
  return useMemo(() => panelPlanOf(facts, { chosen, currentPlan, plans }), [facts, chosen, currentPlan, plans])
}
