import {
  JUDGED_OUTCOMES,
  outcomesNeededFor,
  populationOutcomes,
  totalOf,
  type JudgedOutcome,
} from '../../../shared/decision'
import type { OutcomeKey, Scenario } from '../../../shared/engine'
import { MAX_PLANS, type ScenarioDocument } from '../../../shared/formats'
import type { ComparisonDemand } from '../../simulation/comparison-runs'

/**
 * Most memory for all plans together; beyond it only what is judged now is kept month by month, and another outcome needs a new run.
 * What is told of every plan besides is kept by `runComparison`, however many futures there are.
 */
const MOST_BYTES = 160_000_000
const BYTES_EACH = 4
/** No response, and every plan twice: as dated and begun later. */
const MOST_RESULTS = 1 + 2 * MAX_PLANS

/** No response is always among what is compared, so that one plan is enough. */
export const hasPlansToCompare = ({ document }: { readonly document: ScenarioDocument }): boolean =>
  document.plans.length > 0

/** What has to be simulated so that the plans of a document can be compared. */
export function comparisonDemand(document: ScenarioDocument, judged: JudgedOutcome): ComparisonDemand {
  const { seed, memberCount, horizonSteps, lens, world } = document.settings
  return {
    plans: document.plans,
    seed,
    memberCount,
    horizonSteps,
    outcomes: outcomesKept(document, judged),
    ...(lens !== undefined && { lens }),
    ...(world && { world }),
  }
}

/** Whether two documents, judged by the same, ask for the same futures: names, notes and what counts as a difference make none. */
export function isSameComparison(a: ScenarioDocument, b: ScenarioDocument): boolean {
  const [own, other] = [a.settings, b.settings]
  return (
    a.scenario === b.scenario &&
    a.plans.length === b.plans.length &&
    a.plans.every(({ id, responses }, position) => {
      const plan = b.plans[position]
      return plan?.id === id && plan.responses === responses
    }) &&
    own.seed === other.seed &&
    own.memberCount === other.memberCount &&
    own.horizonSteps === other.horizonSteps &&
    own.lens === other.lens &&
    own.world === other.world
  )
}

let lastAll: { readonly scenario: Scenario; readonly outcomes: readonly OutcomeKey[] } | undefined

function outcomesKept({ scenario, settings }: ScenarioDocument, judged: JudgedOutcome): readonly OutcomeKey[] {
  if (lastAll?.scenario !== scenario) lastAll = { scenario, outcomes: neededFor(JUDGED_OUTCOMES, scenario) }
  const bytes = lastAll.outcomes.length * settings.memberCount * (settings.horizonSteps + 1) * BYTES_EACH * MOST_RESULTS
  return bytes <= MOST_BYTES ? lastAll.outcomes : neededFor([totalOf(judged)], scenario)
}

function neededFor(judged: readonly JudgedOutcome[], { populations }: Scenario): readonly OutcomeKey[] {
  const ids = populations.map(({ id }) => id)
  const all = judged.flatMap((outcome) => [outcome, ...populationOutcomes(outcome, ids).map((part) => part.outcome)])
  return [...new Set(['severity', ...all.flatMap(outcomesNeededFor)])].sort()
}
