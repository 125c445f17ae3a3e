// Inner loops over lanes: every index is inside its array by construction, and the bit-for-bit comparison with the clear
// step would show a slip. A check of each read would cost a third of the speed, hence the assertions in this one file.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { BLOCK_LANES as L, type BlockDraws } from '../chance/block-draws'
import { drawFour, PURPOSE, uniformFromBits } from '../chance/draws'
import { exp, ln } from '../numerics/exp-ln'
import { normalFromBits } from '../numerics/normal-quantile'
import { sCurve } from '../numerics/s-curve'
import { DRIVE_CLASSES } from '../model/country-model'
import type { Switches } from '../ensemble/ensemble-request'
import { SIGNAL_COUNT, SIGNAL_OFFSET, type PreparedModel } from '../prepare/prepared-model'
import { DYAD_CHANNELS } from '../prepare/prepared-plan'
import {
  HIGHEST_CAMPAIGN,
  HIGHEST_DRIVE,
  HIGHEST_THRESHOLD,
  LOWEST_CAMPAIGN,
  LOWEST_THRESHOLD,
} from '../step/campaign-step'
import {
  disturbedLevel,
  displacementSignal,
  eventCount,
  eventDeaths,
  eventSizeOf,
  halvings,
  MOST_EVENTS_DRAWN,
  preventiveShare,
  trendMonths,
  violenceSignal,
} from '../step/formulas'
import { EVENT_GROUPS_A_TICK } from '../step/luck'
import { LOWEST_CAPACITY } from '../step/member-state'
import { refuseNumber, seenName } from './check-numbers'
import type { BlockState } from './block-state'

/** Up to four linear pushes on one level, or a single influence of another kind; rows are positions times BLOCK_LANES. */
interface PushPass {
  readonly to: number
  readonly kind: 0 | 1 | 2
  readonly from: readonly number[]
  readonly others: readonly number[]
  readonly weights: readonly number[]
}

const CAUSES_A_PASS = 4

/**
 * Group what pushes a level so that its sum stays in a register over several causes; their order is kept: influences in
 * theirs, then triggers in theirs.
 */
function pushPasses({ levels, influences, triggers }: PreparedModel, impulseGain: number): PushPass[] {
  const impulses = triggers.flatMap((trigger, t) =>
    trigger.impulses.map(({ level, logit }) => {
      const row = levels.length + SIGNAL_COUNT + t
      return { to: level, from: row, with: row, kind: 0 as const, weight: logit * impulseGain }
    }),
  )
  const pushes = levels.flatMap((_, i) => [...influences, ...impulses].filter(({ to }) => to === i))
  const passes: { to: number; kind: 0 | 1 | 2; from: number[]; others: number[]; weights: number[] }[] = []
  for (const push of pushes) {
    const last = passes.at(-1)
    const fits =
      last && last.to === push.to * L && last.kind === 0 && push.kind === 0 && last.from.length < CAUSES_A_PASS
    const pass = fits ? last : { to: push.to * L, kind: push.kind, from: [], others: [], weights: [] }
    if (!fits) passes.push(pass)
    pass.from.push(push.from * L)
    pass.others.push(push.with * L)
    pass.weights.push(push.weight)
  }
  return passes
}

function addLinearPushes(
  logits: Float64Array,
  to: number,
  causes: Float64Array,
  from: readonly number[],
  weights: readonly number[],
  lanes: number,
): void {
  const [a = 0, b = 0, c = 0, d = 0] = from
  const [wa = 0, wb = 0, wc = 0, wd = 0] = weights
  switch (from.length) {
    case 1:
      for (let m = 0; m < lanes; m += 1) logits[to + m] = logits[to + m]! + wa * causes[a + m]!
      return
    case 2:
      for (let m = 0; m < lanes; m += 1) {
        logits[to + m] = logits[to + m]! + wa * causes[a + m]! + wb * causes[b + m]!
      }
      return
    case 3:
      for (let m = 0; m < lanes; m += 1) {
        logits[to + m] = logits[to + m]! + wa * causes[a + m]! + wb * causes[b + m]! + wc * causes[c + m]!
      }
      return
    default:
      for (let m = 0; m < lanes; m += 1) {
        logits[to + m] =
          logits[to + m]! + wa * causes[a + m]! + wb * causes[b + m]! + wc * causes[c + m]! + wd * causes[d + m]!
      }
  }
}

function addOtherInfluence(
  logits: Float64Array,
  to: number,
  seen: Float64Array,
  seenAtStart: Float64Array,
  kind: 1 | 2,
  from: number,
  other: number,
  weight: number,
  lanes: number,
): void {
  for (let m = 0; m < lanes; m += 1) {
    const now = seen[from + m]!
    const then = seenAtStart[from + m]!
    const change =
      kind === 1
        ? (now > 0.5 ? (now - 0.5) * 2 : 0) - (then > 0.5 ? (then - 0.5) * 2 : 0)
        : now * seen[other + m]! - then * seenAtStart[other + m]!
    logits[to + m] = logits[to + m]! + weight * change
  }
}

/** A tick of a block: when it is and which members it moves. */
export interface BlockTick {
  readonly seed: number
  readonly firstMember: number
  readonly lanes: number
  readonly step: number
  readonly tickInStep: number
  readonly ticksPerStep: number
  readonly switches: Switches
  readonly draws: BlockDraws
  /** First step each trigger struck, `trigger * L + lane`, -1 while it has not. */
  readonly firstStruck: Int16Array
}

/** Steps a block of members; made once for a prepared model and a length of tick. */
export interface BlockEngine {
  advance(block: BlockState, tick: BlockTick): void
  closeStep(block: BlockState, lanes: number, step: number): void
}

/**
 * Make the fast form of the step: the arithmetic of `step/advance.ts` in the same order, over lanes of members.
 *
 * Its numbers are the clear step's bit for bit; read that one to understand the model.
 */
export function createBlockEngine(prepared: PreparedModel, ticksPerStep: number): BlockEngine {
  const { coefficients: c, country, dyads, levels, triggers, actors, populations } = prepared
  // Read once: looking a coefficient up by name in the loops would cost more than the arithmetic.
  const campaignNoise = c['campaign.noise']
  const campaignPreparationGain = c['campaign.preparationGain']
  const campaignPresenceBrake = c['campaign.presenceBrake']
  const campaignRestraintOnDrive = c['campaign.restraintOnDrive']
  const campaignRestraintOnThreshold = c['campaign.restraintOnThreshold']
  const campaignSpeed = c['campaign.speed']
  const campaignStandingBrake = c['campaign.standingBrake']
  const campaignThreshold = c['campaign.threshold']
  const capabilityLossGain = c['capability.lossGain']
  const capabilityMemoryMonths = c['capability.memoryMonths']
  const displacementFlightRate = c['displacement.flightRate']
  const displacementLagMonths = c['displacement.lagMonths']
  const displacementOutsideShare = c['displacement.outsideShare']
  const displacementReturnHalfLife = c['displacement.returnHalfLife']
  const displacementSiegeBlock = c['displacement.siegeBlock']
  const displacementSignalScale = c['displacement.signalScale']
  const driveCapacityExponent = c['drive.capacityExponent']
  const driveMotiveExponent = c['drive.motiveExponent']
  const driveOpportunityExponent = c['drive.opportunityExponent']
  const endingAbove = c['ending.above']
  const endingCompletionShare = c['ending.completionShare']
  const endingDriveDrop = c['ending.driveDrop']
  const endingDriveDropHalfLife = c['ending.driveDropHalfLife']
  const endingHazard = c['ending.hazard']
  const endingOusterShare = c['ending.ousterShare']
  const endingRemaining = c['ending.remaining']
  const endingStrategyShare = c['ending.strategyShare']
  const eventCampaignExponent = c['event.campaignExponent']
  const eventDispersion = c['event.dispersion']
  const eventExcitationMonths = c['event.excitationMonths']
  const eventRetaliation = c['event.retaliation']
  const eventSelfExcitation = c['event.selfExcitation']
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
  const trendHalfLife = c['trend.halfLife']
  const triggerDriveGain = c['trigger.driveGain']
  const triggerImpulseGain = c['trigger.impulseGain']
  const triggerMaxLogFactor = c['trigger.maxLogFactor']
  const triggerMaxSize = c['trigger.maxSize']
  const triggerRestraintOnCap = c['trigger.restraintOnCap']
  const triggerSizeSpread = c['trigger.sizeSpread']
  const violenceMemoryMonths = c['violence.memoryMonths']

  const dt = 1 / ticksPerStep
  const levelCount = levels.length
  const eventSize = eventSizeOf(c)

  const levelConstants = levels.map((level) => {
    const memoryMonths = Math.min(level.monthsUp, level.monthsDown)
    const memory = exp(-dt / memoryMonths)
    return {
      up: 1 - exp(-dt / level.monthsUp),
      down: 1 - exp(-dt / level.monthsDown),
      memory,
      spread: level.noise * Math.sqrt(memoryMonths * 0.5 * (1 - memory * memory)),
    }
  })
  const passes = pushPasses(prepared, triggerImpulseGain)
  const classes = DRIVE_CLASSES.map((driveClass) => dyads.findIndex((dyad) => dyad.driveClass === driveClass)).filter(
    (dyad) => dyad >= 0,
  )
  const classOf = dyads.map((dyad) => classes.findIndex((first) => dyads[first]!.driveClass === dyad.driveClass))
  const triggerFading = triggers.map(({ halfLifeMonths }) => halvings(dt / halfLifeMonths))
  const noiseScale = campaignNoise * Math.sqrt(dt)
  const endingHighest = endingHazard * dt
  const endingShares = endingCompletionShare + endingOusterShare + endingStrategyShare
  const dropFading = halvings(dt / endingDriveDropHalfLife)
  const excitationMemory = exp(-dt / eventExcitationMonths)
  const excitationPerEvent = (1 - excitationMemory) / dt
  const capacityShare = 1 - exp(-dt / capabilityMemoryMonths)
  const noticed = 1 - exp(-dt / displacementLagMonths)
  const returning = 1 - halvings(dt / displacementReturnHalfLife)
  const deathsShare = 1 - exp(-1 / violenceMemoryMonths)
  const restraintScale = 1 - campaignRestraintOnDrive * 0.5
  const eventShape = eventDispersion * dt

  // Scratch, by lane.
  // Deviations of levels and signals from today, then the sizes of triggers: all that pushes a level in proportion.
  const causes = new Float64Array((levelCount + SIGNAL_COUNT + triggers.length) * L)
  const logits = new Float64Array(levelCount * L)
  const ownRates = new Float64Array(dyads.length * L)
  const eventRates = new Float64Array(dyads.length * L)
  const ending = new Int8Array(dyads.length * L)
  const events = new Float64Array(dyads.length * L)
  const deaths = new Float64Array(dyads.length * L)
  const calm = new Float64Array(populations.length * L)
  const classTriggers = new Float64Array(Math.max(1, classes.length) * L)
  const actorLnCapacity = new Float64Array(actors.length * L)
  const actorLossFactor = new Float64Array(actors.length * L)
  const four = new Uint32Array(4)

  function advanceTriggers(block: BlockState, tick: BlockTick): void {
    const { seen, triggers: sizes, triggerPressure } = block
    const { draws, lanes } = tick
    const index = tick.step * ticksPerStep + tick.tickInStep
    const slot = (index & 3) * L
    for (let t = 0; t < triggers.length; t += 1) {
      const trigger = triggers[t]!
      const fading = triggerFading[t]!
      const isDue = tick.tickInStep === 0 && trigger.scheduled.some(({ step }) => step === tick.step)
      const row = t * L
      const drawRow = (dyads.length * 2 + t) * 4 * L + slot
      const rate = trigger.monthlyRate * dt
      for (let m = 0; m < lanes; m += 1) {
        const size = sizes[row + m]! * fading
        sizes[row + m] = size
        const pressure = triggerPressure[row + m]!
        const base = pressure === 0 ? rate : rate * exp(pressure)
        const uniform = uniformFromBits(draws.uniforms[drawRow + m]!)
        let strikes = false
        if (uniform < base * trigger.highestFactor) {
          let sum = 0
          for (const { level, weight } of trigger.hazard) sum += weight * seen[level * L + m]!
          let factor = exp(sum)
          if (trigger.needsPeace) {
            const peace = 1 - seen[country.armedConflict * L + m]!
            factor = factor * peace * peace * peace * peace
          }
          strikes = uniform < base * factor
        }
        if (!strikes && isDue) strikes = strikesBySchedule(trigger, tick, m, index)
        if (strikes) {
          drawFour(tick.seed, tick.firstMember + m, index >> 2, PURPOSE.triggerSize, trigger.entity, four)
          const struck = exp(triggerSizeSpread * normalFromBits(four[index & 3]!))
          sizes[row + m] = Math.min(triggerMaxSize, size + struck)
          if (tick.firstStruck[row + m]! === -1) tick.firstStruck[row + m] = tick.step
        }
      }
    }
  }

  function strikesBySchedule(
    trigger: PreparedModel['triggers'][number],
    tick: BlockTick,
    m: number,
    index: number,
  ): boolean {
    drawFour(tick.seed, tick.firstMember + m, index >> 2, PURPOSE.scheduledStrikes, trigger.entity, four)
    const uniform = uniformFromBits(four[index & 3]!)
    return trigger.scheduled.some(({ step, chance }) => step === tick.step && uniform < chance)
  }

  /** What dyads of an actor share, and dyads of a class. */
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

  /** Event rates as drawn and as responses change them: the same all through a step. */
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
    const { seen, campaigns, campaignsAtStart, offsets, driveDrops, exposures, dyadPressure } = block
    const { lanes, switches, draws } = tick
    const index = tick.step * ticksPerStep + tick.tickInStep
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
        const prepared_ = seen[preparation + m]!
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
          o3 * prepared_ +
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
        const speed = campaignSpeed * (0.5 + campaignPreparationGain * prepared_)
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

  function advanceEndings(block: BlockState, tick: BlockTick): void {
    const { campaigns, offsets, driveDrops, exposures } = block
    const { lanes, draws } = tick
    const slot = ((tick.step * ticksPerStep + tick.tickInStep) & 3) * L
    if (tick.switches.chance) {
      let anyEnding = false
      for (let d = 0; d < dyads.length; d += 1) {
        const drawRow = (dyads.length + d) * 4 * L + slot
        for (let m = 0; m < lanes; m += 1) {
          ending[d * L + m] = 0
          const uniform = uniformFromBits(draws.uniforms[drawRow + m]!)
          if (uniform >= endingHighest) continue
          const ratio = campaigns[d * L + m]! / endingAbove
          const power = ratio * ratio * ratio * ratio * ratio * ratio
          const hazard = (endingHighest * power) / (1 + power)
          if (uniform >= hazard) continue
          const share = (uniform / hazard) * endingShares
          ending[d * L + m] =
            share < endingCompletionShare ? 1 : share < endingCompletionShare + endingOusterShare ? 2 : 3
          anyEnding = true
        }
      }
      if (anyEnding) {
        const end = (position: number): void => {
          campaigns[position]! *= endingRemaining
          offsets[position] = 0
          driveDrops[position] = -endingDriveDrop
        }
        for (let d = 0; d < dyads.length; d += 1) {
          for (let m = 0; m < lanes; m += 1) {
            const kind = ending[d * L + m]!
            if (kind === 0) continue
            if (kind === 2) {
              for (let i = 0; i < dyads.length; i += 1) if (dyads[i]!.actor === dyads[d]!.actor) end(i * L + m)
              continue
            }
            end(d * L + m)
            if (kind === 1) exposures[d * L + m]! *= endingRemaining
          }
        }
      }
    }
    for (let i = 0; i < dyads.length * L; i += 1) driveDrops[i]! *= dropFading
  }

  function advanceViolence(block: BlockState, tick: BlockTick): void {
    const { seen, excitation } = block
    const { lanes, draws } = tick
    const index = tick.step * ticksPerStep + tick.tickInStep
    const slot = (index & 3) * L
    for (let d = 0; d < dyads.length; d += 1) {
      const dyad = dyads[d]!
      const drawRow = d * 4 * L + slot
      for (let m = 0; m < lanes; m += 1) {
        const mean = (eventRates[d * L + m]! + excitation[d * L + m]!) * dt
        const count = eventCount(uniformFromBits(draws.uniforms[drawRow + m]!), mean, eventShape)
        events[d * L + m] = count
        deaths[d * L + m] = count === 0 ? 0 : drawDeaths(dyad, tick, m, index, count)
      }
    }
    for (let d = 0; d < dyads.length; d += 1) {
      const dyad = dyads[d]!
      for (let m = 0; m < lanes; m += 1) {
        const capacity = Math.max(LOWEST_CAPACITY, seen[dyad.capacity * L + m]!)
        let provocations = 0
        for (const other of dyad.retaliatesFor) provocations += events[other * L + m]!
        excitation[d * L + m] =
          excitation[d * L + m]! * excitationMemory +
          excitationPerEvent * (eventSelfExcitation * events[d * L + m]! + eventRetaliation * capacity * provocations)
      }
    }
  }

  function drawDeaths(
    dyad: PreparedModel['dyads'][number],
    tick: BlockTick,
    m: number,
    index: number,
    count: number,
  ): number {
    const drawn = Math.min(count, MOST_EVENTS_DRAWN)
    let sum = 0
    for (let event = 0; event < drawn; event += 1) {
      if ((event & 3) === 0) {
        const group = index * EVENT_GROUPS_A_TICK + (event >> 2)
        drawFour(tick.seed, tick.firstMember + m, group, PURPOSE.eventDeaths, dyad.entity, four)
      }
      sum += Math.min(dyad.deathsCap, eventDeaths(uniformFromBits(four[event & 3]!), eventSize))
    }
    const scaled = count > drawn ? Math.floor((sum * count) / drawn) : sum
    return Math.floor(Math.min(scaled, dyad.deathsCap))
  }

  function advanceDisplacement(block: BlockState, lanes: number): void {
    const { seen, campaigns, atHome, inside, outside, dead, feltThreat, stepDeaths } = block
    for (let d = 0; d < dyads.length; d += 1) {
      const p = dyads[d]!.population * L
      for (let m = 0; m < lanes; m += 1) {
        const drawn = deaths[d * L + m]!
        if (drawn === 0) continue
        const home = atHome[p + m]!
        const present = home + inside[p + m]!
        const toll = Math.min(drawn, Math.floor(present))
        if (toll === 0) continue
        const fromHome = (toll * home) / present
        atHome[p + m] = home - fromHome
        inside[p + m] = Math.max(0, inside[p + m]! - (toll - fromHome))
        dead[p + m]! += toll
        stepDeaths[d * L + m]! += toll
      }
    }
    calm.fill(1)
    for (let d = 0; d < dyads.length; d += 1) {
      const p = dyads[d]!.population * L
      for (let m = 0; m < lanes; m += 1) calm[p + m]! *= 1 - campaigns[d * L + m]!
    }
    const signal = (levelCount + SIGNAL_OFFSET.displacement) * L
    for (let p = 0; p < populations.length; p += 1) {
      const population = populations[p]!
      const siege = population.siege * L
      for (let m = 0; m < lanes; m += 1) {
        const i = p * L + m
        const felt = feltThreat[i]!
        const threat = felt + noticed * (1 - calm[i]! - felt)
        feltThreat[i] = threat
        const home = atHome[i]!
        const free = population.mobility * (1 - displacementSiegeBlock * seen[siege + m]!)
        const leaving = home * (displacementFlightRate * free * threat * threat * dt)
        const back = returning * (1 - threat) * (1 - threat)
        const fromInside = inside[i]! * back
        const fromOutside = outside[i]! * back
        const across = leaving * displacementOutsideShare
        inside[i] = inside[i]! + (leaving - across) - fromInside
        outside[i] = outside[i]! + across - fromOutside
        atHome[i] = home - leaving + (fromInside + fromOutside)
      }
    }
    for (let m = 0; m < lanes; m += 1) {
      let displaced = 0
      for (let p = 0; p < populations.length; p += 1) displaced += inside[p * L + m]! + outside[p * L + m]!
      nextDisplacementSignal[m] = displacementSignal(displaced / prepared.people, displacementSignalScale)
    }
    nextSignalRow = signal
  }

  // The new displacement signal waits here until the levels have read the old one.
  const nextDisplacementSignal = new Float64Array(L)
  let nextSignalRow = 0

  function advanceLevels(block: BlockState, tick: BlockTick): void {
    const { seen, seenAtStart, levels: hidden, levelLogits, disturbances, triggers: sizes, levelPressure } = block
    const { lanes, switches, draws } = tick
    const index = tick.step * ticksPerStep + tick.tickInStep
    const slot = (index & 3) * L
    const trendNow = switches.trends ? trendMonths(index * dt, trendHalfLife) : 0
    causes.set(sizes, (levelCount + SIGNAL_COUNT) * L)
    for (let i = 0; i < levelCount + SIGNAL_COUNT; i += 1) {
      const row = i * L
      for (let m = 0; m < lanes; m += 1) causes[row + m] = seen[row + m]! - seenAtStart[row + m]!
    }
    for (let i = 0; i < levelCount; i += 1) {
      const row = i * L
      const trend = levels[i]!.trend * trendNow
      for (let m = 0; m < lanes; m += 1) logits[row + m] = levelLogits[row + m]! + (trend + levelPressure[row + m]!)
    }
    for (const { to, kind, from, weights, others } of passes) {
      if (kind === 0) addLinearPushes(logits, to, causes, from, weights, lanes)
      else addOtherInfluence(logits, to, seen, seenAtStart, kind, from[0]!, others[0]!, weights[0]!, lanes)
    }
    for (let i = 0; i < levelCount; i += 1) {
      const row = i * L
      const { up, down, memory, spread } = levelConstants[i]!
      const correction = levels[i]!.correction
      const noiseRow = i * 4 * L + slot
      for (let m = 0; m < lanes; m += 1) {
        const current = hidden[row + m]!
        const target = Math.min(1, Math.max(0, sCurve(logits[row + m]!) + correction))
        const next = current + (target > current ? up : down) * (target - current)
        const disturbance = switches.chance
          ? disturbances[row + m]! * memory + spread * draws.normals[noiseRow + m]!
          : 0
        hidden[row + m] = next
        disturbances[row + m] = disturbance
        seen[row + m] = disturbedLevel(next, disturbance)
      }
    }
  }

  function remember(block: BlockState, lanes: number): void {
    const { seen, rememberedCapacity } = block
    for (let a = 0; a < actors.length; a += 1) {
      const row = actors[a]!.capacity * L
      for (let m = 0; m < lanes; m += 1) {
        const capacity = Math.max(LOWEST_CAPACITY, seen[row + m]!)
        const remembered = rememberedCapacity[a * L + m]!
        rememberedCapacity[a * L + m] = remembered + capacityShare * (capacity - remembered)
      }
    }
  }

  function check(block: BlockState, tick: BlockTick): void {
    const { lanes, firstMember } = tick
    const index = tick.step * ticksPerStep + tick.tickInStep
    for (let i = 0; i < levelCount + SIGNAL_COUNT; i += 1) {
      for (let m = 0; m < lanes; m += 1) {
        const value = block.seen[i * L + m]!
        if (!(value >= 0 && value <= 1)) refuseNumber(value, firstMember + m, index, seenName(prepared, i))
      }
    }
    for (let d = 0; d < dyads.length; d += 1) {
      for (let m = 0; m < lanes; m += 1) {
        const value = block.campaigns[d * L + m]!
        if (!(value >= 0 && value <= 1)) refuseNumber(value, firstMember + m, index, `campaign ${dyads[d]!.key}`)
        const excited = block.excitation[d * L + m]!
        if (!(excited >= 0)) refuseNumber(excited, firstMember + m, index, `excitation ${dyads[d]!.key}`)
      }
    }
    for (let p = 0; p < populations.length; p += 1) {
      for (let m = 0; m < lanes; m += 1) {
        const i = p * L + m
        const lowest = Math.min(block.atHome[i]!, block.inside[i]!, block.outside[i]!, block.dead[i]!)
        if (!(lowest >= 0)) refuseNumber(lowest, firstMember + m, index, `people of ${populations[p]!.id}`)
      }
    }
  }

  return {
    advance(block, tick) {
      if (tick.switches.triggers) advanceTriggers(block, tick)
      if (tick.tickInStep === 0) prepareRates(block, tick.lanes)
      prepareForces(block, tick.lanes)
      advanceCampaigns(block, tick)
      advanceEndings(block, tick)
      if (tick.switches.chance) {
        advanceViolence(block, tick)
        advanceDisplacement(block, tick.lanes)
      }
      advanceLevels(block, tick)
      if (tick.switches.chance) {
        for (let m = 0; m < tick.lanes; m += 1) block.seen[nextSignalRow + m] = nextDisplacementSignal[m]!
      }
      remember(block, tick.lanes)
      check(block, tick)
    },

    closeStep(block, lanes, step) {
      const { seen, stepDeaths, lastTwelve, rememberedDeaths, recordedDeaths, recordedShare, recordingPressure } = block
      const month = step % 12
      for (let a = 0; a < actors.length; a += 1) {
        for (let m = 0; m < lanes; m += 1) lastTwelve[(a * 12 + month) * L + m] = 0
      }
      for (let m = 0; m < lanes; m += 1) {
        let government = 0
        let challengers = 0
        for (let d = 0; d < dyads.length; d += 1) {
          const toll = stepDeaths[d * L + m]!
          stepDeaths[d * L + m] = 0
          lastTwelve[(dyads[d]!.actor * 12 + month) * L + m]! += toll
          if (dyads[d]!.isGovernmentSide) government += toll
          else challengers += toll
        }
        const byGovernment = rememberedDeaths[m]! + deathsShare * (government - rememberedDeaths[m]!)
        const byChallengers = rememberedDeaths[L + m]! + deathsShare * (challengers - rememberedDeaths[L + m]!)
        rememberedDeaths[m] = byGovernment
        rememberedDeaths[L + m] = byChallengers
        seen[(levelCount + SIGNAL_OFFSET.governmentViolence) * L + m] = violenceSignal(byGovernment)
        seen[(levelCount + SIGNAL_OFFSET.challengerViolence) * L + m] = violenceSignal(byChallengers)
        const recorded = Math.min(1, recordedShare[m]! * exp(recordingPressure[m]!))
        recordedDeaths[m]! += (government + challengers) * recorded
      }
    },
  }
}
