// Unchecked reads in loops over lanes: see ../block-engine.ts.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { BLOCK_LANES as L } from '../../chance/block-draws'
import { DRIVE_CLASSES } from '../../model/country-model'
import { exp, ln } from '../../numerics/exp-ln'
import type { PreparedModel } from '../../prepare/prepared-model'
import { DYAD_CHANNELS } from '../../prepare/prepared-plan'
import {
  HIGHEST_CAMPAIGN,
  HIGHEST_DRIVE,
  HIGHEST_THRESHOLD,
  LOWEST_CAMPAIGN,
  LOWEST_THRESHOLD,
} from '../../step/campaign-step'
import { halvings, preventiveShare } from '../../step/formulas'
import { LOWEST_CAPACITY } from '../../step/member-state'
import type { BlockState } from '../block-state'
import { tickIndex, type BlockProcess, type BlockTick } from './block-tick'

/** Campaign step over lanes, with the event rates that follow from it; `step/campaign-step.ts` is its plain form. */
export function createBlockCampaigns(prepared: PreparedModel, dt: number): BlockProcess {
  const { coefficients: c, country, dyads, levels, triggers, actors } = prepared
  const campaignNoise = c['campaign.noise']
  const campaignPreparationGain = c['campaign.preparationGain']
  const campaignPresenceBrake = c['campaign.presenceBrake']
  const campaignRestraintOnDrive = c['campaign.restraintOnDrive']
  const campaignRestraintOnThreshold = c['campaign.restraintOnThreshold']
  const campaignSpeed = c['campaign.speed']
  const campaignStandingBrake = c['campaign.standingBrake']
  const campaignThreshold = c['campaign.threshold']
  const capabilityLossGain = c['capability.lossGain']
  const driveCapacityExponent = c['drive.capacityExponent']
  const driveMotiveExponent = c['drive.motiveExponent']
  const driveOpportunityExponent = c['drive.opportunityExponent']
  const eventCampaignExponent = c['event.campaignExponent']
  const eventSelfProtection = c['event.selfProtection']
  const restraintCivilSociety = c['restraint.civilSociety']
  const restraintCrossGroupTies = c['restraint.crossGroupTies']
  const restraintDiscipline = c['restraint.discipline']
  const restraintLaw = c['restraint.law']
  const restraintPresence = c['restraint.presence']
  const stageFadeHigh = c['stage.fadeHigh']
  const stageFadeMiddle = c['stage.fadeMiddle']
  const stagePreventionHigh = c['stage.preventionHigh']
  const stagePreventionLow = c['stage.preventionLow']
  const triggerDriveGain = c['trigger.driveGain']
  const triggerMaxLogFactor = c['trigger.maxLogFactor']
  const triggerRestraintOnCap = c['trigger.restraintOnCap']
  const levelCount = levels.length
  const classes = DRIVE_CLASSES.map((driveClass) => dyads.findIndex((dyad) => dyad.driveClass === driveClass)).filter(
    (dyad) => dyad >= 0,
  )
  const classOf = dyads.map((dyad) => classes.findIndex((first) => dyads[first]!.driveClass === dyad.driveClass))
  const noiseScale = campaignNoise * Math.sqrt(dt)
  const restraintScale = 1 - campaignRestraintOnDrive * 0.5
  const ownRates = new Float64Array(dyads.length * L)
  const classTriggers = new Float64Array(Math.max(1, classes.length) * L)
  const actorLnCapacity = new Float64Array(actors.length * L)
  const actorLossFactor = new Float64Array(actors.length * L)

  function prepareForces(block: BlockState, lanes: number): void {
    const { seen, rememberedCapacity, triggers: sizes } = block
    for (let a = 0; a < actors.length; a += 1) {
      const row = actors[a]!.capacity * L
      for (let m = 0; m < lanes; m += 1) {
        const capacity = Math.max(LOWEST_CAPACITY, seen[row + m]!)
        const remembered = rememberedCapacity[a * L + m]!
        const loss = remembered > capacity ? ln(remembered / capacity) : 0
        actorLnCapacity[a * L + m] = ln(capacity)
        actorLossFactor[a * L + m] = 1 + capabilityLossGain * loss
      }
    }
    classTriggers.fill(0)
    for (let k = 0; k < classes.length; k += 1) {
      const first = classes[k]!
      for (let t = 0; t < triggers.length; t += 1) {
        const factor = triggers[t]!.drive[first]!
        if (factor === 0) continue
        const row = t * L
        for (let m = 0; m < lanes; m += 1) classTriggers[k * L + m]! += factor * sizes[row + m]!
      }
    }
  }

  function prepareRates(block: BlockState, lanes: number): void {
    for (let d = 0; d < dyads.length; d += 1) {
      const dyad = dyads[d]!
      const future = (dyad.isGovernmentSide ? 0 : 1) * L
      const pressure = (d * DYAD_CHANNELS.length + 2) * L
      for (let m = 0; m < lanes; m += 1) {
        ownRates[d * L + m] =
          dyad.eventRate * exp(block.futureEventRate[future + m]! + block.dyadPressure[pressure + m]!)
      }
    }
  }

  function advanceCampaigns(block: BlockState, tick: BlockTick): void {
    const { seen, campaigns, campaignsAtStart, offsets, driveDrops, exposures, dyadPressure, eventRates } = block
    const { lanes, switches, draws } = tick
    if (tick.tickInStep === 0) prepareRates(block, lanes)
    prepareForces(block, lanes)
    const index = tickIndex(tick)
    const slot = (index & 3) * L
    const months = index * dt
    const speech = country.dangerousSpeech * L
    const instability = country.politicalInstability * L
    const discrimination = country.discriminatoryPolicy * L
    const conflict = country.armedConflict * L
    const impunity = country.impunity * L
    const weakness = country.stateWeakness * L
    const closure = country.civicClosure * L
    const polarisation = country.polarisation * L
    const civilSociety = country.civilSociety * L
    const presence = country.presence * L
    for (let d = 0; d < dyads.length; d += 1) {
      const dyad = dyads[d]!
      const [m0, m1, m2, m3, m4, m5] = dyad.motiveWeights
      const [o0, o1, o2, o3, o4] = dyad.opportunityWeights
      const threat = dyad.threat * L
      const ideology = dyad.ideology * L
      const grievance = dyad.grievance * L
      const preparation = dyad.preparation * L
      const discipline = dyad.discipline * L
      const lawOrTies = dyad.lawOrTies * L
      const selfProtection = dyad.selfProtection * L
      const capacityRow = dyad.capacity * L
      const actorRow = dyad.actor * L
      const classRow = classOf[d]! * L
      const row = d * L
      const channels = d * DYAD_CHANNELS.length * L
      const decay = halvings(months / dyad.offsetHalfLife)
      const noiseRow = (levelCount + d) * 4 * L + slot
      for (let m = 0; m < lanes; m += 1) {
        const x = campaigns[row + m]!
        const readiness = seen[preparation + m]!
        const witnesses = seen[presence + m]!
        const motive =
          m0 * seen[threat + m]! +
          m1 * seen[ideology + m]! +
          m2 * seen[speech + m]! +
          m3 * seen[grievance + m]! +
          m4 * seen[instability + m]! +
          m5 * seen[discrimination + m]!
        const opportunity =
          o0 * seen[conflict + m]! +
          o1 * seen[impunity + m]! +
          o2 * seen[weakness + m]! +
          o3 * readiness +
          o4 * seen[closure + m]!
        const restraint =
          restraintDiscipline * seen[discipline + m]! +
          restraintLaw * seen[lawOrTies + m]! +
          restraintCrossGroupTies * (1 - seen[polarisation + m]!) +
          restraintCivilSociety * seen[civilSociety + m]! +
          restraintPresence * witnesses
        const capacity = Math.max(LOWEST_CAPACITY, seen[capacityRow + m]!)
        const lossFactor = actorLossFactor[actorRow + m]!
        const ownDrive = dyad.logDrive + block.futureDrive[dyad.driveFuture * L + m]! + dyadPressure[channels + m]!
        const prevention = dyadPressure[channels + L + m]!
        const faded = preventiveShare(x, stagePreventionLow, stagePreventionHigh, stageFadeMiddle, stageFadeHigh)
        const cap = triggerMaxLogFactor * (1 - triggerRestraintOnCap * restraint)
        const triggerLog = Math.min(cap, triggerDriveGain * classTriggers[classRow + m]!)
        const logDrive =
          ownDrive +
          driveMotiveExponent * ln(motive) +
          driveOpportunityExponent * (ln(opportunity) + driveCapacityExponent * actorLnCapacity[actorRow + m]!) +
          triggerLog +
          driveDrops[row + m]! +
          prevention * faded
        const restraintOnDrive = (1 - campaignRestraintOnDrive * restraint) / restraintScale
        const drive = Math.min(HIGHEST_DRIVE, exp(logDrive) * lossFactor * restraintOnDrive)
        const unbounded =
          campaignThreshold +
          campaignRestraintOnThreshold * (restraint - 0.5) +
          (block.futureThreshold[m]! + dyadPressure[channels + 4 * L + m]!)
        const threshold = Math.min(HIGHEST_THRESHOLD, Math.max(LOWEST_THRESHOLD, unbounded))
        const brake = Math.max(
          0,
          campaignStandingBrake + campaignPresenceBrake * witnesses + dyadPressure[channels + 3 * L + m]!,
        )
        const speed = campaignSpeed * (0.5 + campaignPreparationGain * readiness)
        const ownRate = ownRates[row + m]!
        const background = dyad.backgroundRate * (dyad.isGovernmentSide ? 1 : capacity)
        eventRates[row + m] =
          ownRate *
            exp(eventCampaignExponent * ln(x)) *
            capacity *
            lossFactor *
            (1 - eventSelfProtection * seen[selfProtection + m]!) *
            exposures[row + m]! +
          background

        const start = campaignsAtStart[row + m]!
        const offset = offsets[row + m]! * decay
        let inflow = drive
        let held = 0
        if (offset < 0) {
          const wanted = -offset / (1 - start)
          const taken = Math.min(wanted, inflow)
          inflow -= taken
          held = ((wanted - taken) * (1 - start)) / start
        } else {
          inflow += offset / (1 - start)
        }
        const distance = x - threshold
        const gain = inflow + (distance > 0 ? speed * x * distance : 0)
        const loss = brake + held + (distance < 0 ? speed * (1 - x) * -distance : 0)
        const rate = gain + loss
        const balance = gain / (rate + 1e-12)
        const relaxed = balance + (x - balance) * exp(-rate * dt)
        const noise = switches.chance ? noiseScale * x * (1 - x) * draws.normals[noiseRow + m]! : 0
        campaigns[row + m] = Math.min(HIGHEST_CAMPAIGN, Math.max(LOWEST_CAMPAIGN, relaxed + noise))
      }
    }
  }

  return advanceCampaigns
}
