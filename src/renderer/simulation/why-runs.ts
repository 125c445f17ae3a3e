import {
  differenceOfTraces,
  judgedValues,
  outcomesNeededFor,
  runShapley,
  exchangesBetween,
  worstCampaign,
  type ShapleyValues,
  type TracedMembers,
} from '../../shared/decision'
import {
  outcomeKeysOf,
  type CountryModel,
  type EnsembleRequest,
  type ResponsePlan,
  type Scenario,
  type SimulationRunner,
} from '../../shared/engine'
import type { TraceFutures } from './trace-in-worker'

export interface WhyOptions {
  readonly signal: AbortSignal
  /** Share of the work, in [0, 1]. */
  readonly onProgress: (share: number) => void
}

interface ContributionJob {
  /** With the plan to be explained. */
  readonly request: EnsembleRequest
  /** The plan that it is held against. */
  readonly from: ResponsePlan
  /** The outcome, read at the horizon. */
  readonly judged: string
}

/**
 * What a plan does against another, shared out among the responses in which the two differ.
 *
 * @throws RangeError if they differ in none.
 */
export function runContributions(
  runner: SimulationRunner,
  { request, from, judged }: ContributionJob,
  { signal, onProgress }: WhyOptions,
): Promise<ShapleyValues> {
  return runShapley(
    runner,
    { ...request, outcomes: outcomesNeededFor(judged) },
    (result) => judgedValues(result, judged, request.horizonSteps),
    { from, signal, onProgress: (done, total) => onProgress(done / total) },
  )
}

/** Futures in which one campaign is traced back to its causes. */
export interface TracedCampaign {
  /** `<actor>/<population>`. */
  readonly dyad: string
  readonly futures: TracedMembers
}

interface ChangeJob {
  readonly model: CountryModel
  readonly scenario: Scenario
  readonly request: EnsembleRequest
  /** Futures to trace; those of the request only tell which campaign. */
  readonly tracedCount: number
}

/** A guess that only progress depends on. */
const CHOOSING = 0.1

/**
 * Trace the campaign that stands highest at the horizon.
 *
 * @throws RangeError if the scenario has no campaign.
 */
export async function runChange(
  runner: SimulationRunner,
  trace: TraceFutures,
  job: ChangeJob,
  options: WhyOptions,
): Promise<TracedCampaign> {
  const dyad = await highestCampaign(runner, job, partOf(options, 0, CHOOSING))
  return { dyad, futures: await traceDyad(trace, job, dyad, partOf(options, CHOOSING, 1)) }
}

/**
 * Trace the campaign that stands highest with the plan held against, with both plans, and take the one from the other.
 *
 * @throws RangeError if the scenario has no campaign.
 */
export async function runDifference(
  runner: SimulationRunner,
  trace: TraceFutures,
  job: ChangeJob & { readonly from: ResponsePlan },
  options: WhyOptions,
): Promise<TracedCampaign> {
  const reference = { ...job, request: { ...job.request, plan: job.from } }
  const half = (1 + CHOOSING) / 2
  const dyad = await highestCampaign(runner, reference, partOf(options, 0, CHOOSING))
  const before = await traceDyad(trace, reference, dyad, partOf(options, CHOOSING, half))
  const after = await traceDyad(trace, job, dyad, partOf(options, half, 1))
  return { dyad, futures: differenceOfTraces(before, after, exchangesBetween(job.from, job.request.plan)) }
}

/** The part of some work that goes from one share of it to another. */
const partOf = ({ signal, onProgress }: WhyOptions, from: number, to: number): WhyOptions => ({
  signal,
  onProgress: (share) => onProgress(from + (to - from) * share),
})

async function highestCampaign(
  runner: SimulationRunner,
  { model, scenario, request }: ChangeJob,
  { signal, onProgress }: WhyOptions,
): Promise<string> {
  const outcomes = outcomeKeysOf(model, scenario).filter((key) => key.startsWith('campaign:'))
  const result = await runner.runEnsemble(
    { ...request, outcomes },
    { signal, onProgress: (done) => onProgress(done / request.memberCount) },
  )
  return worstCampaign(result, request.horizonSteps)
}

function traceDyad(
  trace: TraceFutures,
  { model, scenario, request, tracedCount }: ChangeJob,
  dyad: string,
  { signal, onProgress }: WhyOptions,
): Promise<TracedMembers> {
  return trace(
    { model, scenario, request: { ...request, target: { kind: 'intensity', dyad } }, memberCount: tracedCount },
    { signal, onProgress: (done) => onProgress(done / tracedCount) },
  )
}
