import {
  outcomesNeededFor,
  planAsRun,
  shiftPlan,
  TOLD_OUTCOMES,
  toldValues,
  type ToldValues,
} from '../../shared/decision'
import {
  firstMembers,
  NO_RESPONSE,
  type EnsembleResult,
  type OutcomeKey,
  type ResponsePlan,
  type SimulationRunner,
} from '../../shared/engine'
import { baselineKey, requestOf, resultKey, type EnsembleDemand } from './ensemble-demand'
import { refinementSizes } from './refinement'
import type { ResultCache } from './result-cache'

/** Several plans to be run under the same luck. */
export interface ComparisonDemand extends Omit<EnsembleDemand, 'plan'> {
  readonly plans: readonly ResponsePlan[]
}

/** What was run of one plan: every month of the outcomes asked for, and the last month of those that are told of every plan. */
export interface ComparedResult extends EnsembleResult {
  readonly told: ToldValues
}

/** What was run of them, member by member: every result holds the same members and steps. */
export interface ComparedEnsembles {
  readonly demand: ComparisonDemand
  readonly memberCount: number
  /** By id of the plan; no response is under its own. */
  readonly results: ReadonlyMap<string, ComparedResult>
  /** Every plan begun later by `WAITING_MONTHS`; empty in a preview. */
  readonly later: ReadonlyMap<string, EnsembleResult>
}

/** How long "waiting" is, where nothing else is said. */
export const WAITING_MONTHS = 6

/** Members of the first answer: enough to see which way it goes. */
const PREVIEW_MEMBERS = 64

interface ComparisonOptions {
  readonly runner: SimulationRunner
  readonly cache: ResultCache<ComparedResult>
  readonly signal: AbortSignal
  readonly onArrived: (ensembles: ComparedEnsembles) => void
  /** Share of all the work, in [0, 1]. */
  readonly onProgress: (share: number) => void
}

/**
 * Run no response and every plan: a preview of all first, then all futures, then each plan begun later.
 *
 * What is at hand is not run again: a change of one plan costs that plan only. Rejects with the signal's reason when cancelled.
 */
export async function runComparison(demand: ComparisonDemand, options: ComparisonOptions): Promise<void> {
  const { onArrived, onProgress } = options
  const plans = [NO_RESPONSE, ...demand.plans]
  const later = new Map<string, EnsembleResult>()
  const sizes = refinementSizes(demand.memberCount, PREVIEW_MEMBERS)
  const total = sizes.reduce((sum, size) => sum + size * plans.length, 0) + demand.memberCount * demand.plans.length
  let before = 0
  const run = async (plan: ResponsePlan, memberCount: number) => {
    const result = await runPlan({ ...demand, plan }, memberCount, options, (done) => {
      onProgress((before + done) / total)
    })
    before += memberCount
    onProgress(before / total)
    return result
  }
  let results = new Map<string, ComparedResult>()
  for (const memberCount of sizes) {
    results = new Map()
    for (const plan of plans) results.set(plan.id, await run(plan, memberCount))
    onArrived({ demand, memberCount, results, later: new Map() })
  }
  for (const plan of demand.plans) {
    later.set(plan.id, await run(shiftPlan(plan, WAITING_MONTHS).plan, demand.memberCount))
  }
  onArrived({ demand, memberCount: demand.memberCount, results, later: new Map(later) })
}

async function runPlan(
  demand: EnsembleDemand,
  memberCount: number,
  { runner, cache, signal }: ComparisonOptions,
  onProgress: (membersDone: number) => void,
): Promise<ComparedResult> {
  const plan = planAsRun(demand.plan)
  const key = plan.responses.length === 0 ? baselineKey(demand, memberCount) : resultKey(demand, memberCount)
  const known = cache.get(key)
  if (known) return known
  const request = requestOf({ ...demand, outcomes: withTold(demand.outcomes) }, plan, memberCount)
  const whole = await runner.runEnsemble(request, { signal, onProgress })
  // All months of what is told would be too much to keep of many futures: here they go, before the next plan is run.
  const asked =
    request.outcomes.length > demand.outcomes.length ? firstMembers(whole, memberCount, demand.outcomes) : whole
  const result = { ...asked, told: toldValues(whole) }
  cache.set(key, result)
  return result
}

const withTold = (outcomes: readonly OutcomeKey[]): readonly OutcomeKey[] => [
  ...new Set([...outcomes, ...TOLD_OUTCOMES.flatMap(outcomesNeededFor)]),
]
