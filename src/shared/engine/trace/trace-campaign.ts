import { exp, ln } from '../numerics/exp-ln'
import type { DyadChannel } from '../prepare/prepared-plan'
import {
  campaignNoise,
  HIGHEST_CAMPAIGN,
  HIGHEST_DRIVE,
  HIGHEST_THRESHOLD,
  LEAST_RATE,
  LOWEST_CAMPAIGN,
  LOWEST_THRESHOLD,
} from '../step/campaign-step'
import { halvings, preventiveShare } from '../step/formulas'
import type { Future } from '../step/future'
import { LOWEST_CAPACITY, type MemberState } from '../step/member-state'
import { bucketOf } from './response-terms'
import type { QuantityTrace, TickInputs, TickView, TracedQuantity, TraceGround } from './tick-view'
import type { Traced, TracedInput, TracedNumber } from './traced'

/** Motive or opportunity below which nothing is left to drive a campaign: what would make of it no drive at all has no logarithm. */
const LEAST_REASON = 1e-12
const lnOfReason = (reason: number): number => ln(Math.max(LEAST_REASON, reason))

/**
 * Follow one campaign (docs/MODEL.md, section 21): the forces from what they read, the campaign from the forces and from itself.
 *
 * `drive`: ln of the drive as forces were at the start of the last tick; `intensity`: ln of the campaign level.
 *
 * The equations of campaign-step.ts once more, in numbers that know what their moves are owed to. What a campaign owes to a
 * cause grows or shrinks with its own dynamics: past the threshold an early push counts for more than a late one.
 */
export function traceCampaign(
  ground: TraceGround,
  position: number,
  followed: 'drive' | 'intensity',
  future: Future,
  present: MemberState,
): QuantityTrace {
  const { prepared, plan, places, arithmetic } = ground
  const { coefficients: c, country } = prepared
  const { still, sum, curve, pair, owedTo } = arithmetic
  const dyad = prepared.dyads[position]
  if (!dyad) throw new RangeError(`There is no dyad ${position}`)
  const start = present.campaignsAtStart[position] ?? 0
  const buckets = new Map<DyadChannel, number>(
    (['drive', 'preventive-drive', 'brake', 'threshold'] as const).map((channel) => [
      channel,
      bucketOf(plan, (bucket) => bucket.kind === 'dyad' && bucket.dyad === position && bucket.channel === channel),
    ]),
  )
  let campaign: Traced = still(start)
  let drive: TracedQuantity = { value: NaN, shares: campaign.shares }
  let intensity: TracedQuantity = { value: ln(start), shares: campaign.shares }

  /** What a tick reads, as numbers traced from the assessed present. */
  function readings({ assessed, now }: TickView) {
    const seen = (i: number): TracedInput => owedTo(places.seen(i), assessed.state.seen[i] ?? 0, now.state.seen[i] ?? 0)
    const channel = (name: DyadChannel): Traced => {
      const bucket = buckets.get(name) ?? -1
      const terms = Array.from(now.terms[bucket] ?? [], (term, response): readonly [number, TracedNumber] => [
        1,
        owedTo(places.response(response), assessed.terms[bucket]?.[response] ?? 0, term),
      ])
      return sum(terms)
    }
    const triggerSum = sum(
      prepared.triggers.flatMap((trigger, i): (readonly [number, TracedNumber])[] => {
        const factor = trigger.drive[position] ?? 0
        if (factor === 0) return []
        return [[factor, owedTo(places.trigger(i), assessed.triggers[i] ?? 0, now.triggers[i] ?? 0)]]
      }),
    )
    const remembered = (inputs: TickInputs): number => inputs.state.rememberedCapacity[dyad?.actor ?? 0] ?? 0
    const drop = (inputs: TickInputs): number => inputs.state.driveDrops[position] ?? 0
    return {
      seen,
      channel,
      triggerSum,
      remembered: owedTo(places.seen(dyad?.capacity ?? 0), remembered(assessed), remembered(now)),
      drop: owedTo(places.ending, drop(assessed), drop(now)),
    }
  }

  function forcesOf(view: TickView) {
    if (!dyad) throw new RangeError(`There is no dyad ${position}`)
    const { seen, channel, triggerSum, remembered, drop } = readings(view)
    const [threat, ideology, speech, grievance, instability, discrimination] = dyad.motiveWeights
    const motive = sum([
      [threat, seen(dyad.threat)],
      [ideology, seen(dyad.ideology)],
      [speech, seen(country.dangerousSpeech)],
      [grievance, seen(dyad.grievance)],
      [instability, seen(country.politicalInstability)],
      [discrimination, seen(country.discriminatoryPolicy)],
    ])
    const [conflict, impunity, weakness, preparation, closure] = dyad.opportunityWeights
    const opportunity = sum([
      [conflict, seen(country.armedConflict)],
      [impunity, seen(country.impunity)],
      [weakness, seen(country.stateWeakness)],
      [preparation, seen(dyad.preparation)],
      [closure, seen(country.civicClosure)],
    ])
    const restraint = sum(
      [
        [c['restraint.discipline'], seen(dyad.discipline)],
        [c['restraint.law'], seen(dyad.lawOrTies)],
        [-c['restraint.crossGroupTies'], seen(country.polarisation)],
        [c['restraint.civilSociety'], seen(country.civilSociety)],
        [c['restraint.presence'], seen(country.presence)],
      ],
      c['restraint.crossGroupTies'],
    )
    const capacity = curve(seen(dyad.capacity), (level) => Math.max(LOWEST_CAPACITY, level))
    const lossFactor = pair(remembered, capacity, (before, after) =>
      ln(1 + c['capability.lossGain'] * (before > after ? ln(before / after) : 0)),
    )
    const faded = curve(campaign, (level) =>
      preventiveShare(
        level,
        c['stage.preventionLow'],
        c['stage.preventionHigh'],
        c['stage.fadeMiddle'],
        c['stage.fadeHigh'],
      ),
    )
    const triggers = pair(triggerSum, restraint, (pushes, held) =>
      Math.min(c['trigger.maxLogFactor'] * (1 - c['trigger.restraintOnCap'] * held), c['trigger.driveGain'] * pushes),
    )
    const k = c['campaign.restraintOnDrive']
    const logDrive = curve(
      sum(
        [
          [1, channel('drive')],
          [c['drive.motiveExponent'], curve(motive, lnOfReason)],
          [c['drive.opportunityExponent'], curve(opportunity, lnOfReason)],
          [c['drive.opportunityExponent'] * c['drive.capacityExponent'], curve(capacity, ln)],
          [1, triggers],
          [1, drop],
          [1, pair(channel('preventive-drive'), faded, (prevention, share) => prevention * share)],
          [1, lossFactor],
          [1, curve(restraint, (held) => ln((1 - k * held) / (1 - k * 0.5)))],
        ],
        dyad.logDrive + future.drive[dyad.driveFuture],
      ),
      (logged) => Math.min(ln(HIGHEST_DRIVE), logged),
    )
    const threshold = curve(
      sum(
        [
          [c['campaign.restraintOnThreshold'], restraint],
          [1, channel('threshold')],
        ],
        c['campaign.threshold'] - 0.5 * c['campaign.restraintOnThreshold'] + future.threshold,
      ),
      (at) => Math.min(HIGHEST_THRESHOLD, Math.max(LOWEST_THRESHOLD, at)),
    )
    const brake = curve(
      sum(
        [
          [c['campaign.presenceBrake'], seen(country.presence)],
          [1, channel('brake')],
        ],
        c['campaign.standingBrake'],
      ),
      (outflow) => Math.max(0, outflow),
    )
    const speed = sum(
      [[c['campaign.speed'] * c['campaign.preparationGain'], seen(dyad.preparation)]],
      c['campaign.speed'] * 0.5,
    )
    return { logDrive, threshold, brake, speed }
  }

  /** What holds the campaign at its assessed level, as it wears off; an ending takes away what is left of it. */
  function offsetOf({ assessed, now }: TickView): Traced {
    const whole = assessed.state.offsets[position] ?? 0
    const left = halvings((now.clock.tick * now.clock.months) / (dyad?.offsetHalfLife ?? 1))
    const taken = (now.state.offsets[position] ?? 0) - whole
    return sum([
      [1, owedTo(places.assessment, whole, whole * left)],
      [1, owedTo(places.ending, 0, taken * left)],
    ])
  }

  /** The campaign that the forces alone would make of the present one in a tick: advanceCampaign without noise. */
  function relaxedOf(view: TickView): { readonly relaxed: Traced; readonly logDrive: Traced } {
    const { logDrive, threshold, brake, speed } = forcesOf(view)
    const offset = offsetOf(view)
    const months = view.now.clock.months
    const inflowOf = (drivenBy: number, held: number): number =>
      held < 0 ? drivenBy - Math.min(-held / (1 - start), drivenBy) : drivenBy + held / (1 - start)
    const heldOf = (drivenBy: number, held: number): number =>
      held < 0 ? ((-held / (1 - start) - Math.min(-held / (1 - start), drivenBy)) * (1 - start)) / start : 0
    const drivenBy = curve(logDrive, exp)
    const product = (a: number, b: number): number => a * b
    const distance = sum([
      [1, campaign],
      [-1, threshold],
    ])
    const above = curve(distance, (by) => Math.max(0, by))
    const below = curve(distance, (by) => Math.max(0, -by))
    const room = sum([[-1, campaign]], 1)
    const gain = sum([
      [1, pair(drivenBy, offset, inflowOf)],
      [1, pair(pair(speed, campaign, product), above, product)],
    ])
    const loss = sum([
      [1, brake],
      [1, pair(drivenBy, offset, heldOf)],
      [1, pair(pair(speed, room, product), below, product)],
    ])
    const rate = sum([
      [1, gain],
      [1, loss],
    ])
    const balance = pair(gain, rate, (inflow, all) => inflow / (all + LEAST_RATE))
    const decay = curve(rate, (all) => exp(-all * months))
    const apart = sum([
      [1, campaign],
      [-1, balance],
    ])
    const relaxed = sum([
      [1, balance],
      [1, pair(apart, decay, product)],
    ])
    return { relaxed, logDrive }
  }

  function noiseOf({ now, luck }: TickView): TracedNumber {
    if (!dyad || !ground.switches.chance) return still(0)
    return owedTo(places.chance, 0, campaignNoise(prepared, dyad, now.state.campaigns[position] ?? 0, now.clock, luck))
  }

  return {
    quantity: () => (followed === 'drive' ? drive : intensity),
    tick(view) {
      const { relaxed, logDrive } = relaxedOf(view)
      const moved = curve(
        sum([
          [1, relaxed],
          [1, noiseOf(view)],
        ]),
        (level) => Math.min(HIGHEST_CAMPAIGN, Math.max(LOWEST_CAMPAIGN, level)),
      )
      const after = view.after.campaigns[position] ?? 0
      const { shares } = sum([
        [1, moved],
        [1, owedTo(places.ending, 0, after - moved.after)],
      ])
      drive = { value: logDrive.after, shares: logDrive.shares }
      campaign = { before: start, after, shares }
      intensity = { value: ln(after), shares: curve(campaign, ln).shares }
    },
  }
}
