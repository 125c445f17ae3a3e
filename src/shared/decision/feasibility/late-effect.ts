import { wilsonInterval, type ProbabilityEstimate, type ResponseInstrument, type ResponsePlan } from '../../engine'
import { endedByToday, type PlanFeasibility, type ResponseFeasibility } from './plan-feasibility'

/** What the futures make of a response, where its lead time alone promises much more. */
export interface LateEffect {
  readonly response: string
  readonly instrument: string
  /** Median month in which it takes effect, among the futures in which it does by the horizon; null: in none. */
  readonly fromMonth: number | null
  /** Whether that is much later than its lead time says, by its best estimate. */
  readonly isDelayed: boolean
  /** Share of futures in which it does not by the horizon. */
  readonly never: ProbabilityEstimate
}

/** Later than its lead time says by this many months is much later. */
const MUCH_LATER = 3

/** Not in effect by the horizon in fewer futures than this is no news. */
const OFTEN_NEVER = 0.1

/**
 * The responses that the futures put off or stop where lead times, by best estimates, say nothing of it: what a council or a
 * host keeps waiting, and what waits beyond the horizon. The one that is stopped most often first, then the latest.
 */
export function lateEffects(
  plan: ResponsePlan,
  { responses }: PlanFeasibility,
  instruments: readonly ResponseInstrument[],
): LateEffect[] {
  const over = new Set(plan.responses.filter(endedByToday).map(({ id }) => id))
  const late = responses.flatMap((response) => {
    if (over.has(response.id)) return []
    const never = neverOf(response)
    const fromMonth = response.medianEffectStep === null ? null : Math.round(response.medianEffectStep)
    const delay = (fromMonth ?? Infinity) - promisedMonth(plan, response, instruments)
    const isDelayed = delay >= MUCH_LATER
    return isDelayed || never.probability >= OFTEN_NEVER
      ? [{ delay, told: { response: response.id, instrument: response.instrument, fromMonth, isDelayed, never } }]
      : []
  })
  return late.toSorted((a, b) => b.told.never.count - a.told.never.count || b.delay - a.delay).map(({ told }) => told)
}

function neverOf({ inEffect: { count, memberCount } }: ResponseFeasibility): ProbabilityEstimate {
  return wilsonInterval(memberCount - count, memberCount)
}

function promisedMonth(
  { responses }: ResponsePlan,
  { id, instrument }: ResponseFeasibility,
  known: readonly ResponseInstrument[],
): number {
  const lead = known.find((one) => one.id === instrument)?.leadMonths.best ?? 0
  return Math.max(0, (responses.find((response) => response.id === id)?.startStep ?? 0) + lead)
}
