import { judgedValues, outcomesNeededFor, runShapley, worstCampaign, type ShapleyValues } from '../../shared/decision'
import {
  outcomeKeysOf,
  type CountryModel,
  type EnsembleRequest,
  type Scenario,
  type SimulationRunner,
} from '../../shared/engine'
import type { TracedFutures, TraceFutures } from './trace-in-worker'

export interface WhyOptions {
  readonly signal: AbortSignal
  /** Share of the work, in [0, 1]. */
  readonly onProgress: (share: number) => void
}

/** What came of a plan, shared out among its responses: the outcome `judged` at the horizon. */
export function runContributions(
  runner: SimulationRunner,
  request: EnsembleRequest,
  judged: string,
  { signal, onProgress }: WhyOptions,
): Promise<ShapleyValues> {
  return runShapley(
    runner,
    { ...request, outcomes: outcomesNeededFor(judged) },
    (result) => judgedValues(result, judged, request.horizonSteps),
    { signal, onProgress: (done, total) => onProgress(done / total) },
  )
}

/** Futures of a plan in which one campaign is traced back to its causes. */
export interface TracedCampaign {
  /** `<actor>/<population>`. */
  readonly dyad: string
  readonly futures: TracedFutures
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
  { model, scenario, request, tracedCount }: ChangeJob,
  { signal, onProgress }: WhyOptions,
): Promise<TracedCampaign> {
  const outcomes = outcomeKeysOf(model, scenario).filter((key) => key.startsWith('campaign:'))
  const result = await runner.runEnsemble(
    { ...request, outcomes },
    { signal, onProgress: (done) => onProgress((CHOOSING * done) / request.memberCount) },
  )
  const dyad = worstCampaign(result, request.horizonSteps)
  const futures = await trace(
    {
      model,
      scenario,
      request: { ...request, target: { kind: 'intensity', dyad } },
      memberCount: tracedCount,
    },
    { signal, onProgress: (done) => onProgress(CHOOSING + ((1 - CHOOSING) * done) / tracedCount) },
  )
  return { dyad, futures }
}
