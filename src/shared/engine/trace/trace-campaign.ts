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
import { halvings, preventiveShare, strikeFactor, uptakeRates, uptakeShare } from '../step/formulas'
import type { Future } from '../step/future'
import type { MemberState } from '../step/member-state'
import { channelsOf, seenIn, traceRestraint, traceStrength } from './trace-actor'
import type { QuantityTrace, TickInputs, TickView, TracedQuantity, TraceGround } from './tick-view'
import type { Traced, TracedNumber } from './traced'

/** Motive or opportunity below which nothing is left to drive a campaign: what would make of it no drive at all has no logarithm. */
const LEAST_REASON = 1e-12
/** The campaign level at which what chance adds is drawn, to be scaled. */
const EVEN = 0.5
const lnOfReason = (reason: number): number => ln(Math.max(LEAST_REASON, reason))

/** A campaign that is followed, with its level. */
export interface CampaignTrace extends QuantityTrace {
  /** As of the end of the last tick. */
  readonly level: () => Traced
  /** `strikeFactor` of the last tick, of what its actor took up of triggers in it. */
  readonly strike: () => Traced
}

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
): CampaignTrace {
  const { prepared, places, arithmetic } = ground
  const { coefficients: c, country } = prepared
  const { still, sum, curve, pair, owedTo } = arithmetic
  const dyad = prepared.dyads[position]
  if (!dyad) throw new RangeError(`There is no dyad ${position}`)
  const start = present.campaignsAtStart[position] ?? 0
  const channels = channelsOf(ground, position)
  let campaign: Traced = still(start)
  let uptake: Traced = still(0)
  let strike: Traced = still(1)
  let peak: Traced = still(start)
  let drive: TracedQuantity = { value: NaN, shares: campaign.shares }
  let intensity: TracedQuantity = { value: ln(start), shares: campaign.shares }

  /** What a tick reads, as numbers traced from the assessed present. */
  function readings(view: TickView) {
    const { assessed, now } = view
    const triggerSum = sum(
      prepared.triggers.flatMap((trigger, i): (readonly [number, TracedNumber])[] => {
        const factor = trigger.drive[position] ?? 0
        if (factor === 0) return []
        return [[factor, owedTo(places.trigger(i), assessed.triggers[i] ?? 0, now.triggers[i] ?? 0)]]
      }),
    )
    const drop = (inputs: TickInputs): number => inputs.state.driveDrops[position] ?? 0
    return {
      seen: seenIn(ground, view),
      channel: (name: DyadChannel) => channels(name, view),
      triggerSum,
      drop: owedTo(places.ending, drop(assessed), drop(now)),
    }
  }

  function forcesOf(view: TickView) {
    if (!dyad) throw new RangeError(`There is no dyad ${position}`)
    const { seen, channel, triggerSum, drop } = readings(view)
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
    const restraint = traceRestraint(ground, dyad, view)
    const { capacity, lossFactor } = traceStrength(ground, dyad, view)
    const faded = curve(campaign, (level) =>
      preventiveShare(
        level,
        c['stage.preventionLow'],
        c['stage.preventionHigh'],
        c['stage.fadeMiddle'],
        c['stage.fadeHigh'],
      ),
    )
    const pushed = pair(triggerSum, seen(dyad.preparation), (pushes, readiness) => {
      const unprepared = c['trigger.driveGain'] * pushes
      return unprepared + Math.max(0, unprepared) * c['trigger.preparedGain'] * readiness
    })
    const triggers = pair(pushed, restraint, (offered, held) =>
      Math.min(c['trigger.maxLogFactor'] * (1 - c['trigger.restraintOnCap'] * held), offered),
    )
    const takenBefore = uptake
    uptake = uptakeFrom(triggers, seen(dyad.preparation), view.now.clock.months)
    strike = strikeOf(takenBefore, seen(dyad.preparation), view.now.clock.months)
    peak = pair(campaign, sum([[halvings(view.now.clock.months / c['aftermath.halfLife']), peak]]), Math.max)
    const k = c['campaign.restraintOnDrive']
    const logDrive = curve(
      sum(
        [
          [1, channel('drive')],
          [c['drive.motiveExponent'], curve(motive, lnOfReason)],
          [c['drive.opportunityExponent'], curve(opportunity, lnOfReason)],
          [c['drive.opportunityExponent'] * c['drive.capacityExponent'], curve(capacity, ln)],
          [1, uptake],
          [1, drop],
          [c['aftermath.gain'], peak],
          [-c['aftermath.gain'], campaign],
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

  /** `uptakeAfter` of step/formulas.ts. */
  function uptakeFrom(triggers: Traced, preparation: TracedNumber, months: number): Traced {
    const rates = uptakeRates(c)
    const share = curve(sum([[1, preparation]]), (level) =>
      uptakeShare(rates.slowest * months, rates.promptness * months, level),
    )
    const raised = curve(uptake, (already) => Math.max(0, already))
    const missing = sum([
      [1, triggers],
      [-1, raised],
    ])
    const reached = sum([
      [1, raised],
      [1, pair(share, missing, (part, whole) => part * whole)],
    ])
    return pair(triggers, reached, Math.min)
  }

  function strikeOf(takenBefore: Traced, preparation: TracedNumber, months: number): Traced {
    const taken = pair(uptake, takenBefore, (after, before) => after - Math.max(0, before))
    return pair(taken, preparation, (by, level) => strikeFactor(0, by, level, c['trigger.onKilling'] / months))
  }

  /** What holds the campaign at its assessed level, as it wears off; an ending takes away what is left of it. */
  function offsetOf({ assessed, now }: TickView): Traced {
    const whole = present.offsets[position] ?? 0
    const left = ({ clock }: TickInputs): number =>
      clock ? halvings((clock.tick * clock.months) / (dyad?.offsetHalfLife ?? 1)) : 1
    const taken = ({ state }: TickInputs): number => (state.offsets[position] ?? 0) - whole
    return sum([
      [1, owedTo(places.assessment, whole * left(assessed), whole * left(now))],
      [1, owedTo(places.ending, taken(assessed) * left(assessed), taken(now) * left(now))],
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

  /** What chance adds in proportion to x (1 - x): the draw is owed to chance, and what it meets to what moved the campaign. */
  function noiseOf({ assessed, now, luck }: TickView): TracedNumber {
    if (!dyad || !ground.switches.chance) return still(0)
    const drawn = ({ clock }: TickInputs): number =>
      clock ? campaignNoise(prepared, dyad, EVEN, clock, luck) / (EVEN * (1 - EVEN)) : 0
    return pair(
      owedTo(places.chance, drawn(assessed), drawn(now)),
      curve(campaign, (level) => level * (1 - level)),
      (draw, room) => draw * room,
    )
  }

  return {
    level: () => campaign,
    strike: () => strike,
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
      const [before, after] = [view.assessedAfter, view.after].map(({ campaigns }) => campaigns[position] ?? 0)
      const { shares } = sum([
        [1, moved],
        [1, owedTo(places.ending, (before ?? 0) - moved.before, (after ?? 0) - moved.after)],
      ])
      drive = { value: logDrive.after, shares: logDrive.shares }
      campaign = { before: before ?? 0, after: after ?? 0, shares }
      intensity = { value: ln(campaign.after), shares: curve(campaign, ln).shares }
    },
  }
}
