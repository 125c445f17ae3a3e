import type { Switches } from '../ensemble/ensemble-request'
import { signalsOf, type PreparedModel } from '../prepare/prepared-model'
import type { DecidedPlan } from '../month/decisions'
import { PROTECTOR_CHANNELS } from '../model/country-model'
import { DYAD_CHANNELS, type PreparedPlan } from '../prepare/prepared-plan'
import type { PlanFuture } from '../step/responses'
import { reserveBlockState, viewBlockState, type BlockState } from './block-state'
import { fromBase64 } from './base64'
import { driveClassesOf } from './drive-classes'
import { KERNEL_CODE } from './kernel-code'
import { BLOCK_LANES, createKernelMemory, ROW_BYTES, type KernelMemory } from './kernel-memory'
import { clearPressure, putPlanLane, reservePressure, viewPlanFuture, writePlan } from './kernel-plan'
import { curvedInfluencesOf, writeTables } from './kernel-tables'
import { Word } from './layout'
import { compile } from './web-assembly'

/** Members that a block steps together, and what they meet. */
export interface BlockLuck {
  readonly seed: number
  readonly firstMember: number
  readonly switches: Switches
}

/** Steps blocks of 32 members of one prepared model; the numbers of step/, bit for bit. */
export interface Kernel {
  /** The block in memory. Views: ask anew after `usePlan`. */
  readonly state: BlockState
  readonly readings: BlockReadings
  /** What the month decides, and what it reads of the responses; by position and lane. */
  readonly month: BlockMonth
  /** What decisions change about the plan in use; by response and lane. */
  readonly decided: DecidedPlan
  usePlan(plan: PreparedPlan): void
  loadPlanLane(lane: number, future: PlanFuture): void
  /** Bytes of the block in memory, and back. */
  copyState(): Uint8Array
  restoreState(bytes: Uint8Array): void
  /** Bytes of the draws of the last group of four ticks, and back. */
  copyDraws(): Uint8Array
  restoreDraws(group: number, bytes: Uint8Array): void
  /** Start a block whose lanes have been loaded. */
  begin(luck: BlockLuck): void
  /**
   * Step all lanes from one month to the next.
   *
   * Returns undefined, or the tick after which a lane held a number that must not travel on.
   */
  advanceStep(step: number): number | undefined
}

/** What is read off a block besides its state; by position and lane, as everything. */
export interface BlockReadings {
  /** Civilian deaths of the trailing 12 months by actor, and by the actor that killed most. */
  readonly severities: Float64Array
  readonly worstSeverity: Float64Array
  /** First step each trigger struck, -1 while it has not. */
  readonly firstStruck: Int32Array
}

/** What passes between a block and the monthly layer of the model besides the state. */
export interface BlockMonth {
  readonly eventFactors: Float64Array
  readonly flightFactors: Float64Array
  readonly crossingFactors: Float64Array
  readonly dyadPressure: Float64Array
  readonly protectorPressure: Float64Array
  readonly recordingPressure: Float64Array
}

/** More effects than the responses of a plan can have in one bucket; known to the kernel as MOST_EFFECTS. */
const MOST_EFFECTS = 1024

const NOTHING: PlanFuture = {
  leadMonths: new Float64Array(0),
  coordinationGains: new Float64Array(0),
  efficacies: new Float64Array(0),
  pairFactors: new Float64Array(0),
  sizes: [],
  decisionSizes: [],
}

let instantiate: ReturnType<typeof compile> | undefined

/** Make a kernel for a prepared model and a length of tick. */
export function createKernel(prepared: PreparedModel, ticksPerStep: number): Kernel {
  const memory = createKernelMemory()
  writeCounts(memory, prepared, ticksPerStep)
  reserveBlockState(memory, prepared)
  reservePressure(memory, prepared)
  reserveScratch(memory, prepared)
  writeTables(memory, prepared, 1 / ticksPerStep)
  const forgetPlan = memory.mark()
  instantiate ??= compile(fromBase64(KERNEL_CODE))
  // What assembly/index.ts exports.
  const { advanceStep, measureSeverity } = instantiate(memory.host) as {
    advanceStep: (step: number) => number
    measureSeverity: () => void
  }
  let inUse: PreparedPlan | undefined
  const readingsNow = (): BlockReadings => ({
    severities: memory.floats(Word.severities, prepared.actors.length * BLOCK_LANES),
    worstSeverity: memory.floats(Word.worstSeverity, BLOCK_LANES),
    firstStruck: memory.integers(Word.firstStruck, prepared.triggers.length * BLOCK_LANES),
  })
  const monthNow = (): BlockMonth => ({
    eventFactors: memory.floats(Word.eventFactors, prepared.dyads.length * BLOCK_LANES),
    flightFactors: memory.floats(Word.flightFactors, prepared.populations.length * BLOCK_LANES),
    crossingFactors: memory.floats(Word.crossingFactors, BLOCK_LANES),
    dyadPressure: memory.floats(Word.dyadPressure, prepared.dyads.length * DYAD_CHANNELS.length * BLOCK_LANES),
    protectorPressure: memory.floats(
      Word.protectorPressure,
      prepared.populations.length * PROTECTOR_CHANNELS.length * BLOCK_LANES,
    ),
    recordingPressure: memory.floats(Word.recordingPressure, BLOCK_LANES),
  })
  let state = viewBlockState(memory, prepared)
  let readings = readingsNow()
  let month = monthNow()
  let decided = NOTHING
  return {
    get state() {
      return state
    },
    get readings() {
      return readings
    },
    get month() {
      return month
    },
    get decided() {
      return decided
    },
    usePlan(plan) {
      if (plan === inUse) return
      inUse = plan
      forgetPlan()
      clearPressure(memory, prepared)
      writePlan(memory, plan)
      state = viewBlockState(memory, prepared)
      readings = readingsNow()
      month = monthNow()
      decided = viewPlanFuture(memory, plan)
    },
    loadPlanLane(lane, future) {
      putPlanLane(decided, lane, future)
    },
    // Rows of the state, and tables of draws, stand one behind the other, as they were reserved.
    copyState: () => memory.bytes(Word.seen, Word.levelPressure).slice(),
    restoreState(bytes) {
      memory.bytes(Word.seen, Word.levelPressure).set(bytes)
    },
    copyDraws: () => memory.bytes(Word.normals, Word.drawn).slice(),
    restoreDraws(group, bytes) {
      memory.bytes(Word.normals, Word.drawn).set(bytes)
      memory.setWord(Word.drawnGroup, group)
    },
    begin({ seed, firstMember, switches }) {
      memory.setWord(Word.seed, seed)
      memory.setWord(Word.firstMember, firstMember)
      memory.setWord(Word.withChance, switches.chance ? 1 : 0)
      memory.setWord(Word.withTriggers, switches.triggers ? 1 : 0)
      memory.setWord(Word.withTrends, switches.trends ? 1 : 0)
      memory.setWord(Word.drawnGroup, -1)
      readings.firstStruck.fill(-1)
      measureSeverity()
    },
    advanceStep(step) {
      const tick = advanceStep(step)
      return tick < 0 ? undefined : tick
    },
  }
}

function writeCounts(memory: KernelMemory, prepared: PreparedModel, ticksPerStep: number): void {
  memory.setWord(Word.levels, prepared.levels.length)
  memory.setWord(Word.seenCount, signalsOf(prepared).end)
  memory.setWord(Word.actors, prepared.actors.length)
  memory.setWord(Word.populations, prepared.populations.length)
  memory.setWord(Word.dyads, prepared.dyads.length)
  memory.setWord(Word.triggers, prepared.triggers.length)
  memory.setWord(Word.driveClasses, driveClassesOf(prepared).length)
  memory.setWord(Word.curvedInfluences, curvedInfluencesOf(prepared).length)
  memory.setWord(Word.ticksPerStep, ticksPerStep)
}

/** Reserve what is passed on inside a tick or a step. */
function reserveScratch(memory: KernelMemory, prepared: PreparedModel): void {
  const { actors, dyads, levels, populations, triggers } = prepared
  // Draws of four ticks, 32 bits each.
  const drawRows = 4 * BLOCK_LANES * 4
  memory.reserve(Word.normals, (levels.length + dyads.length) * drawRows)
  memory.reserve(Word.uniforms, (dyads.length * 2 + triggers.length) * drawRows)
  memory.reserve(Word.drawn, 4 * 16)
  memory.reserve(Word.causes, (signalsOf(prepared).end + curvedInfluencesOf(prepared).length) * ROW_BYTES)
  memory.reserve(Word.eventFactors, dyads.length * ROW_BYTES)
  memory.reserve(Word.flightFactors, populations.length * ROW_BYTES)
  memory.reserve(Word.crossingFactors, ROW_BYTES)
  memory.reserve(Word.logits, ROW_BYTES)
  memory.reserve(Word.lnCapacity, actors.length * ROW_BYTES)
  memory.reserve(Word.lossFactor, actors.length * ROW_BYTES)
  memory.reserve(Word.classTriggers, driveClassesOf(prepared).length * ROW_BYTES)
  memory.reserve(Word.scratch, 4 * ROW_BYTES)
  for (const word of [Word.ownRates, Word.eventRates, Word.events, Word.tickDeaths]) {
    memory.reserve(word, dyads.length * ROW_BYTES)
  }
  memory.reserve(Word.endings, dyads.length * BLOCK_LANES * 4)
  memory.reserve(Word.calm, populations.length * ROW_BYTES)
  memory.reserve(Word.severities, actors.length * ROW_BYTES)
  memory.reserve(Word.worstSeverity, ROW_BYTES)
  memory.reserve(Word.firstStruck, triggers.length * BLOCK_LANES * 4)
  memory.reserve(Word.coordination, ROW_BYTES)
  memory.reserve(Word.rising, MOST_EFFECTS * 8)
  memory.reserve(Word.falling, MOST_EFFECTS * 8)
}
