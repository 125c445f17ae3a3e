import {
  outcomesObserved,
  prepareObservation,
  type OutcomeKey,
  type PreparedObservation,
} from '../../../../shared/engine'
import type { Scenario } from '../../../../shared/engine'
import { countryModel } from '../../../state/country-model'
import { outcomeParts } from '../outcomes/outcome-parts'

/** How observers come to see an outcome: the run keeps what they see as an outcome of its own, or it is read from the level. */
export type SeenAs =
  { readonly kind: 'outcome'; readonly outcome: OutcomeKey } | { readonly kind: 'reading'; readonly level: OutcomeKey }

/** How an outcome is seen; undefined where the model says nothing of it. */
export function seenAs(outcome: OutcomeKey): SeenAs | undefined {
  const parts = outcomeParts(outcome)
  if (parts.kind === 'level') return { kind: 'reading', level: outcome }
  if (parts.kind === 'deaths-of') return { kind: 'outcome', outcome: `observed-deaths-of:${parts.owner}` }
  return outcome === 'deaths' ? { kind: 'outcome', outcome: 'observed-deaths' } : undefined
}

/** Outcomes an ensemble has to keep for an outcome to be shown as it is seen. */
export function outcomesSeen(outcome: OutcomeKey, scenario: Scenario): readonly OutcomeKey[] {
  const seen = seenAs(outcome)
  if (!seen) return []
  return seen.kind === 'outcome' ? [seen.outcome] : outcomesObserved(observationOf(scenario), [seen.level])
}

let last: { readonly scenario: Scenario; readonly prepared: PreparedObservation } | undefined

/** How the levels of a scenario come to be known; kept for the scenario in use. */
export function observationOf(scenario: Scenario): PreparedObservation {
  if (last?.scenario !== scenario) last = { scenario, prepared: prepareObservation(countryModel, scenario) }
  return last.prepared
}
