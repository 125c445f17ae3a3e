import { useMemo } from 'react'
import { standIns } from '../../../shared/decision'
import type { ResponsePlan } from '../../../shared/engine'
import { useStore } from '../../state/store'
import type { CompareFacts } from './compare-facts'
import { headlineParts, type CompareHeadline } from './headline/headline-parts'

interface Wanted {
  /** What somebody chose; null: nothing yet. */
  readonly chosen: string | null
  readonly currentPlan: string | null
  readonly plans: readonly ResponsePlan[]
}

/** Plans that have something to explain: something of them is on. */
export const plansWithResponses = (plans: readonly ResponsePlan[]): string[] => [...standIns(plans).keys()]

/** The plan that a headline names first. */
function namedIn(headline: CompareHeadline): string | undefined {
  switch (headline.kind) {
    case 'best':
      return headline.best.id
    case 'seldom-better':
    case 'chance':
      return headline.row.id
    case 'too-few':
    case 'nothing-on':
    case 'none-better':
    case 'none-different':
      return undefined
  }
}

/**
 * The plan that the panels under the table speak of: the one that was chosen, else the one that the headline names first, else
 * the current one, else the first that is not the reference. Undefined where no plan has anything that is on.
 */
export function panelPlanOf(facts: CompareFacts, { chosen, currentPlan, plans }: Wanted): string | undefined {
  const known = plansWithResponses(plans)
  const isKnown = (id: string | null | undefined): id is string => id != null && known.includes(id)
  if (isKnown(chosen)) return chosen
  const named = namedIn(headlineParts(facts).headline)
  if (isKnown(named)) return named
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
