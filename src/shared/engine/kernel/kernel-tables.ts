import { DRIVE_CLASSES } from '../model/country-model'
import { EXP_FRACTIONS, exp, LN_TABLE } from '../numerics/exp-ln'
import { NORMAL_NODES } from '../numerics/normal-quantile'
import { SIGNAL_COUNT, type PreparedDyad, type PreparedModel } from '../prepare/prepared-model'
import {
  HIGHEST_CAMPAIGN,
  HIGHEST_DRIVE,
  HIGHEST_THRESHOLD,
  LEAST_RATE,
  LOWEST_CAMPAIGN,
  LOWEST_THRESHOLD,
} from '../step/campaign-step'
import { eventSizeOf, halvings } from '../step/formulas'
import { LOWEST_CAPACITY } from '../step/member-state'
import { ROW_BYTES, type KernelMemory } from './kernel-memory'
import {
  Constant,
  CurvedWord,
  DyadNumber,
  DyadWord,
  LevelNumber,
  PopulationNumber,
  PopulationWord,
  TriggerNumber,
  TriggerWord,
  Word,
} from './layout'

/** Write everything of a model that no plan and no member changes. State and scratch rows must have been reserved. */
export function writeTables(memory: KernelMemory, prepared: PreparedModel, dt: number): void {
  writeFloats(memory, Word.expFractions, EXP_FRACTIONS)
  writeFloats(memory, Word.lnCells, LN_TABLE)
  writeFloats(memory, Word.normalNodes, NORMAL_NODES)
  writeConstants(memory, prepared, dt)
  writeCountryLevels(memory, prepared)
  writeLevels(memory, prepared, dt)
  writePushes(memory, prepared)
  writeIntegers(
    memory,
    Word.actorRecords,
    prepared.actors.map(({ capacity }) => capacity * ROW_BYTES),
  )
  writePopulations(memory, prepared)
  writeDyads(memory, prepared)
  writeTriggers(memory, prepared, dt)
  writeIntegers(memory, Word.levelEntities, entitiesOf(prepared.levels))
  writeIntegers(memory, Word.dyadEntities, entitiesOf(prepared.dyads))
  writeIntegers(memory, Word.triggerEntities, entitiesOf(prepared.triggers))
}

/** Classes of drive that any dyad has, in the order of DRIVE_CLASSES. */
export function driveClassesOf({ dyads }: PreparedModel): string[] {
  return DRIVE_CLASSES.filter((driveClass) => dyads.some((dyad) => dyad.driveClass === driveClass))
}

export function curvedInfluencesOf({ influences }: PreparedModel): PreparedModel['influences'] {
  return influences.filter(({ kind }) => kind !== 0)
}

function entitiesOf(items: readonly { readonly entity: number }[]): number[] {
  return items.map(({ entity }) => entity)
}

function writeFloats(memory: KernelMemory, word: Word, numbers: ArrayLike<number>): void {
  memory.reserve(word, numbers.length * 8)
  memory.floats(word, numbers.length).set(numbers)
}

function writeIntegers(memory: KernelMemory, word: Word, numbers: ArrayLike<number>): void {
  memory.reserve(word, numbers.length * 4)
  memory.integers(word, numbers.length).set(numbers)
}

function writeConstants(memory: KernelMemory, { coefficients: c, people }: PreparedModel, dt: number): void {
  const memoryOfEvents = exp(-dt / c['event.excitationMonths'])
  const size = eventSizeOf(c)
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

function writeCountryLevels(memory: KernelMemory, { country }: PreparedModel): void {
  for (const name of [
    'armedConflict',
    'politicalInstability',
    'impunity',
    'stateWeakness',
    'polarisation',
    'discriminatoryPolicy',
    'civicClosure',
    'dangerousSpeech',
    'civilSociety',
    'presence',
  ] as const) {
    memory.setWord(Word[name], country[name] * ROW_BYTES)
  }
}

function writeLevels(memory: KernelMemory, { levels }: PreparedModel, dt: number): void {
  memory.reserve(Word.levelRecords, levels.length * LevelNumber.count * 8)
  const floats = memory.floats(Word.levelRecords, levels.length * LevelNumber.count)
  levels.forEach(({ trend, monthsUp, monthsDown, noise }, i) => {
    const memoryMonths = Math.min(monthsUp, monthsDown)
    const kept = exp(-dt / memoryMonths)
    const record = i * LevelNumber.count
    floats[record + LevelNumber.trend] = trend
    floats[record + LevelNumber.up] = 1 - exp(-dt / monthsUp)
    floats[record + LevelNumber.down] = 1 - exp(-dt / monthsDown)
    floats[record + LevelNumber.memory] = kept
    floats[record + LevelNumber.spread] = noise * Math.sqrt(memoryMonths * 0.5 * (1 - kept * kept))
  })
}

/** What pushes each level, in the order of the plain step: influences in theirs, then triggers in theirs. */
function writePushes(memory: KernelMemory, prepared: PreparedModel): void {
  const { levels, influences, triggers, coefficients } = prepared
  const causes = memory.address(Word.causes)
  const sizes = memory.address(Word.triggerSizes)
  const curved = curvedInfluencesOf(prepared)
  const sourceOf = (influence: PreparedModel['influences'][number]): number =>
    influence.kind === 0 ? influence.from : levels.length + SIGNAL_COUNT + curved.indexOf(influence)
  const pushes = [
    ...influences.map((influence) => ({
      to: influence.to,
      weight: influence.weight,
      source: causes + sourceOf(influence) * ROW_BYTES,
    })),
    ...triggers.flatMap(({ impulses }, t) =>
      impulses.map(({ level, logit }) => ({
        to: level,
        weight: logit * coefficients['trigger.impulseGain'],
        source: sizes + t * ROW_BYTES,
      })),
    ),
  ]
  const byLevel = levels.map((_, i) => pushes.filter(({ to }) => to === i))
  const starts = byLevel.reduce<number[]>((ends, own) => [...ends, (ends.at(-1) ?? 0) + own.length], [0])
  const inOrder = byLevel.flat()
  writeIntegers(memory, Word.pushStarts, starts)
  writeIntegers(
    memory,
    Word.pushSources,
    inOrder.map(({ source }) => source),
  )
  writeFloats(
    memory,
    Word.pushWeights,
    inOrder.map(({ weight }) => weight),
  )
  writeIntegers(
    memory,
    Word.curvedRecords,
    curved.flatMap((influence) => {
      const record = new Array<number>(CurvedWord.count).fill(0)
      record[CurvedWord.kind] = influence.kind
      record[CurvedWord.from] = influence.from * ROW_BYTES
      record[CurvedWord.other] = influence.with * ROW_BYTES
      return record
    }),
  )
}

function writePopulations(memory: KernelMemory, { populations }: PreparedModel): void {
  const size = PopulationWord.count * 4 + PopulationNumber.count * 8
  memory.reserve(Word.populationRecords, populations.length * size)
  const records = memory.records(Word.populationRecords)
  populations.forEach(({ siege, mobility }, p) => {
    records.setInt32(p * size + PopulationWord.siege * 4, siege * ROW_BYTES, true)
    records.setFloat64(p * size + PopulationWord.count * 4 + PopulationNumber.mobility * 8, mobility, true)
  })
}

function writeDyads(memory: KernelMemory, prepared: PreparedModel): void {
  const { dyads } = prepared
  const classes = driveClassesOf(prepared)
  const events = memory.address(Word.events)
  const size = DyadWord.count * 4 + DyadNumber.count * 8
  memory.reserve(Word.dyadRecords, dyads.length * size)
  const records = memory.records(Word.dyadRecords)
  const retaliations: number[] = []
  dyads.forEach((dyad, d) => {
    const retaliationFrom = retaliations.length
    retaliations.push(...dyad.retaliatesFor.map((other) => events + other * ROW_BYTES))
    const words: Readonly<Record<Exclude<keyof typeof DyadWord, 'count'>, number>> = {
      entity: dyad.entity,
      isGovernmentSide: dyad.isGovernmentSide ? 1 : 0,
      actor: dyad.actor * ROW_BYTES,
      population: dyad.population * ROW_BYTES,
      driveClass: classes.indexOf(dyad.driveClass) * ROW_BYTES,
      driveFuture: dyad.driveFuture * ROW_BYTES,
      threat: dyad.threat * ROW_BYTES,
      ideology: dyad.ideology * ROW_BYTES,
      grievance: dyad.grievance * ROW_BYTES,
      capacity: dyad.capacity * ROW_BYTES,
      preparation: dyad.preparation * ROW_BYTES,
      discipline: dyad.discipline * ROW_BYTES,
      selfProtection: dyad.selfProtection * ROW_BYTES,
      lawOrTies: dyad.lawOrTies * ROW_BYTES,
      retaliationFrom,
      retaliationTo: retaliations.length,
    }
    for (const [name, value] of Object.entries(words)) {
      records.setInt32(d * size + DyadWord[name as keyof typeof words] * 4, value, true)
    }
    numbersOf(dyad).forEach(([place, value]) => {
      records.setFloat64(d * size + DyadWord.count * 4 + place * 8, value, true)
    })
  })
  writeIntegers(memory, Word.retaliationSources, retaliations)
}

function numbersOf(dyad: PreparedDyad): (readonly [place: number, value: number])[] {
  return [
    [DyadNumber.logDrive, dyad.logDrive],
    ...dyad.motiveWeights.map((weight, i) => [DyadNumber.motive + i, weight] as const),
    ...dyad.opportunityWeights.map((weight, i) => [DyadNumber.opportunity + i, weight] as const),
    [DyadNumber.offsetHalfLife, dyad.offsetHalfLife],
    [DyadNumber.eventRate, dyad.eventRate],
    [DyadNumber.backgroundRate, dyad.backgroundRate],
    [DyadNumber.deathsCap, dyad.deathsCap],
  ]
}

function writeTriggers(memory: KernelMemory, prepared: PreparedModel, dt: number): void {
  const { triggers, dyads } = prepared
  const size = TriggerWord.count * 4 + TriggerNumber.count * 8
  memory.reserve(Word.triggerRecords, triggers.length * size)
  const records = memory.records(Word.triggerRecords)
  const hazards: (readonly [number, number])[] = []
  const dates: (readonly [number, number])[] = []
  triggers.forEach((trigger, t) => {
    const hazardFrom = hazards.length
    hazards.push(...trigger.hazard.map(({ level, weight }) => [level * ROW_BYTES, weight] as const))
    const scheduleFrom = dates.length
    dates.push(...trigger.scheduled.map(({ step, chance }) => [step, chance] as const))
    const words: Readonly<Record<Exclude<keyof typeof TriggerWord, 'count'>, number>> = {
      entity: trigger.entity,
      needsPeace: trigger.needsPeace ? 1 : 0,
      hazardFrom,
      hazardTo: hazards.length,
      scheduleFrom,
      scheduleTo: dates.length,
    }
    for (const [name, value] of Object.entries(words)) {
      records.setInt32(t * size + TriggerWord[name as keyof typeof words] * 4, value, true)
    }
    const numbers = t * size + TriggerWord.count * 4
    records.setFloat64(numbers + TriggerNumber.monthlyRate * 8, trigger.monthlyRate, true)
    records.setFloat64(numbers + TriggerNumber.highestFactor * 8, trigger.highestFactor, true)
    records.setFloat64(numbers + TriggerNumber.fading * 8, halvings(dt / trigger.halfLifeMonths), true)
  })
  writePairs(memory, Word.hazardRecords, hazards)
  writePairs(memory, Word.scheduleRecords, dates)
  const firstOfClass = driveClassesOf(prepared).map((driveClass) =>
    dyads.findIndex((dyad) => dyad.driveClass === driveClass),
  )
  writeFloats(
    memory,
    Word.driveFactors,
    firstOfClass.flatMap((dyad) => triggers.map(({ drive }) => drive[dyad] ?? 0)),
  )
}

/** An integer and a float each, 16 bytes. */
function writePairs(memory: KernelMemory, word: Word, pairs: readonly (readonly [number, number])[]): void {
  memory.reserve(word, pairs.length * 16)
  const records = memory.records(word)
  pairs.forEach(([integer, float], i) => {
    records.setInt32(i * 16, integer, true)
    records.setFloat64(i * 16 + 8, float, true)
  })
}
