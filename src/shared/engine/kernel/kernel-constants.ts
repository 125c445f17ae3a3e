import { exp } from '../numerics/exp-ln'
import type { PreparedModel } from '../prepare/prepared-model'
import {
  HIGHEST_CAMPAIGN,
  HIGHEST_DRIVE,
  HIGHEST_THRESHOLD,
  LEAST_RATE,
  LOWEST_CAMPAIGN,
  LOWEST_THRESHOLD,
} from '../step/campaign-step'
import { eventSizeOf, halvings, uptakeRates } from '../step/formulas'
import { LOWEST_CAPACITY } from '../step/member-state'
import type { KernelMemory } from './kernel-memory'
import { Constant } from './layout'

/** Write the numbers of the model that are no level's, dyad's or trigger's own. */
export function writeConstants(memory: KernelMemory, { coefficients: c, people }: PreparedModel, dt: number): void {
  const memoryOfEvents = exp(-dt / c['event.excitationMonths'])
  const size = eventSizeOf(c)
  const uptake = uptakeRates(c)
  const constants: Readonly<Record<Exclude<keyof typeof Constant, 'count'>, number>> = {
    dt,
    campaignThreshold: c['campaign.threshold'],
    campaignSpeed: c['campaign.speed'],
    campaignPreparationGain: c['campaign.preparationGain'],
    campaignStandingBrake: c['campaign.standingBrake'],
    campaignPresenceBrake: c['campaign.presenceBrake'],
    campaignRestraintOnThreshold: c['campaign.restraintOnThreshold'],
    campaignRestraintOnDrive: c['campaign.restraintOnDrive'],
    campaignNoiseScale: c['campaign.noise'] * Math.sqrt(dt),
    lowestCampaign: LOWEST_CAMPAIGN,
    highestCampaign: HIGHEST_CAMPAIGN,
    lowestThreshold: LOWEST_THRESHOLD,
    highestThreshold: HIGHEST_THRESHOLD,
    highestDrive: HIGHEST_DRIVE,
    lowestCapacity: LOWEST_CAPACITY,
    leastRate: LEAST_RATE,
    restraintScale: 1 - c['campaign.restraintOnDrive'] * 0.5,
    capabilityLossGain: c['capability.lossGain'],
    capacityShare: 1 - exp(-dt / c['capability.memoryMonths']),
    driveCapacityExponent: c['drive.capacityExponent'],
    driveMotiveExponent: c['drive.motiveExponent'],
    driveOpportunityExponent: c['drive.opportunityExponent'],
    restraintCivilSociety: c['restraint.civilSociety'],
    restraintCrossGroupTies: c['restraint.crossGroupTies'],
    restraintDiscipline: c['restraint.discipline'],
    restraintLaw: c['restraint.law'],
    restraintPresence: c['restraint.presence'],
    stageFadeHigh: c['stage.fadeHigh'],
    stageFadeMiddle: c['stage.fadeMiddle'],
    stagePreventionHigh: c['stage.preventionHigh'],
    stagePreventionLow: c['stage.preventionLow'],
    trendHalfLife: c['trend.halfLife'],
    triggerDriveGain: c['trigger.driveGain'],
    triggerMaxLogFactor: c['trigger.maxLogFactor'],
    triggerRestraintOnCap: c['trigger.restraintOnCap'],
    triggerSlowestUptake: uptake.slowest * dt,
    triggerPromptness: uptake.promptness * dt,
    triggerOnKilling: c['trigger.onKilling'] / dt,
    triggerPreparedGain: c['trigger.preparedGain'],
    triggerMaxSize: c['trigger.maxSize'],
    triggerSizeSpread: c['trigger.sizeSpread'],
    eventCampaignExponent: c['event.campaignExponent'],
    eventSelfProtection: c['event.selfProtection'],
    eventShape: c['event.dispersion'] * dt,
    eventSelfExcitation: c['event.selfExcitation'],
    eventRetaliation: c['event.retaliation'],
    excitationMemory: memoryOfEvents,
    excitationPerEvent: (1 - memoryOfEvents) / dt,
    eventLogMedian: size.logMedian,
    eventSpread: size.spread,
    eventTailShare: size.tailShare,
    eventTailStart: size.tailStart,
    eventInverseTailIndex: size.inverseTailIndex,
    endingHighest: c['ending.hazard'] * dt,
    endingAbove: c['ending.above'],
    endingCompletionShare: c['ending.completionShare'],
    endingOusterShare: c['ending.ousterShare'],
    endingShares: c['ending.completionShare'] + c['ending.ousterShare'] + c['ending.strategyShare'],
    endingRemaining: c['ending.remaining'],
    endingDriveDrop: c['ending.driveDrop'],
    dropFading: halvings(dt / c['ending.driveDropHalfLife']),
    aftermathGain: c['aftermath.gain'],
    peakFading: halvings(dt / c['aftermath.halfLife']),
    noticed: 1 - exp(-dt / c['displacement.lagMonths']),
    returning: 1 - halvings(dt / c['displacement.returnHalfLife']),
    flightRate: c['displacement.flightRate'],
    outsideShare: c['displacement.outsideShare'],
    siegeBlock: c['displacement.siegeBlock'],
    signalScale: c['displacement.signalScale'],
    people,
    deathsShare: 1 - exp(-1 / c['violence.memoryMonths']),
  }
  for (const [name, value] of Object.entries(constants)) {
    memory.setConstant(Constant[name as keyof typeof constants], value)
  }
}
