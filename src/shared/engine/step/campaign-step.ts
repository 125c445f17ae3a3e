import { PURPOSE } from '../chance/draws'
import { exp, ln } from '../numerics/exp-ln'
import type { PreparedDyad, PreparedModel } from '../prepare/prepared-model'
import type { DyadChannel } from '../prepare/prepared-plan'
import type { Clock } from './clock'
import { halvings, preventiveShare, strikeFactor, uptakeAfter, uptakeRates, uptakeShare } from './formulas'
import type { Future } from './future'
import type { Luck } from './luck'
import { LOWEST_CAPACITY, type MemberState } from './member-state'
import { dyadPressure, type ResponsePressure } from './responses'

export const HIGHEST_DRIVE = 2
export const LOWEST_THRESHOLD = 0.08
export const HIGHEST_THRESHOLD = 0.9
export const LOWEST_CAMPAIGN = 0.0001
export const HIGHEST_CAMPAIGN = 0.999
/** Keeps the balance of nothing against nothing a number; change a month. */
export const LEAST_RATE = 1e-12

/** What pushes and holds one campaign at a moment (docs/MODEL.md, section 5). */
export interface CampaignForces {
  /** Inflow, 1/month. */
  readonly drive: number
  /** Campaign level below which it falls back. */
  readonly threshold: number
  /** Outflow, 1/month. */
  readonly brake: number
  /** Speed of the threshold term, 1/month. */
  readonly speed: number
  /** Events a month, before excitation. */
  readonly eventRate: number
  /** What the campaign has taken up of the triggers at work, ln factor on drive. */
  readonly uptake: number
  /** The highest level of the campaign, as it is remembered. */
  readonly peak: number
}

/** What moves a campaign itself. */
export type CampaignBalance = Pick<CampaignForces, 'drive' | 'threshold' | 'brake' | 'speed'>

/**
 * Compute the forces on a campaign from what is seen of the levels.
 *
 * drive = scale x motive^a x opportunity^b x triggers x (1 - k restraint): restraint moves the threshold, scales the
 * drive, and caps the triggers. `chosen` is the ln factor that the choice of forms puts on killing this month; a tick
 * takes `months`, in which the actor takes up a part of what the triggers at work offer.
 */
export function campaignForces(
  prepared: PreparedModel,
  future: Future,
  state: MemberState,
  triggerSizes: Float64Array,
  pressure: ResponsePressure,
  position: number,
  months: number,
  chosen = 0,
): CampaignForces {
  const c = prepared.coefficients
  const dyad = dyadAt(prepared, position)
  const level = (i: number): number => state.seen[i] ?? 0
  const channel = (name: DyadChannel): number => dyadPressure(pressure, position, name)
  const campaign = state.campaigns[position] ?? 0

  const motive = motiveOf(prepared, dyad, level)
  const opportunity = opportunityOf(prepared, dyad, level)
  const restraint = restraintOf(prepared, dyad, level)
  const capacity = Math.max(LOWEST_CAPACITY, level(dyad.capacity))
  const remembered = state.rememberedCapacity[dyad.actor] ?? 0
  const loss = remembered > capacity ? ln(remembered / capacity) : 0
  const lossFactor = 1 + c['capability.lossGain'] * loss

  const preparation = level(dyad.preparation)
  const rates = uptakeRates(c)
  const takenBefore = state.uptakes[position] ?? 0
  const uptake = uptakeAfter(
    takenBefore,
    triggerLogFactor(prepared, position, triggerSizes, preparation, restraint),
    uptakeShare(rates.slowest * months, rates.promptness * months, preparation),
  )
  const peak = Math.max(campaign, (state.peaks[position] ?? 0) * halvings(months / c['aftermath.halfLife']))

  const ownDrive = dyad.logDrive + future.drive[dyad.driveFuture] + channel('drive')
  const prevention = channel('preventive-drive')
  const faded = preventiveShare(
    campaign,
    c['stage.preventionLow'],
    c['stage.preventionHigh'],
    c['stage.fadeMiddle'],
    c['stage.fadeHigh'],
  )
  const logDrive =
    ownDrive +
    c['drive.motiveExponent'] * ln(motive) +
    c['drive.opportunityExponent'] * (ln(opportunity) + c['drive.capacityExponent'] * ln(capacity)) +
    uptake +
    (state.driveDrops[position] ?? 0) +
    c['aftermath.gain'] * (peak - campaign) +
    prevention * faded
  const restraintOnDrive = (1 - c['campaign.restraintOnDrive'] * restraint) / (1 - c['campaign.restraintOnDrive'] * 0.5)
  const drive = Math.min(HIGHEST_DRIVE, exp(logDrive) * lossFactor * restraintOnDrive)

  const threshold =
    c['campaign.threshold'] +
    c['campaign.restraintOnThreshold'] * (restraint - 0.5) +
    (future.threshold + channel('threshold'))
  const brake =
    c['campaign.standingBrake'] + c['campaign.presenceBrake'] * level(prepared.country.presence) + channel('brake')
  const side = dyad.isGovernmentSide ? 0 : 1
  const ownRate = dyad.eventRate * exp(future.eventRate[side] + channel('event-rate') + chosen)
  const background = dyad.backgroundRate * (dyad.isGovernmentSide ? 1 : capacity)
  return {
    drive,
    threshold: Math.min(HIGHEST_THRESHOLD, Math.max(LOWEST_THRESHOLD, threshold)),
    brake: Math.max(0, brake),
    speed: c['campaign.speed'] * (0.5 + c['campaign.preparationGain'] * preparation),
    eventRate:
      ownRate *
        exp(c['event.campaignExponent'] * ln(campaign)) *
        strikeFactor(takenBefore, uptake, preparation, c['trigger.onKilling'] / months) *
        capacity *
        lossFactor *
        (1 - c['event.selfProtection'] * level(dyad.selfProtection)) *
        (state.exposures[position] ?? 0) +
      background,
    uptake,
    peak,
  }
}

function motiveOf({ country }: PreparedModel, dyad: PreparedDyad, level: (i: number) => number): number {
  const [threat, ideology, speech, grievance, instability, discrimination] = dyad.motiveWeights
  return (
    threat * level(dyad.threat) +
    ideology * level(dyad.ideology) +
    speech * level(country.dangerousSpeech) +
    grievance * level(dyad.grievance) +
    instability * level(country.politicalInstability) +
    discrimination * level(country.discriminatoryPolicy)
  )
}

function opportunityOf({ country }: PreparedModel, dyad: PreparedDyad, level: (i: number) => number): number {
  const [conflict, impunity, weakness, preparation, closure] = dyad.opportunityWeights
  return (
    conflict * level(country.armedConflict) +
    impunity * level(country.impunity) +
    weakness * level(country.stateWeakness) +
    preparation * level(dyad.preparation) +
    closure * level(country.civicClosure)
  )
}

/** Restraint on an actor towards a population, in [0, 1]: discipline, law or local ties, ties across groups, witnesses. */
function restraintOf(prepared: PreparedModel, dyad: PreparedDyad, level: (i: number) => number): number {
  const { coefficients: c, country } = prepared
  return (
    c['restraint.discipline'] * level(dyad.discipline) +
    c['restraint.law'] * level(dyad.lawOrTies) +
    c['restraint.crossGroupTies'] * (1 - level(country.polarisation)) +
    c['restraint.civilSociety'] * level(country.civilSociety) +
    c['restraint.presence'] * level(country.presence)
  )
}

/**
 * ln factor that all triggers at work have on a drive once taken up. What raises it counts for more where the actor is
 * prepared, and is capped, the lower the more restraint there is.
 */
function triggerLogFactor(
  prepared: PreparedModel,
  position: number,
  sizes: Float64Array,
  preparation: number,
  restraint: number,
): number {
  const c = prepared.coefficients
  let sum = 0
  prepared.triggers.forEach((trigger, i) => {
    sum += (trigger.drive[position] ?? 0) * (sizes[i] ?? 0)
  })
  const pushed = c['trigger.driveGain'] * sum
  const cap = c['trigger.maxLogFactor'] * (1 - c['trigger.restraintOnCap'] * restraint)
  return Math.min(cap, pushed + Math.max(0, pushed) * (c['trigger.preparedGain'] * preparation))
}

/** What holds the campaign exactly at its assessed level under these forces: minus its rate of change. */
export function offsetOf(forces: CampaignBalance, campaign: number): number {
  const { drive, threshold, brake, speed } = forces
  return -(speed * campaign * (1 - campaign) * (campaign - threshold) + drive * (1 - campaign) - brake * campaign)
}

/**
 * Move a campaign by one tick.
 *
 * Gain and loss rates are held over the tick and the level relaxes to their balance exponentially, which cannot leave
 * [0, 1]. The offset of the assessed level is taken from the drive's inflow first and only the rest added as a brake.
 */
export function advanceCampaign(
  prepared: PreparedModel,
  state: MemberState,
  forces: CampaignBalance,
  position: number,
  clock: Clock,
  luck: Luck | undefined,
): number {
  const dyad = dyadAt(prepared, position)
  const campaign = state.campaigns[position] ?? 0
  const start = state.campaignsAtStart[position] ?? 0
  const offset = (state.offsets[position] ?? 0) * halvings((clock.tick * clock.months) / dyad.offsetHalfLife)
  let inflow = forces.drive
  let held = 0
  if (offset < 0) {
    const wanted = -offset / (1 - start)
    const taken = Math.min(wanted, inflow)
    inflow -= taken
    held = ((wanted - taken) * (1 - start)) / start
  } else {
    inflow += offset / (1 - start)
  }
  const distance = campaign - forces.threshold
  const gain = inflow + (distance > 0 ? forces.speed * campaign * distance : 0)
  const loss = forces.brake + held + (distance < 0 ? forces.speed * (1 - campaign) * -distance : 0)
  const rate = gain + loss
  const balance = gain / (rate + LEAST_RATE)
  const relaxed = balance + (campaign - balance) * exp(-rate * clock.months)
  const noise = luck ? campaignNoise(prepared, dyad, campaign, clock, luck) : 0
  return Math.min(HIGHEST_CAMPAIGN, Math.max(LOWEST_CAMPAIGN, relaxed + noise))
}

/** What chance adds to a campaign in one tick. */
export function campaignNoise(
  { coefficients }: PreparedModel,
  { entity }: PreparedDyad,
  campaign: number,
  clock: Clock,
  luck: Luck,
): number {
  return (
    coefficients['campaign.noise'] *
    Math.sqrt(clock.months) *
    campaign *
    (1 - campaign) *
    luck.normal(PURPOSE.campaignNoise, entity)
  )
}

function dyadAt(prepared: PreparedModel, position: number): PreparedDyad {
  const dyad = prepared.dyads[position]
  if (!dyad) throw new RangeError(`There is no dyad ${position}`)
  return dyad
}
