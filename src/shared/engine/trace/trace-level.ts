import { exp } from '../numerics/exp-ln'
import { sCurve } from '../numerics/s-curve'
import { disturbedLevel, trendMonths } from '../step/formulas'
import type { Future } from '../step/future'
import type { MemberState } from '../step/member-state'
import type { Clock } from '../step/clock'
import { bucketOf } from './plan-terms'
import type { QuantityTrace, TickView, TracedQuantity, TraceGround } from './tick-view'
import type { Traced, TracedInput, TracedNumber } from './traced'

/**
 * Follow one level as everything sees it (docs/MODEL.md, section 21).
 *
 * The logit of its target is a sum of terms, one a cause; what the target has moved by is shared out in proportion to what
 * the terms have, the level drags every share along with its own time constant, and its disturbance is owed to chance.
 */
export function traceLevel(ground: TraceGround, position: number, future: Future, state: MemberState): QuantityTrace {
  const { prepared, buckets, places, arithmetic, switches } = ground
  const level = prepared.levels[position]
  if (!level) throw new RangeError(`There is no level ${position}`)
  const influences = prepared.influences.filter(({ to }) => to === position)
  const impulses = prepared.triggers.flatMap((trigger, i) =>
    trigger.impulses
      .filter((impulse) => impulse.level === position)
      .map(({ logit }) => ({ trigger: i, weight: logit * prepared.coefficients['trigger.impulseGain'] })),
  )
  const bucket = bucketOf(buckets, (candidate) => candidate.kind === 'level' && candidate.level === position)
  const assessedLevel = future.levels[position] ?? 0
  const onCurve = future.levelsOnCurve[position] ?? 0
  const targetAt = (logit: number): number => Math.min(1, Math.max(0, assessedLevel + (sCurve(logit) - onCurve)))
  const assessedLogit = future.levelLogits[position] ?? 0
  const ofLevel = new Float64Array(places.causes.length)
  ofLevel[places.prevention] = (state.levels[position] ?? 0) - assessedLevel
  let quantity: TracedQuantity = { value: state.seen[position] ?? 0, shares: ofLevel.slice() }

  const trendAt = (clock: Clock | undefined): number =>
    clock && switches.trends
      ? level.trend * trendMonths(clock.tick * clock.months, prepared.coefficients['trend.halfLife'])
      : 0

  function logitMove({ assessed, now }: TickView): Traced {
    const seenOf = (i: number): TracedInput =>
      arithmetic.owedTo(places.seen(i), assessed.state.seen[i] ?? 0, now.state.seen[i] ?? 0)
    const terms: [number, TracedNumber][] = [
      [1, arithmetic.owedTo(places.trend, trendAt(assessed.clock), trendAt(now.clock))],
    ]
    for (const { from, kind, with: partner, weight } of influences) {
      const cause = seenOf(from)
      if (kind === 0) terms.push([weight, cause])
      else if (kind === 1) terms.push([weight, arithmetic.curve(cause, (x) => (x > 0.5 ? (x - 0.5) * 2 : 0))])
      else terms.push([weight, arithmetic.pair(cause, seenOf(partner), (a, b) => a * b)])
    }
    now.terms[bucket]?.forEach((term, response) => {
      terms.push([1, arithmetic.owedTo(places.response(response), assessed.terms[bucket]?.[response] ?? 0, term)])
    })
    for (const { trigger, weight } of impulses) {
      const place = places.trigger(trigger)
      terms.push([weight, arithmetic.owedTo(place, assessed.triggers[trigger] ?? 0, now.triggers[trigger] ?? 0)])
    }
    return arithmetic.sum(terms)
  }

  return {
    quantity: () => quantity,
    tick(view) {
      const terms = logitMove(view)
      const target = arithmetic.curve(
        { before: assessedLogit, after: assessedLogit + (terms.after - terms.before), shares: terms.shares },
        targetAt,
      )
      const current = view.now.state.levels[position] ?? 0
      const months = target.after > current ? level.monthsUp : level.monthsDown
      const share = 1 - exp(-view.now.clock.months / months)
      for (let cause = 0; cause < ofLevel.length; cause += 1) {
        ofLevel[cause] = (ofLevel[cause] ?? 0) + share * ((target.shares[cause] ?? 0) - (ofLevel[cause] ?? 0))
      }
      const { shares } = arithmetic.pair(
        { before: assessedLevel, after: view.after.levels[position] ?? 0, shares: ofLevel },
        arithmetic.owedTo(places.chance, 0, view.after.disturbances[position] ?? 0),
        disturbedLevel,
      )
      quantity = { value: view.after.seen[position] ?? 0, shares }
    },
  }
}
