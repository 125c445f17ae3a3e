import {
  firstMembers,
  NO_RESPONSE,
  type CancelSignal,
  type EnsembleRequest,
  type EnsembleResult,
  type SimulationRunner,
} from '../../engine'
import { outcomesNeededFor, type JudgedOutcome } from '../paired/judged-outcome'
import { shiftPlan, type ShiftedPlan } from './shift-plan'

/** One start that was tried. */
export interface TimingRun extends Omit<ShiftedPlan, 'plan'> {
  /** Months later than planned; below 0: earlier. */
  readonly shiftMonths: number
  readonly result: EnsembleResult
}

/** Everything a timing curve is made of, all under the same luck. */
export interface TimingRuns {
  readonly starts: readonly TimingRun[]
  readonly noResponse: EnsembleResult
}

interface TimingJob {
  /** The plan as dated, its seed, members and horizon; the outcomes kept are those the question needs. */
  readonly request: EnsembleRequest
  readonly outcome: JudgedOutcome
  /** Months to try, 0 among them. */
  readonly shifts: readonly number[]
  /** The only response that is moved; absent: the whole plan. */
  readonly responseId?: string
}

interface TimingOptions {
  readonly signal?: CancelSignal
  /** Share of the work that is done, in [0, 1]. */
  readonly onProgress?: (share: number) => void
  /**
   * What was run already, with the same luck and as many members at least; undefined: nothing.
   *
   * @param shiftMonths null: no response.
   */
  readonly knownAt?: (shiftMonths: number | null) => EnsembleResult | undefined
}

/** Runs that are under way at the same time: while one ends, the next ones keep every worker busy. */
const RUNS_AT_ONCE = 3

/**
 * Run a plan from every start, and no response, a few at once so that no worker waits for another.
 *
 * @throws RangeError if a shift or the response is not known; rejects with the signal's reason when cancelled.
 */
export async function runTiming(
  runner: SimulationRunner,
  { request, outcome, shifts, responseId }: TimingJob,
  { signal, onProgress, knownAt }: TimingOptions = {},
): Promise<TimingRuns> {
  const shifted = shifts.map((shiftMonths) => ({ shiftMonths, ...shiftPlan(request.plan, shiftMonths, responseId) }))
  const outcomes = [...new Set(['severity', ...outcomesNeededFor(outcome)])]
  const done = new Array<number>(shifts.length + 1).fill(0)
  const total = done.length * request.memberCount
  const tell = (place: number, members: number): void => {
    done[place] = members
    onProgress?.(done.reduce((sum, part) => sum + part, 0) / total)
  }
  const run = (plan: EnsembleRequest['plan'], place: number) =>
    runner.runEnsemble(
      { ...request, plan, outcomes },
      {
        ...(signal && { signal }),
        onProgress: (members) => tell(place, members),
      },
    )
  const plans = [NO_RESPONSE, ...shifted.map(({ plan }) => plan)]
  const known = [null, ...shifts].map((shiftMonths) => knownAt?.(shiftMonths))
  const results: EnsembleResult[] = []
  const left = [...plans.entries()]
  const takeTurns = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [place, plan] = next
      const atHand = known[place]
      results[place] = atHand ? firstMembers(atHand, request.memberCount, outcomes) : await run(plan, place)
      tell(place, request.memberCount)
    }
  }
  await Promise.all(Array.from({ length: RUNS_AT_ONCE }, takeTurns))
  const [noResponse, ...started] = results
  if (!noResponse) throw new RangeError('Nothing was run')
  return {
    noResponse,
    starts: shifted.flatMap(({ shiftMonths, clamped, leftOut }, place) => {
      const result = started[place]
      return result ? [{ shiftMonths, clamped, leftOut, result }] : []
    }),
  }
}
