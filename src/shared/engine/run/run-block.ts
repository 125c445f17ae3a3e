import { BLOCK_LANES, type BlockDrawStore } from '../chance/block-draws'
import type { Switches } from '../ensemble/ensemble-request'
import { MASS_KILLING_THRESHOLD } from '../ensemble/stage'
import type { PreparedModel } from '../prepare/prepared-model'
import type { PreparedPlan } from '../prepare/prepared-plan'
import { drawFuture } from '../step/future'
import { applyResponses, drawPlanFuture, noPressure, type PlanFuture } from '../step/responses'
import type { BlockEngine } from './block-engine'
import { loadLane, putLane, type BlockState } from './block-state'
import { observeBlock, readWorstSeverity } from './observe-block'
import type { OutcomeSlot } from './outcome-slots'

/** What to run, and where the members' numbers go. */
export interface BlockRequest {
  readonly seed: number
  readonly firstMember: number
  /** Members in this block, 1 to 32. */
  readonly lanes: number
  readonly horizonSteps: number
  readonly ticksPerStep: number
  readonly switches: Switches
  readonly slots: readonly OutcomeSlot[]
  /** Keep the draws for the next run of the same members. */
  readonly keepDraws: boolean
}

/** Where a block writes: arrays of a whole ensemble, and the place of the block's first member in them. */
export interface BlockSink {
  readonly values: Float32Array
  readonly onsetStep: Int16Array
  readonly firstStruck: Int16Array
  readonly memberCount: number
  readonly firstPlace: number
}

/** What a runner keeps between blocks. */
export interface BlockWorkshop {
  readonly prepared: PreparedModel
  readonly engine: BlockEngine
  readonly block: BlockState
  readonly draws: BlockDrawStore
}

const row = new Float64Array(BLOCK_LANES)

/** Run a block of members from today to the horizon. Returns false if it was cancelled on the way. */
export function runBlock(
  { prepared, engine, block, draws }: BlockWorkshop,
  plan: PreparedPlan,
  request: BlockRequest,
  sink: BlockSink,
  isCancelled?: () => boolean,
): boolean {
  const { seed, firstMember, lanes, ticksPerStep, switches } = request
  const planFutures: PlanFuture[] = []
  for (let lane = 0; lane < lanes; lane += 1) {
    loadLane(prepared, block, lane, drawFuture(prepared, seed, firstMember + lane, switches.uncertainty))
    planFutures.push(drawPlanFuture(plan, seed, firstMember + lane, switches.uncertainty))
  }
  const pressure = noPressure(prepared)
  const firstStruck = new Int16Array(prepared.triggers.length * BLOCK_LANES).fill(-1)
  const onset = new Int16Array(BLOCK_LANES).fill(-1)
  record(prepared, block, request, sink, 0, onset)

  for (let step = 0; step < request.horizonSteps; step += 1) {
    if (isCancelled?.()) return false
    if (plan.responses.length > 0) {
      planFutures.forEach((planFuture, lane) => {
        applyResponses(plan, planFuture, step, pressure)
        putLane(block.levelPressure, lane, pressure.levels)
        putLane(block.dyadPressure, lane, pressure.dyads)
        putLane(block.triggerPressure, lane, pressure.triggers)
        block.recordingPressure[lane] = pressure.recording
      })
    }
    for (let tickInStep = 0; tickInStep < ticksPerStep; tickInStep += 1) {
      const group = (step * ticksPerStep + tickInStep) >> 2
      engine.advance(block, {
        seed,
        firstMember,
        lanes,
        step,
        tickInStep,
        ticksPerStep,
        switches,
        draws: draws.drawsOf(seed, firstMember, lanes, group, request.keepDraws),
        firstStruck,
      })
    }
    if (switches.chance) engine.closeStep(block, lanes, step)
    record(prepared, block, request, sink, step + 1, onset)
  }
  for (let lane = 0; lane < lanes; lane += 1) {
    sink.onsetStep[sink.firstPlace + lane] = onset[lane] ?? -1
    for (let trigger = 0; trigger < prepared.triggers.length; trigger += 1) {
      sink.firstStruck[trigger * sink.memberCount + sink.firstPlace + lane] =
        firstStruck[trigger * BLOCK_LANES + lane] ?? -1
    }
  }
  return true
}

function record(
  prepared: PreparedModel,
  block: BlockState,
  { lanes, slots, horizonSteps }: BlockRequest,
  sink: BlockSink,
  step: number,
  onset: Int16Array,
): void {
  readWorstSeverity(prepared, block, lanes, row)
  for (let lane = 0; lane < lanes; lane += 1) {
    if (onset[lane] === -1 && (row[lane] ?? 0) >= MASS_KILLING_THRESHOLD) onset[lane] = step
  }
  slots.forEach((slot, outcome) => {
    observeBlock(prepared, block, slot, lanes, row)
    const start = (outcome * (horizonSteps + 1) + step) * sink.memberCount + sink.firstPlace
    for (let lane = 0; lane < lanes; lane += 1) sink.values[start + lane] = row[lane] ?? 0
  })
}
