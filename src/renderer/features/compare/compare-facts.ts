import {
  comparePlans,
  comparisonRows,
  isGoingOnIn,
  isYesNo,
  planEffort,
  planFeasibility,
  sortedRows,
  stageIn,
  standIns,
  typicalAmount,
  type ComparisonRow,
  type JudgedOutcome,
  type PairedQuestion,
  type PlanEffort,
  type PlanFeasibility,
  type TypicalAmount,
} from '../../../shared/decision'
import {
  actingResponses,
  NO_RESPONSE,
  planSpend,
  type AmountOfMost,
  type CountryModel,
  type ProbabilityEstimate,
  type ResponsePlan,
  type Scenario,
} from '../../../shared/engine'
import type { ComparedEnsembles, ComparedResult } from '../../simulation/comparison-runs'
import type { CompareSort } from '../../state/compare-slice'
import { USUAL_ORDER } from './table/table-order'

/** One line of the table, with everything it says. */
export interface CompareRow {
  readonly id: string
  /** As it was run. */
  readonly plan: ResponsePlan
  /** The first plan of the document that does the same, and so stands for this one; undefined for those that stand for themselves. */
  readonly sameAs: string | undefined
  readonly comparison: ComparisonRow
  readonly result: ComparedResult
  /** How much of the judged outcome there is, by the horizon. */
  readonly typical: TypicalAmount
  /** What plans are judged by, in the middle future; of what comes or does not, its chance. */
  readonly judged: number
  /** null: nothing of the plan is on. */
  readonly effort: PlanEffort | null
  /** What is spent on it by the horizon, in cost units. */
  readonly spend: AmountOfMost
  readonly feasibility: PlanFeasibility | null
  /** Chance that the plan, begun later, does worse than as dated; null until it is known. */
  readonly waiting: ProbabilityEstimate | null
  /** Chance that it does better so; null until it is known. */
  readonly waitingIsBetter: ProbabilityEstimate | null
}

export interface CompareFacts {
  readonly question: PairedQuestion
  readonly referenceId: string
  readonly memberCount: number
  readonly horizonSteps: number
  /** Whether there is mass killing today: its chance is then that it goes on. */
  readonly isGoingOn: boolean
  readonly rows: readonly CompareRow[]
}

interface Asked {
  /** The country that was run. */
  readonly scenario: Scenario
  readonly outcome: JudgedOutcome
  readonly smallest: PairedQuestion['smallest']
  /** Falls back to no response where the plan is gone. */
  readonly referenceId: string
  readonly populations: readonly string[]
  readonly currentPlan: string | null
  readonly sort: CompareSort | null
}

/** Everything Compare says of what was run. No response and the current plan stay on top. */
export function compareFacts(
  { demand, memberCount, results, later }: ComparedEnsembles,
  model: CountryModel,
  asked: Asked,
): CompareFacts {
  const question = { outcome: asked.outcome, step: demand.horizonSteps, smallest: asked.smallest }
  const referenceId = results.has(asked.referenceId) ? asked.referenceId : NO_RESPONSE.id
  const plans = new Map<string, ResponsePlan>([NO_RESPONSE, ...demand.plans].map((plan) => [plan.id, plan]))
  const comparisons = comparisonRows(
    [...results].map(([id, result]) => ({ id, result })),
    { ...question, referenceId, noResponseId: NO_RESPONSE.id, populations: asked.populations },
  )
  const standInById = standIns(demand.plans)
  const rows = comparisons.flatMap((comparison): CompareRow[] => {
    const [result, plan] = [results.get(comparison.id), plans.get(comparison.id)]
    if (!result || !plan) return []
    const standIn = standInById.get(comparison.id)
    const delayed = later.get(comparison.id)
    const effort = planEffort(plan, model.instruments, actingResponses(model, asked.scenario, plan))
    const typical = typicalAmount(result, question)
    const waited = effort && delayed ? comparePlans(result, delayed, question) : null
    return [
      {
        id: comparison.id,
        plan,
        sameAs: standIn === comparison.id ? undefined : standIn,
        comparison,
        result,
        typical,
        judged: isYesNo(asked.outcome) ? stageIn(result, asked.outcome, question.step).probability : typical.median,
        effort,
        spend: planSpend(result),
        feasibility: effort ? planFeasibility(plan, result) : null,
        waiting: waited?.worse ?? null,
        waitingIsBetter: waited?.better ?? null,
      },
    ]
  })
  const { key, isDescending } = asked.sort ?? USUAL_ORDER
  const pinned = [NO_RESPONSE.id, ...(asked.currentPlan === null ? [] : [asked.currentPlan])]
  return {
    question,
    referenceId,
    memberCount,
    horizonSteps: demand.horizonSteps,
    isGoingOn: rows.some(({ result }) => isGoingOnIn(result)),
    rows: sortedRows(rows, key, isDescending, pinned),
  }
}

/** Plan that stands for another in what is said of them together: the same, or the first that does the same. */
export const standInOf = ({ rows }: Pick<CompareFacts, 'rows'>, planId: string): string =>
  rows.find(({ id }) => id === planId)?.sameAs ?? planId
