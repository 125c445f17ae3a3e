import type { Cause, MemberTrace } from '../../engine'
import { exchangeOfBefore, type Exchanges } from '../shapley/exchanges'

/** Members of one plan, each with its course and what that is owed to. */
export interface TracedMembers {
  readonly causes: readonly Cause[]
  readonly stepCount: number
  readonly traces: readonly MemberTrace[]
}

/**
 * Take one plan's traces from another's, member by member: by how much the quantity differs, and what that is owed to.
 *
 * Both start from the same assessed present, so that what a cause moved on the one way less what it moved on the other is its part
 * of the difference, and the parts sum to it to rounding. A response that only the reference has is owed what it moved there, with
 * the other sign, under the id of the exchange that leaves it out.
 *
 * @param reference The same members as of the plan, traced on the same quantity.
 * @param between How the reference becomes the plan.
 * @throws RangeError if the two do not hold as many members and steps.
 */
export function differenceOfTraces(reference: TracedMembers, plan: TracedMembers, between: Exchanges): TracedMembers {
  const { stepCount } = plan
  if (reference.stepCount !== stepCount || reference.traces.length !== plan.traces.length) {
    throw new RangeError(
      `Can't take ${reference.traces.length} traces of ${reference.stepCount} steps from ${plan.traces.length} of ${stepCount}`,
    )
  }
  const causes: Cause[] = [...plan.causes]
  const placesOf = new Map(causes.map((cause, place) => [JSON.stringify(cause), place]))
  const places = reference.causes.map((cause) => {
    const named: Cause =
      cause.kind === 'response' ? { ...cause, response: exchangeOfBefore(between, cause.response) } : cause
    return placesOf.get(JSON.stringify(named)) ?? causes.push(named) - 1
  })
  return {
    causes,
    stepCount,
    traces: plan.traces.map((trace, member): MemberTrace => {
      const other = reference.traces[member]
      const difference = (of: 'shares' | 'moves'): Float64Array => {
        const sum = new Float64Array(stepCount * causes.length)
        const add = (from: TracedMembers, placeOf: (cause: number) => number, sign: 1 | -1): void => {
          const width = from.causes.length
          from.traces[member]?.[of].forEach((number, i) => {
            const at = Math.floor(i / width) * causes.length + placeOf(i % width)
            sum[at] = (sum[at] ?? 0) + sign * number
          })
        }
        add(plan, (cause) => cause, 1)
        add(reference, (cause) => places[cause] ?? 0, -1)
        return sum
      }
      return {
        values: trace.values.map((value, step) => value - (other?.values[step] ?? NaN)),
        shares: difference('shares'),
        moves: difference('moves'),
      }
    }),
  }
}
