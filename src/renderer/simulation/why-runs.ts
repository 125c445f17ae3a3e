import {
  differenceOfTraces,
  judgedValues,
  outcomesNeededFor,
  runShapley,
  exchangesBetween,
  worstCampaign,
  type JudgedOutcome,
  type ShapleyValues,
  type TracedMembers,
} from '../../shared/decision'
import {
  outcomeKeysOf,
  valuesAt,
  type CountryModel,
  type EnsembleRequest,
  type OutcomeKey,
  type ResponsePlan,
  type Scenario,
  type SimulationRunner,
} from '../../shared/engine'
import type { TraceFutures, TraceOutcome } from './trace-in-worker'

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
    { from, judged, signal, onProgress: (done, total) => onProgress(done / total) },
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
  /** The first of them; absent: 0. */
  readonly firstMember?: number
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

interface OutcomeChangeJob extends Omit<ChangeJob, 'firstMember'> {
  readonly judged: JudgedOutcome
  /** The plan that is held against; absent: the assessed present going on as it is. */
  readonly from?: ResponsePlan
  /** What was traced already, in the first of these futures; only the others are traced. */
  readonly known?: TracedMembers
}

/**
 * Trace an outcome that plans are judged by, over all campaigns that count for it.
 *
 * @throws RangeError if it can't be traced.
 */
export async function runOutcome(
  trace: TraceOutcome,
  { model, scenario, request, tracedCount, judged, from, known }: OutcomeChangeJob,
  { signal, onProgress }: WhyOptions,
): Promise<TracedMembers> {
  const firstMember = known?.traces.length ?? 0
  const further = await trace(
    {
      model,
      scenario,
      request: { ...request, judged, ...(from && { from }) },
      firstMember,
      memberCount: tracedCount - firstMember,
    },
    { signal, onProgress: (done) => onProgress((firstMember + done) / tracedCount) },
  )
  return known ? { ...further, traces: [...known.traces, ...further.traces] } : further
}

interface FutureJob extends Omit<ChangeJob, 'tracedCount'> {
  readonly from: ResponsePlan
  readonly member: number
  /** Step at which the two are to be told apart. */
  readonly step: number
  /** How the plan stands from that step on; absent: not told. */
  readonly way?: 'better' | 'worse'
}

/**
 * Trace, in one future, the campaign in which two plans lie furthest apart at a step, and take the one from the other; undefined
 * where they do not differ in any. One that lies apart in the way asked for goes before any that does not: what eased with a plan
 * does not say why the plan ends worse.
 */
export async function runFutureDifference(
  runner: SimulationRunner,
  trace: TraceFutures,
  { member, step, from, way, ...job }: FutureJob,
  options: WhyOptions,
): Promise<TracedCampaign | undefined> {
  const request = { ...job.request, firstMember: member, memberCount: 1 }
  const outcomes = campaignOutcomes(job)
  const [before, after] = [
    await runner.runEnsemble({ ...request, plan: from, outcomes }, { signal: options.signal }),
    await runner.runEnsemble({ ...request, outcomes }, { signal: options.signal }),
  ]
  const raised = (key: OutcomeKey): number =>
    (valuesAt(after, key, step)[0] ?? 0) - (valuesAt(before, key, step)[0] ?? 0)
  const apart = (key: OutcomeKey): number => Math.abs(raised(key))
  const isOfTheWay = (key: OutcomeKey): boolean => (way === 'worse' ? raised(key) > 0 : raised(key) < 0)
  const differing = outcomes.filter((key) => apart(key) > 0).toSorted((a, b) => apart(b) - apart(a))
  const furthest = (way && differing.find(isOfTheWay)) ?? differing[0]
  if (furthest === undefined) return undefined
  const dyad = furthest.slice(CAMPAIGN.length)
  const one = { ...job, request, firstMember: member, tracedCount: 1 }
  const reference = await traceDyad(
    trace,
    { ...one, request: { ...request, plan: from } },
    dyad,
    partOf(options, 0, 0.5),
  )
  const plan = await traceDyad(trace, one, dyad, partOf(options, 0.5, 1))
  return { dyad, futures: differenceOfTraces(reference, plan, exchangesBetween(from, request.plan)) }
}

const CAMPAIGN = 'campaign:'

const campaignOutcomes = ({ model, scenario }: Pick<ChangeJob, 'model' | 'scenario'>): OutcomeKey[] =>
  outcomeKeysOf(model, scenario).filter((key) => key.startsWith(CAMPAIGN))

/** The part of some work that goes from one share of it to another. */
const partOf = ({ signal, onProgress }: WhyOptions, from: number, to: number): WhyOptions => ({
  signal,
  onProgress: (share) => onProgress(from + (to - from) * share),
})

async function highestCampaign(
  runner: SimulationRunner,
  job: ChangeJob,
  { signal, onProgress }: WhyOptions,
): Promise<string> {
  const { request } = job
  const result = await runner.runEnsemble(
    { ...request, outcomes: campaignOutcomes(job) },
    { signal, onProgress: (done) => onProgress(done / request.memberCount) },
  )
  return worstCampaign(result, request.horizonSteps)
}

function traceDyad(
  trace: TraceFutures,
  { model, scenario, request, firstMember = 0, tracedCount }: ChangeJob,
  dyad: string,
  { signal, onProgress }: WhyOptions,
): Promise<TracedMembers> {
  return trace(
    {
      model,
      scenario,
      request: { ...request, target: { kind: 'intensity', dyad } },
      firstMember,
      memberCount: tracedCount,
    },
    { signal, onProgress: (done) => onProgress(done / tracedCount) },
  )
}
