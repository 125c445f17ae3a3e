import { drawBits, PURPOSE } from '../chance/draws'
import { exp } from '../numerics/exp-ln'
import { PROTECTOR_CHANNELS, type ProtectorChannel } from '../model/country-model'
import { normalFromBits } from '../numerics/normal-quantile'
import type { PreparedModel } from '../prepare/prepared-model'
import {
  DYAD_CHANNELS,
  type DyadChannel,
  type PreparedBucket,
  type PreparedEffect,
  type PreparedPlan,
  type PreparedResponse,
} from '../prepare/prepared-plan'

/** What a member drew about the responses of a plan: how long they take, how strong their effects are. */
export interface PlanFuture {
  /** Lead time of each response, months. */
  readonly leadMonths: Float64Array
  /** What each response adds to others' wanted effects at full activity, as a share; 0 for most. */
  readonly coordinationGains: Float64Array
  /** Factor on the wanted effects of each response; 1 until decisions change it. */
  readonly efficacies: Float64Array
  /** ln multiplier of each pairing while its partner acts in full. */
  readonly pairFactors: Float64Array
  /** Size of each effect at full activity, by bucket, in the order of the prepared plan. */
  readonly sizes: readonly Float64Array[]
  /** The same of the effects on decisions. */
  readonly decisionSizes: readonly Float64Array[]
}

/** What all active responses add up to during one step; zero where nothing acts. */
export interface ResponsePressure {
  /** Logit shift by level. */
  readonly levels: Float64Array
  /** By dyad and channel: `dyad * 6 + channel` in the order of DYAD_CHANNELS. */
  readonly dyads: Float64Array
  /** ln factor on the rate of each trigger. */
  readonly triggers: Float64Array
  /** By population and channel: `population * 2 + channel` in the order of PROTECTOR_CHANNELS. */
  readonly protectors: Float64Array
  /** ln factor on the share of deaths recorded. */
  recording: number
}

/** What responses add up to in one channel of a dyad. */
export function dyadPressure({ dyads }: ResponsePressure, dyad: number, channel: DyadChannel): number {
  return dyads[dyad * DYAD_CHANNELS.length + DYAD_CHANNELS.indexOf(channel)] ?? 0
}

/** Where a channel of a population stands. */
export const protectorPlace = (population: number, channel: ProtectorChannel): number =>
  population * PROTECTOR_CHANNELS.length + PROTECTOR_CHANNELS.indexOf(channel)

export function noPressure(prepared: PreparedModel): ResponsePressure {
  return {
    levels: new Float64Array(prepared.levels.length),
    dyads: new Float64Array(prepared.dyads.length * DYAD_CHANNELS.length),
    triggers: new Float64Array(prepared.triggers.length),
    protectors: new Float64Array(prepared.populations.length * PROTECTOR_CHANNELS.length),
    recording: 0,
  }
}

interface WithEffects {
  readonly effects: readonly PreparedEffect[]
}

/** Room for what a member draws about a plan. */
export function roomForPlanFuture({ responses, pairings, buckets, decisionBuckets }: PreparedPlan): PlanFuture {
  return {
    leadMonths: new Float64Array(responses.length),
    coordinationGains: new Float64Array(responses.length),
    efficacies: new Float64Array(responses.length),
    pairFactors: new Float64Array(pairings.length),
    sizes: buckets.map(({ effects }) => new Float64Array(effects.length)),
    decisionSizes: decisionBuckets.map(({ effects }) => new Float64Array(effects.length)),
  }
}

/** Draw lead times, gains by coordination and effect sizes, in `room` if it is given; with `isUncertain` false, the best estimates. */
export function drawPlanFuture(
  plan: PreparedPlan,
  seed: number,
  member: number,
  isUncertain: boolean,
  room = roomForPlanFuture(plan),
): PlanFuture {
  const draw = (
    best: number,
    below: number,
    above: number,
    purpose: (typeof PURPOSE)['leadTime' | 'effectSize'],
    entity: number,
  ): number => {
    const z = isUncertain ? normalFromBits(drawBits(seed, member, 0, purpose, entity)) : 0
    const drawn = best + z * (z < 0 ? below : above)
    // Sums of effects tell rising from falling ones, and would lose what is neither.
    if (Number.isNaN(drawn))
      throw new RangeError(`Member ${member}, tick 0: a lead time or an effect of a response is NaN`)
    return drawn
  }
  // Loops, since Float64Array.from takes ten times as long, and this is done for every member whenever a lever moves.
  const { leadMonths, coordinationGains, efficacies, pairFactors, sizes, decisionSizes } = room
  plan.responses.forEach(({ leadBest, leadSpreadBelow, leadSpreadAbove, leadEntity, coordination: gain }, i) => {
    leadMonths[i] = Math.max(0, draw(leadBest, leadSpreadBelow, leadSpreadAbove, PURPOSE.leadTime, leadEntity))
    coordinationGains[i] = gain
      ? Math.max(0, draw(gain.best, gain.spreadBelow, gain.spreadAbove, PURPOSE.effectSize, gain.entity))
      : 0
  })
  plan.pairings.forEach(({ best, spreadBelow, spreadAbove, entity }, i) => {
    pairFactors[i] = draw(best, spreadBelow, spreadAbove, PURPOSE.effectSize, entity)
  })
  const drawSizes = ({ effects }: WithEffects, ofBucket: Float64Array | undefined): void => {
    if (!ofBucket) return
    effects.forEach(({ best, spreadBelow, spreadAbove, entity }, i) => {
      ofBucket[i] = draw(best, spreadBelow, spreadAbove, PURPOSE.effectSize, entity)
    })
  }
  plan.buckets.forEach((bucket, b) => {
    drawSizes(bucket, sizes[b])
  })
  plan.decisionBuckets.forEach((bucket, b) => {
    drawSizes(bucket, decisionSizes[b])
  })
  efficacies.fill(1)
  return room
}

/**
 * Add up what a plan does to one member during a step, into `pressure`.
 *
 * Recognition, authorisation and attention come before: they lengthen lead times and set efficacies (month/decisions.ts).
 */
export function applyResponses(plan: PreparedPlan, future: PlanFuture, step: number, pressure: ResponsePressure): void {
  if (plan.responses.length === 0) return
  const middle = middleOf(step)
  const gains = gainsAt(plan, future, middle)
  plan.buckets.forEach((bucket, position) => {
    const sizes = future.sizes[position]
    if (sizes) place(bucket, sumOf(plan, bucket, sizes, future, middle, gains), pressure)
  })
}

/** When in a step responses are read: months from today. */
export const middleOf = (step: number): number => step + 0.5

/** What other responses make of each response's wanted effects at a moment. */
export function gainsAt(plan: PreparedPlan, future: PlanFuture, months: number): Gains {
  return {
    coordination: coordinationAt(plan, future, months),
    ofResponses: gainsOfResponses(plan, future, months),
  }
}

function place(bucket: PreparedBucket, sum: number, pressure: ResponsePressure): void {
  if (bucket.kind === 'level') pressure.levels[bucket.level] = sum
  else if (bucket.kind === 'trigger') pressure.triggers[bucket.trigger] = sum
  else if (bucket.kind === 'dyad')
    pressure.dyads[bucket.dyad * DYAD_CHANNELS.length + DYAD_CHANNELS.indexOf(bucket.channel)] = sum
  else if (bucket.kind === 'protectors') pressure.protectors[protectorPlace(bucket.population, bucket.channel)] = sum
  else pressure.recording = sum
}

/** What other responses make of a response's wanted effects: factors. */
export interface Gains {
  /** On all responses that do not coordinate themselves. */
  readonly coordination: number
  /** On each response, by the pairs it is in. */
  readonly ofResponses: Float64Array
}

/** The strongest coordination active, as a factor on other responses' wanted effects. */
function coordinationAt(plan: PreparedPlan, future: PlanFuture, months: number): number {
  let gain = 0
  plan.responses.forEach((response, i) => {
    if (!response.coordination) return
    const activity = activityOf(response, future.leadMonths[i] ?? 0, 0, Infinity, months)
    gain = Math.max(gain, (future.coordinationGains[i] ?? 0) * activity)
  })
  return 1 + gain
}

/** What the pairs in a plan and the decisions of the month make of each response's wanted effects, as factors. */
function gainsOfResponses(plan: PreparedPlan, future: PlanFuture, months: number): Float64Array {
  const gains = new Float64Array(plan.responses.length)
  plan.pairings.forEach(({ response, partners }, i) => {
    let presence = 0
    for (const partner of partners) {
      const other = plan.responses[partner]
      if (!other) continue
      const activity = activityOf(other, future.leadMonths[partner] ?? 0, 0, Infinity, months)
      presence = Math.max(presence, other.intensity * activity)
    }
    gains[response] = (gains[response] ?? 0) + (future.pairFactors[i] ?? 0) * presence
  })
  return gains.map((logGain, i) => (logGain === 0 ? 1 : exp(logGain)) * (future.efficacies[i] ?? 1))
}

/** More than the responses of a plan can have in one bucket. */
const MOST_EFFECTS = 1024
const risingSizes = new Float64Array(MOST_EFFECTS)
const fallingSizes = new Float64Array(MOST_EFFECTS)

/** Sum of the effects in a bucket with diminishing returns: raising and lowering effects each in order of size. */
export function sumOf(
  plan: PreparedPlan,
  bucket: WithEffects,
  sizes: Float64Array,
  future: PlanFuture,
  months: number,
  gains: Gains,
): number {
  let rising = 0
  let falling = 0
  for (let i = 0; i < bucket.effects.length; i += 1) {
    const effect = bucket.effects[i]
    if (!effect) continue
    const size = sizeAt(plan, effect, sizes[i] ?? 0, future, months, gains)
    if (size > 0) rising = insertLargestFirst(risingSizes, rising, size)
    else if (size < 0) falling = insertLargestFirst(fallingSizes, falling, -size)
  }
  if (rising === 0 && falling === 0) return 0
  return withDiminishingReturns(plan, risingSizes, rising) - withDiminishingReturns(plan, fallingSizes, falling)
}

/** Size of one effect at a moment, before diminishing returns; 0 while its response does not act. */
export function sizeAt(
  plan: PreparedPlan,
  effect: PreparedEffect,
  size: number,
  future: PlanFuture,
  months: number,
  { coordination, ofResponses }: Gains,
): number {
  const response = plan.responses[effect.response]
  if (!response) return 0
  const lead = future.leadMonths[effect.response] ?? 0
  const activity = activityOf(response, lead, effect.fromMonth, effect.untilMonth, months)
  if (activity === 0) return 0
  const isWanted = size * effect.wantedSign > 0
  const isCoordinated = isWanted && !response.coordination
  return size * activity * (isCoordinated ? coordination : 1) * (isWanted ? (ofResponses[effect.response] ?? 1) : 1)
}

/**
 * Activity of an effect, 0 to 1: lead time, then a linear ramp, then an exponential winding down from the end of its window or of its
 * response, whichever is first. What has ended grows no further, and what would begin only after that end never does.
 */
export function activityOf(
  response: PreparedResponse,
  leadMonths: number,
  fromMonth: number,
  untilMonth: number,
  months: number,
): number {
  const active = response.start + leadMonths
  const sinceEffect = months - active - fromMonth
  const end = Math.min(untilMonth, response.duration)
  if (sinceEffect <= 0 || end <= fromMonth) return 0
  const activity = Math.min(1, Math.min(sinceEffect, end - fromMonth) / response.rampMonths)
  const sinceEnd = months - active - end
  return sinceEnd > 0 ? activity * exp(-sinceEnd / response.windDownMonths) : activity
}

function insertLargestFirst(list: Float64Array, length: number, value: number): number {
  let position = Math.min(length, list.length - 1)
  while (position > 0 && (list[position - 1] ?? 0) < value) {
    list[position] = list[position - 1] ?? 0
    position -= 1
  }
  list[position] = value
  return Math.min(length + 1, list.length)
}

function withDiminishingReturns({ diminishing }: PreparedPlan, sizes: Float64Array, count: number): number {
  const last = diminishing.length - 1
  let sum = 0
  for (let i = 0; i < count; i += 1) sum += (sizes[i] ?? 0) * (diminishing[i < last ? i : last] ?? 0)
  return sum
}
