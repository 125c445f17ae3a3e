import { signalsOf, type PreparedModel } from '../prepare/prepared-model'
import type { PreparedPrevention } from '../prepare/prepared-plan'
import { initialOffsets } from '../step/advance'
import type { Future } from '../step/future'
import { initialState } from '../step/member-state'
import { preventBeforeToday } from '../step/prevention-step'
import { noPressure } from '../step/responses'
import { BLOCK_LANES, ROW_BYTES, type KernelMemory } from './kernel-memory'
import { Word } from './layout'

const perLevel = ({ levels }: PreparedModel): number => levels.length
const perSeen = (prepared: PreparedModel): number => signalsOf(prepared).end
const perDyad = ({ dyads }: PreparedModel): number => dyads.length
const perTrigger = ({ triggers }: PreparedModel): number => triggers.length
const perActor = ({ actors }: PreparedModel): number => actors.length
const perPopulation = ({ populations }: PreparedModel): number => populations.length

/** Rows of a block: where the kernel looks for them, and how many there are. */
const ROWS = {
  seen: [Word.seen, perSeen],
  seenAtStart: [Word.seenAtStart, perSeen],
  levels: [Word.hiddenLevels, perLevel],
  levelLogits: [Word.levelLogits, perLevel],
  levelsOnCurve: [Word.levelsOnCurve, perLevel],
  disturbances: [Word.disturbances, perLevel],
  campaigns: [Word.campaigns, perDyad],
  campaignsAtStart: [Word.campaignsAtStart, perDyad],
  offsets: [Word.offsets, perDyad],
  driveDrops: [Word.driveDrops, perDyad],
  uptakes: [Word.uptakes, perDyad],
  peaks: [Word.peaks, perDyad],
  exposures: [Word.exposures, perDyad],
  excitation: [Word.excitation, perDyad],
  triggers: [Word.triggerSizes, perTrigger],
  rememberedCapacity: [Word.rememberedCapacity, perActor],
  stepDeaths: [Word.stepDeaths, perDyad],
  lastStepDeaths: [Word.lastStepDeaths, perDyad],
  // Government's side, challengers.
  rememberedDeaths: [Word.rememberedDeaths, () => 2],
  // `actor * 12 + step % 12`.
  lastTwelve: [Word.lastTwelve, ({ actors }) => actors.length * 12],
  atHome: [Word.atHome, perPopulation],
  inside: [Word.inside, perPopulation],
  outside: [Word.outside, perPopulation],
  dead: [Word.dead, perPopulation],
  feltThreat: [Word.feltThreat, perPopulation],
  futureDrive: [Word.futureDrive, () => 3],
  futureThreshold: [Word.futureThreshold, () => 1],
  futureEventRate: [Word.futureEventRate, () => 2],
  recordedShare: [Word.recordedShare, () => 1],
} as const satisfies Record<string, readonly [Word, (prepared: PreparedModel) => number]>

type RowName = keyof typeof ROWS

/**
 * The states of 32 members side by side, in the kernel's memory: index `position * BLOCK_LANES + lane` throughout.
 *
 * The same quantities as MemberState, which explains them; the futures' numbers stand beside them.
 */
export type BlockState = Readonly<Record<RowName, Float64Array>>

/** Reserve the rows of a block, one behind the other. */
export function reserveBlockState(memory: KernelMemory, prepared: PreparedModel): void {
  for (const [word, rowsOf] of Object.values(ROWS)) memory.reserve(word, rowsOf(prepared) * ROW_BYTES)
}

export function viewBlockState(memory: KernelMemory, prepared: PreparedModel): BlockState {
  const rows = (name: RowName): Float64Array => {
    const [word, rowsOf] = ROWS[name]
    return memory.floats(word, rowsOf(prepared) * BLOCK_LANES)
  }
  return {
    seen: rows('seen'),
    seenAtStart: rows('seenAtStart'),
    levels: rows('levels'),
    levelLogits: rows('levelLogits'),
    levelsOnCurve: rows('levelsOnCurve'),
    disturbances: rows('disturbances'),
    campaigns: rows('campaigns'),
    campaignsAtStart: rows('campaignsAtStart'),
    offsets: rows('offsets'),
    driveDrops: rows('driveDrops'),
    uptakes: rows('uptakes'),
    peaks: rows('peaks'),
    exposures: rows('exposures'),
    excitation: rows('excitation'),
    triggers: rows('triggers'),
    rememberedCapacity: rows('rememberedCapacity'),
    stepDeaths: rows('stepDeaths'),
    lastStepDeaths: rows('lastStepDeaths'),
    rememberedDeaths: rows('rememberedDeaths'),
    lastTwelve: rows('lastTwelve'),
    atHome: rows('atHome'),
    inside: rows('inside'),
    outside: rows('outside'),
    dead: rows('dead'),
    feltThreat: rows('feltThreat'),
    futureDrive: rows('futureDrive'),
    futureThreshold: rows('futureThreshold'),
    futureEventRate: rows('futureEventRate'),
    recordedShare: rows('recordedShare'),
  }
}

/** Put a member at step 0 into a lane. */
export function loadLane(prepared: PreparedModel, block: BlockState, lane: number, future: Future): void {
  const start = initialState(prepared, future)
  const numbers: Readonly<Record<RowName, ArrayLike<number>>> = {
    ...start,
    levelLogits: future.levelLogits,
    levelsOnCurve: future.levelsOnCurve,
    offsets: initialOffsets(prepared, future, start, noPressure(prepared)),
    futureDrive: future.drive,
    futureThreshold: [future.threshold],
    futureEventRate: future.eventRate,
    recordedShare: [future.recordedShare],
  }
  for (const name of Object.keys(ROWS) as RowName[]) putLane(block[name], lane, numbers[name])
}

/** Let a member at step 0 start from what prevention would have made of its levels. */
export function preventInLane(
  prepared: PreparedModel,
  block: BlockState,
  lane: number,
  prevention: PreparedPrevention,
  drawing: Parameters<typeof preventBeforeToday>[4],
): void {
  const rowOf = (name: RowName): Float64Array =>
    Float64Array.from({ length: ROWS[name][1](prepared) }, (_, i) => block[name][i * BLOCK_LANES + lane] ?? 0)
  const assessed = {
    seen: rowOf('seen'),
    seenAtStart: rowOf('seenAtStart'),
    levels: rowOf('levels'),
    disturbances: rowOf('disturbances'),
    triggers: rowOf('triggers'),
    rememberedCapacity: rowOf('rememberedCapacity'),
  }
  const future = {
    levels: assessed.levels,
    levelLogits: rowOf('levelLogits'),
    levelsOnCurve: rowOf('levelsOnCurve'),
  }
  const start = preventBeforeToday(prepared, prevention, future, assessed, drawing)
  putLane(block.seen, lane, start.seen)
  putLane(block.levels, lane, start.levels)
  putLane(block.rememberedCapacity, lane, start.rememberedCapacity)
}

/** Copy numbers by position into a lane. */
export function putLane(rows: Float64Array, lane: number, numbers: ArrayLike<number>): void {
  for (let i = 0; i < numbers.length; i += 1) rows[i * BLOCK_LANES + lane] = numbers[i] ?? 0
}
