import { exp, ln } from '../numerics/exp-ln'
import { normalQuantile } from '../numerics/normal-quantile'
import type { Coefficients } from '../model/parameter-ids'

// The scalar pieces of the equations. The kernel repeats them in its own language; a test compares the bits.

/** Disturbances beyond this many logits are cut: about 12 standard deviations of the noisiest level. */
const LARGEST_DISTURBANCE = 3

/**
 * What everything else sees of a level: its value x disturbed by u logits.
 *
 * x e^u / (1 - x + x e^u) with e^u taken as (12 + 6 u + u^2) / (12 - 6 u + u^2): exact at u = 0, inside [0, 1], without
 * an exponential (docs/MODEL.md, section 3). The two differ by less than 0.0001 up to 0.75 logit.
 */
export function disturbedLevel(x: number, u: number): number {
  const bounded = u < -LARGEST_DISTURBANCE ? -LARGEST_DISTURBANCE : u > LARGEST_DISTURBANCE ? LARGEST_DISTURBANCE : u
  // Scaled so that u = 0 leaves x untouched to the last bit.
  const even = 1 + bounded * bounded * (1 / 12)
  const odd = 0.5 * bounded
  // A part over a sum that holds it: no rounding can take it past 1.
  const raised = x * (even + odd)
  return raised / ((1 - x) * (even - odd) + raised)
}

/** How much of a preventive tool is left at a campaign level: 1 falling to `fadeMiddle` at `low` and `fadeHigh` at `high`. */
export function preventiveShare(campaign: number, low: number, high: number, middle: number, last: number): number {
  if (campaign <= low) return 1 + ((middle - 1) * campaign) / low
  if (campaign >= high) return last
  return middle + ((last - middle) * (campaign - low)) / (high - low)
}

/** How fast actors take up triggers, 1/month: by one that is not prepared at all, and how much faster by one that is in full. */
export function uptakeRates(c: Coefficients): { readonly slowest: number; readonly promptness: number } {
  const slowest = 1 / c['trigger.lagUnprepared']
  return { slowest, promptness: 1 / c['trigger.lagPrepared'] - slowest }
}

/**
 * What an actor has taken up of the triggers at work, a tick later; ln factor on drive.
 *
 * What raises drive has to be organised first, at a rate that rises with the square of preparation; what lowers it acts at once.
 */
export function uptakeAfter(uptake: number, triggers: number, share: number): number {
  const raised = Math.max(0, uptake)
  return Math.min(triggers, raised + share * (triggers - raised))
}

/**
 * How many times as many events a campaign calls forth in a tick in which its actor takes up more of a trigger.
 *
 * What an actor that is prepared takes up it also strikes with at once: as much as in `onKilling` months as things stand, for every e-fold
 * of drive. Told by what is taken up and not by time, so that it comes to the same with shorter ticks.
 */
export function strikeFactor(before: number, after: number, preparation: number, onKilling: number): number {
  return 1 + onKilling * (preparation * Math.max(0, after - Math.max(0, before)))
}

/** Share of what an actor has not taken up yet that it takes up in a tick, at a preparation. */
export function uptakeShare(slowest: number, promptness: number, preparation: number): number {
  const rate = slowest + promptness * preparation * preparation
  return rate / (1 + rate)
}

/**
 * Number of events in a tick: the negative-binomial quantile of a uniform draw.
 *
 * By inversion, so that one draw serves, more cause never means fewer events, and two plans meet the same luck.
 * Shape in proportion to the tick keeps a month's variance independent of the time step. `shape` > 0.
 */
export function eventCount(uniform: number, mean: number, shape: number): number {
  // P(no event) >= 1 - mean: settles most ticks without a power.
  if (uniform <= 1 - mean) return 0
  // Without this a mean that is no number would end as a quiet country.
  if (!(mean >= 0 && shape > 0)) return NaN
  let probability = exp(-shape * ln(1 + mean / shape))
  let cumulative = probability
  const growth = mean / (mean + shape)
  let count = 0
  while (uniform > cumulative && count < MOST_EVENTS) {
    probability *= ((count + shape) / (count + 1)) * growth
    cumulative += probability
    count += 1
  }
  return count
}

const MOST_EVENTS = 20000

/** Coefficients of the size of one event. */
export interface EventSize {
  readonly logMedian: number
  readonly spread: number
  readonly tailShare: number
  readonly tailStart: number
  readonly inverseTailIndex: number
}

export function eventSizeOf(c: Coefficients): EventSize {
  return {
    logMedian: ln(c['event.medianDeaths']),
    spread: c['event.deathsSpread'],
    tailShare: c['event.tailShare'],
    tailStart: c['event.tailStart'],
    inverseTailIndex: 1 / c['event.tailIndex'],
  }
}

/** Deaths of one event from a uniform draw: log-normal body rounded to whole people, Pareto tail. */
export function eventDeaths(uniform: number, size: EventSize): number {
  if (uniform < size.tailShare) {
    return Math.floor(size.tailStart * exp(-size.inverseTailIndex * ln(uniform / size.tailShare)))
  }
  const z = normalQuantile((uniform - size.tailShare) / (1 - size.tailShare))
  return Math.floor(0.5 + exp(size.logMedian + size.spread * z))
}

/** Events of one tick beyond this number are not drawn one by one: the sum of these stands for all. */
export const MOST_EVENTS_DRAWN = 60

/**
 * Share of its retaliation that responses leave a dyad, in (0, 1].
 *
 * Never above 1: how far violence calls forth violence is checked without responses (prepare/stability.ts).
 */
export function retaliationLeft(pressure: number): number {
  return exp(Math.min(0, pressure))
}

/** Signal in [0, 1] of civilian deaths a month on a logarithmic scale: 1 from 10,000 a year. */
export function violenceSignal(deathsPerMonth: number): number {
  const signal = ln(1 + 12 * deathsPerMonth) * (1 / 9.210340371976184)
  return signal < 1 ? signal : 1
}

/** Signal in [0, 1] of displacement: one half where the share of people displaced equals the scale. */
export function displacementSignal(shareDisplaced: number, scale: number): number {
  return shareDisplaced / (shareDisplaced + scale)
}

/** Months of trend that have taken effect after t months, when the trend fades with half-life h: h (1 - 2^(-t/h)) / ln 2. */
export function trendMonths(months: number, halfLife: number): number {
  return (halfLife * (1 - halvings(months / halfLife))) / LN2
}

/** 2^-n, for any n >= 0. */
export function halvings(n: number): number {
  return exp(-n * LN2)
}

const LN2 = 0.6931471805599453
