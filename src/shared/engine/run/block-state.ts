import { BLOCK_LANES } from '../chance/block-draws'
import { SIGNAL_COUNT, type PreparedModel } from '../prepare/prepared-model'
import { DYAD_CHANNELS } from '../prepare/prepared-plan'
import { initialOffsets } from '../step/advance'
import type { Future } from '../step/future'
import { initialState } from '../step/member-state'
import { noPressure } from '../step/responses'

/**
 * The states of up to 32 members side by side: index `position * BLOCK_LANES + lane` throughout.
 *
 * The same quantities as MemberState, which explains them; the futures' numbers stand beside them.
 */
export interface BlockState {
  readonly seen: Float64Array
  readonly seenAtStart: Float64Array
  readonly levels: Float64Array
  readonly levelLogits: Float64Array
  readonly levelsOnCurve: Float64Array
  readonly disturbances: Float64Array
  readonly campaigns: Float64Array
  readonly campaignsAtStart: Float64Array
  readonly offsets: Float64Array
  readonly driveDrops: Float64Array
  readonly exposures: Float64Array
  readonly excitation: Float64Array
  readonly triggers: Float64Array
  readonly rememberedCapacity: Float64Array
  readonly stepDeaths: Float64Array
  /** Government's side, challengers. */
  readonly rememberedDeaths: Float64Array
  /** `(actor * 12 + step % 12) * BLOCK_LANES + lane`. */
  readonly lastTwelve: Float64Array
  readonly atHome: Float64Array
  readonly inside: Float64Array
  readonly outside: Float64Array
  readonly dead: Float64Array
  readonly feltThreat: Float64Array
  readonly recordedDeaths: Float64Array
  readonly futureDrive: Float64Array
  readonly futureThreshold: Float64Array
  readonly futureEventRate: Float64Array
  readonly recordedShare: Float64Array
  /** What responses add up to in the running step, as ResponsePressure. */
  readonly levelPressure: Float64Array
  /** `(dyad * 5 + channel) * BLOCK_LANES + lane`. */
  readonly dyadPressure: Float64Array
  readonly triggerPressure: Float64Array
  readonly recordingPressure: Float64Array
  /** Passed on inside a tick: events a month and deaths by dyad, and the signal of displacement. */
  readonly eventRates: Float64Array
  readonly tickDeaths: Float64Array
  readonly displacementSignals: Float64Array
}

export function createBlockState({ levels, dyads, actors, populations, triggers }: PreparedModel): BlockState {
  const lanes = (count: number): Float64Array => new Float64Array(count * BLOCK_LANES)
  return {
    seen: lanes(levels.length + SIGNAL_COUNT),
    seenAtStart: lanes(levels.length + SIGNAL_COUNT),
    levels: lanes(levels.length),
    levelLogits: lanes(levels.length),
    levelsOnCurve: lanes(levels.length),
    disturbances: lanes(levels.length),
    campaigns: lanes(dyads.length),
    campaignsAtStart: lanes(dyads.length),
    offsets: lanes(dyads.length),
    driveDrops: lanes(dyads.length),
    exposures: lanes(dyads.length),
    excitation: lanes(dyads.length),
    triggers: lanes(triggers.length),
    rememberedCapacity: lanes(actors.length),
    stepDeaths: lanes(dyads.length),
    rememberedDeaths: lanes(2),
    lastTwelve: lanes(actors.length * 12),
    atHome: lanes(populations.length),
    inside: lanes(populations.length),
    outside: lanes(populations.length),
    dead: lanes(populations.length),
    feltThreat: lanes(populations.length),
    recordedDeaths: lanes(1),
    futureDrive: lanes(3),
    futureThreshold: lanes(1),
    futureEventRate: lanes(2),
    recordedShare: lanes(1),
    levelPressure: lanes(levels.length),
    dyadPressure: lanes(dyads.length * DYAD_CHANNELS.length),
    triggerPressure: lanes(triggers.length),
    recordingPressure: lanes(1),
    eventRates: lanes(dyads.length),
    tickDeaths: lanes(dyads.length),
    displacementSignals: lanes(1),
  }
}

/** Put a member at step 0 into a lane. */
export function loadLane(prepared: PreparedModel, block: BlockState, lane: number, future: Future): void {
  const start = initialState(prepared, future)
  const nothing = noPressure(prepared)
  putLane(block.seen, lane, start.seen)
  putLane(block.seenAtStart, lane, start.seenAtStart)
  putLane(block.levels, lane, start.levels)
  putLane(block.levelLogits, lane, future.levelLogits)
  putLane(block.levelsOnCurve, lane, future.levelsOnCurve)
  putLane(block.disturbances, lane, start.disturbances)
  putLane(block.campaigns, lane, start.campaigns)
  putLane(block.campaignsAtStart, lane, start.campaignsAtStart)
  putLane(block.offsets, lane, initialOffsets(prepared, future, start, nothing))
  putLane(block.driveDrops, lane, start.driveDrops)
  putLane(block.exposures, lane, start.exposures)
  putLane(block.excitation, lane, start.excitation)
  putLane(block.triggers, lane, start.triggers)
  putLane(block.rememberedCapacity, lane, start.rememberedCapacity)
  putLane(block.stepDeaths, lane, start.stepDeaths)
  putLane(block.rememberedDeaths, lane, start.rememberedDeaths)
  putLane(block.lastTwelve, lane, start.lastTwelve)
  putLane(block.atHome, lane, start.atHome)
  putLane(block.inside, lane, start.inside)
  putLane(block.outside, lane, start.outside)
  putLane(block.dead, lane, start.dead)
  putLane(block.feltThreat, lane, start.feltThreat)
  putLane(block.recordedDeaths, lane, [start.recordedDeaths])
  putLane(block.futureDrive, lane, future.drive)
  putLane(block.futureThreshold, lane, [future.threshold])
  putLane(block.futureEventRate, lane, future.eventRate)
  putLane(block.recordedShare, lane, [future.recordedShare])
  putLane(block.levelPressure, lane, nothing.levels)
  putLane(block.dyadPressure, lane, nothing.dyads)
  putLane(block.triggerPressure, lane, nothing.triggers)
  putLane(block.recordingPressure, lane, [nothing.recording])
}

/** Copy numbers by position into a lane. */
export function putLane(block: Float64Array, lane: number, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i += 1) block[i * BLOCK_LANES + lane] = values[i] ?? 0
}
