import { EXP_FRACTIONS, exp, LN_TABLE } from '../numerics/exp-ln'
import { NORMAL_NODES } from '../numerics/normal-quantile'
import { signalsOf, type PreparedDyad, type PreparedModel } from '../prepare/prepared-model'
import { driveClassesOf } from './drive-classes'
import { writeConstants } from './kernel-constants'
import { ROW_BYTES, type KernelMemory } from './kernel-memory'
import { CurvedWord, DyadNumber, DyadWord, LevelNumber, PopulationNumber, PopulationWord, Word } from './layout'
import { writeTriggers } from './kernel-triggers'

/** Write everything of a model that no plan and no member changes. State and scratch rows must have been reserved. */
export function writeTables(memory: KernelMemory, prepared: PreparedModel, dt: number): void {
  memory.writeFloats(Word.expFractions, EXP_FRACTIONS)
  memory.writeFloats(Word.lnCells, LN_TABLE)
  memory.writeFloats(Word.normalNodes, NORMAL_NODES)
  writeConstants(memory, prepared, dt)
  writeCountryLevels(memory, prepared)
  writeLevels(memory, prepared, dt)
  writePushes(memory, prepared)
  memory.writeIntegers(
    Word.actorRecords,
    prepared.actors.map(({ capacity }) => capacity * ROW_BYTES),
  )
  writePopulations(memory, prepared)
  writeDyads(memory, prepared)
  writeTriggers(memory, prepared, dt)
  memory.writeIntegers(Word.levelEntities, entitiesOf(prepared.levels))
  memory.writeIntegers(Word.dyadEntities, entitiesOf(prepared.dyads))
  memory.writeIntegers(Word.triggerEntities, entitiesOf(prepared.triggers))
}

export function curvedInfluencesOf({ influences }: PreparedModel): PreparedModel['influences'] {
  return influences.filter(({ kind }) => kind !== 0)
}

function entitiesOf(items: readonly { readonly entity: number }[]): number[] {
  return items.map(({ entity }) => entity)
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
  const { end } = signalsOf(prepared)
  const causes = memory.address(Word.causes)
  const sizes = memory.address(Word.triggerSizes)
  const curved = curvedInfluencesOf(prepared)
  const sourceOf = (influence: PreparedModel['influences'][number]): number =>
    influence.kind === 0 ? influence.from : end + curved.indexOf(influence)
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
  memory.writeIntegers(Word.pushStarts, starts)
  memory.writeIntegers(
    Word.pushSources,
    inOrder.map(({ source }) => source),
  )
  memory.writeFloats(
    Word.pushWeights,
    inOrder.map(({ weight }) => weight),
  )
  memory.writeIntegers(
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
  memory.writeIntegers(Word.retaliationSources, retaliations)
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
