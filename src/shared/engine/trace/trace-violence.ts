import { PURPOSE } from '../chance/draws'
import { exp, ln } from '../numerics/exp-ln'
import { eventCount, retaliationLeft } from '../step/formulas'
import type { Future } from '../step/future'
import type { MemberState } from '../step/member-state'
import { channelsOf, seenIn, traceStrength } from './trace-actor'
import type { TickView, TraceGround } from './tick-view'
import type { Traced, TracedNumber } from './traced'

/** What is left of a campaign's reach where people protect themselves has a logarithm. */
const LEAST_SHARE = 1e-12

/** A campaign as the rate of its attacks reads it. */
export interface StrikingCampaign {
  /** Its level at the start of the tick. */
  readonly level: Traced
  /** `strikeFactor` of the tick. */
  readonly strike: Traced
}

/**
 * Follow the events and deaths of a member: the rate of campaign-step.ts and the excitation of violence-step.ts in traced numbers.
 *
 * What is expected of a tick is owed to what moves the rate of events, with what earlier events call forth; what was drawn beside
 * that, events and their deaths, is chance. In the assessed present there is no chance: what goes on in it is what is expected.
 *
 * @returns What gives the deaths of a tick by dyad, told where campaigns stood at its start, what they have taken up of triggers in
 * it, and what forms do to killing.
 */
export function traceViolence(
  ground: TraceGround,
  future: Future,
): (view: TickView, campaigns: readonly StrikingCampaign[], chosen: readonly Traced[]) => readonly Traced[] {
  const { prepared, places, arithmetic } = ground
  const { coefficients: c, dyads } = prepared
  const { still, sum, curve, product, owedTo } = arithmetic
  const channels = dyads.map((_, d) => channelsOf(ground, d))
  let excitation: readonly Traced[] = dyads.map(() => still(0))

  function rateOf(d: number, view: TickView, { level, strike }: StrikingCampaign, chosen: TracedNumber): Traced {
    const dyad = dyads[d]
    if (!dyad) throw new RangeError(`There is no dyad ${d}`)
    const { capacity, lossFactor } = traceStrength(ground, dyad, view)
    const exposure = ({ exposures }: MemberState): number => ln(exposures[d] ?? 1)
    const own = curve(
      sum(
        [
          [1, channels[d]?.('event-rate', view) ?? still(0)],
          [1, chosen],
          [c['event.campaignExponent'], curve(level, ln)],
          [1, curve(strike, ln)],
          [1, curve(capacity, ln)],
          [1, lossFactor],
          [
            1,
            curve(seenIn(ground, view)(dyad.selfProtection), (level) =>
              ln(Math.max(LEAST_SHARE, 1 - c['event.selfProtection'] * level)),
            ),
          ],
          [1, owedTo(places.ending, exposure(view.assessed.state), exposure(view.now.state))],
        ],
        future.eventRate[dyad.isGovernmentSide ? 0 : 1],
      ),
      exp,
    )
    return sum([
      [dyad.eventRate, own],
      [dyad.backgroundRate, dyad.isGovernmentSide ? still(1) : capacity],
      [1, excitation[d] ?? still(0)],
    ])
  }

  return (view, campaigns, chosen) => {
    const { assessed, assessedAfter, now, after, luck } = view
    const { months } = now.clock
    const isPresent = assessed.clock === undefined
    const events = dyads.map((dyad, d) => {
      const rate = rateOf(d, view, campaigns[d] ?? { level: still(0), strike: still(1) }, chosen[d] ?? still(0))
      const drawn = (mean: number): number =>
        eventCount(luck.uniform(PURPOSE.eventCount, dyad.entity), mean * months, c['event.dispersion'] * months) -
        mean * months
      return sum([
        [months, rate],
        [1, owedTo(places.chance, isPresent ? 0 : drawn(rate.before), drawn(rate.after))],
      ])
    })
    const deaths = dyads.map(({ meanDeathsPerEvent: mean }, d) => {
      const count = events[d] ?? still(0)
      const died = (from: MemberState, to: MemberState): number => (to.stepDeaths[d] ?? 0) - (from.stepDeaths[d] ?? 0)
      const before = isPresent ? 0 : died(assessed.state, assessedAfter) - mean * count.before
      return sum([
        [mean, count],
        [1, owedTo(places.chance, before, died(now.state, after) - mean * count.after)],
      ])
    })
    const memory = exp(-months / c['event.excitationMonths'])
    const perEvent = (1 - memory) / months
    excitation = dyads.map((dyad, d) => {
      const provocations = sum(dyad.retaliatesFor.map((other) => [1, events[other] ?? still(0)] as const))
      const { capacity } = traceStrength(ground, dyad, view)
      const left = curve(channels[d]?.('retaliation', view) ?? still(0), retaliationLeft)
      const called = sum([
        [memory, excitation[d] ?? still(0)],
        [perEvent * c['event.selfExcitation'], events[d] ?? still(0)],
        [perEvent * c['event.retaliation'], product([capacity, left, provocations])],
      ])
      checkSame(called.after, after.excitation[d] ?? NaN, dyad.key)
      return called
    })
    return deaths
  }
}

/** How far a number may lie from that of the run, as a share: far below one event, far above rounding. */
const SAME = 1e-6

/** What the equations here do not say would pass for chance, unseen. */
function checkSame(traced: number, run: number, dyad: string): void {
  if (!(Math.abs(traced - run) <= SAME * (1 + Math.abs(run))))
    throw new RangeError(`Attacks that others call forth in "${dyad}" are traced to ${traced}, and run to ${run}`)
}
