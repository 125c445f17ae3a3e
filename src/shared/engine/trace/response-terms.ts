import type { PreparedPlan } from '../prepare/prepared-plan'
import { gainsAt, middleOf, sizeAt, type PlanFuture } from '../step/responses'

/**
 * What each response puts into each bucket of a plan during a step: `terms[bucket][response]`, summing to what applyResponses
 * places there, to rounding.
 *
 * A response is owed its effects with the weights that diminishing returns give them by size; equal sizes share theirs.
 * What coordination and pairs make of an effect counts for the response that has it.
 */
export function responseTerms(plan: PreparedPlan, future: PlanFuture, step: number): Float64Array[] {
  const months = middleOf(step)
  const gains = gainsAt(plan, future, months)
  return plan.buckets.map((bucket, position) => {
    const sizes = future.sizes[position] ?? new Float64Array(bucket.effects.length)
    const terms = new Float64Array(plan.responses.length)
    const effects = bucket.effects.map((effect, i) => ({
      response: effect.response,
      size: sizeAt(plan, effect, sizes[i] ?? 0, future, months, gains),
    }))
    for (const sign of [1, -1]) {
      const ofSign = effects.filter(({ size }) => size * sign > 0).sort((a, b) => sign * (b.size - a.size))
      ofSign.forEach(({ response, size }) => {
        terms[response] = (terms[response] ?? 0) + size * meanWeight(plan, ofSign, size)
      })
    }
    return terms
  })
}

/** Mean of the weights of all places that a size takes in an order of sizes. */
function meanWeight(
  { diminishing }: PreparedPlan,
  ordered: readonly { readonly size: number }[],
  size: number,
): number {
  const last = diminishing.length - 1
  let [sum, count] = [0, 0]
  ordered.forEach((one, place) => {
    if (one.size !== size) return
    sum += diminishing[Math.min(place, last)] ?? 0
    count += 1
  })
  return sum / count
}
