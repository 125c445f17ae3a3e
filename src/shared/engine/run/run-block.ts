import type { Switches } from '../ensemble/ensemble-request'
import { MASS_KILLING_THRESHOLD } from '../ensemble/stage'
import { loadLane, preventInLane, type BlockState } from '../kernel/block-state'
import type { Kernel } from '../kernel/kernel'
import { BLOCK_LANES } from '../kernel/kernel-memory'
import { createMonths, type Months } from '../month/advance-month'
import { createDecisions, type Decisions } from '../month/decisions'
import type { MonthView } from '../month/month-state'
import { noteCourses, type ResponseCourses } from '../month/response-standing'
import { protectionPercentOf, USUAL_WORLD, type World } from '../month/world'
import type { PreparedModel } from '../prepare/prepared-model'
import type { PreparedPlan, PreparedPrevention } from '../prepare/prepared-plan'
import { drawFuture } from '../step/future'
import { drawPlanFuture, roomForPlanFuture } from '../step/responses'
import type { KeptBlock } from './block-keeper'
import { refuseBlock } from './check-block'
import { readBlock, readingsOf, type Reading } from './observe-block'
import type { OutcomeSlot } from './outcome-slots'

/** What to run, and how many members' numbers are wanted. */
export interface BlockRequest {
  readonly seed: number
  /** That of what is not known; `seed` without it. */
  readonly unknownsSeed?: number
  readonly firstMember: number
  /** Members wanted of this block, 1 to 32; it always steps 32. */
  readonly lanes: number
  readonly horizonSteps: number
  readonly switches: Switches
  /** USUAL_WORLD without it. */
  readonly world?: World
  readonly slots: readonly OutcomeSlot[]
  /** Where to keep what the block starts from and draws, if it will be run again. */
  readonly kept: KeptBlock | undefined
}

/** Where a block writes: arrays of a whole ensemble, and the place of the block's first member in them. */
export interface BlockSink {
  readonly values: Float32Array
  readonly onsetStep: Int16Array
  readonly firstStruck: Int16Array
  readonly responses: ResponseCourses
  readonly memberCount: number
  readonly firstPlace: number
}

/**
 * Run a block of members from today to the horizon. Returns false if it was cancelled on the way.
 *
 * @throws RangeError naming member, tick and variable where a number must not travel on.
 */
export function runBlock(
  prepared: PreparedModel,
  kernel: Kernel,
  plan: PreparedPlan,
  request: BlockRequest,
  sink: BlockSink,
  isCancelled?: () => boolean,
): boolean {
  const {
    seed,
    unknownsSeed = seed,
    firstMember,
    lanes,
    switches,
    world = USUAL_WORLD,
    horizonSteps,
    slots,
    kept,
  } = request
  loadStart(prepared, kernel, request)
  const room = roomForPlanFuture(plan)
  for (let lane = 0; lane < BLOCK_LANES; lane += 1) {
    kernel.loadPlanLane(lane, drawPlanFuture(plan, unknownsSeed, firstMember + lane, switches.uncertainty, room))
  }
  kernel.begin({ seed, firstMember, switches })
  const months = monthsOf(prepared)
  const view = viewOf(kernel)
  // Of an earlier block: what was in place in the month before today is part of the assessed present.
  view.dyadPressure.fill(0)
  months.start(view)
  if (plan.prevention) preventInBlock(prepared, kernel.state, plan.prevention, request)
  passOn(months, kernel)
  const decisions = decisionsOf(prepared, world)
  decisions.start(plan, kernel.decided)
  const hasDecisions = plan.responses.length > 0 || slots.some(({ kind }) => DECIDED.has(kind))
  const onset = new Int16Array(BLOCK_LANES).fill(-1)
  const readings = readingsOf(prepared, kernel, { month: months.state, decisions: decisions.state }, slots)
  record(kernel, readings, request, sink, 0, onset)
  for (let step = 0; step < horizonSteps; step += 1) {
    if (isCancelled?.()) return false
    if (switches.chance) {
      months.open(view)
      passOn(months, kernel)
      if (hasDecisions) decisions.decide(view, months.state, kernel.decided, { seed, firstMember, step })
    }
    const known = kept?.drawsOf(step)
    if (known) kernel.restoreDraws(step, known)
    const badTick = kernel.advanceStep(step)
    // Without chance and triggers nothing was drawn: what stands in memory is another block's.
    if (!known && (switches.chance || switches.triggers)) kept?.keepDraws(step, kernel.copyDraws())
    if (badTick !== undefined) refuseBlock(prepared, kernel.state, firstMember, badTick)
    if (switches.chance) {
      const luck = { seed, firstMember, step }
      const reports = kept?.reportsOf(step) ?? months.drawReports(luck)
      kept?.keepReports(step, reports)
      months.close(view, luck, reports)
    }
    record(kernel, readings, request, sink, step + 1, onset)
  }
  noteCourses(
    plan,
    decisions.standing,
    kernel.decided.leadMonths,
    { horizonSteps, isDecidedOn: switches.chance },
    { lanes: BLOCK_LANES, wanted: lanes, memberCount: sink.memberCount, firstPlace: sink.firstPlace },
    sink.responses,
  )
  for (let lane = 0; lane < lanes; lane += 1) {
    sink.onsetStep[sink.firstPlace + lane] = onset[lane] ?? -1
    for (let trigger = 0; trigger < prepared.triggers.length; trigger += 1) {
      sink.firstStruck[trigger * sink.memberCount + sink.firstPlace + lane] =
        kernel.readings.firstStruck[trigger * BLOCK_LANES + lane] ?? -1
    }
  }
  return true
}

/** Outcomes of decisions: nothing else reads them where there is no response to decide on. */
const DECIDED: ReadonlySet<OutcomeSlot['kind']> = new Set([
  'recognition',
  'council-division',
  'warning-used',
  'spend',
  'monthly-spend',
])

/** Spelt out: spread, each view would be a shape of its own to the compiler, which then compiles the month again and again. */
function viewOf({ state, month }: Kernel): MonthView {
  return {
    seen: state.seen,
    seenAtStart: state.seenAtStart,
    campaigns: state.campaigns,
    atHome: state.atHome,
    inside: state.inside,
    dead: state.dead,
    lastStepDeaths: state.lastStepDeaths,
    lastTwelve: state.lastTwelve,
    recordedShare: state.recordedShare,
    dyadPressure: month.dyadPressure,
    protectorPressure: month.protectorPressure,
    recordingPressure: month.recordingPressure,
  }
}

const lastMonths = new WeakMap<PreparedModel, Months>()

/** One monthly layer a model: its rows are filled anew for every block. */
function monthsOf(prepared: PreparedModel): Months {
  const known = lastMonths.get(prepared) ?? createMonths(prepared, BLOCK_LANES)
  lastMonths.set(prepared, known)
  return known
}

const lastDecisions = new WeakMap<PreparedModel, { readonly world: string; readonly decisions: Decisions }>()

/** One deciding side a model and world, begun anew for every block: what is made anew runs slowly at first. */
function decisionsOf(prepared: PreparedModel, world: World): Decisions {
  // By content: a worker gets a copy of the world with every run.
  const { council, budget, politicalCapital: capital, met } = world
  const limits = [budget, capital?.available, capital?.regainedPerMonth]
  const content = [council, protectionPercentOf(world), ...limits, ...met].join(' ')
  const known = lastDecisions.get(prepared)
  if (known?.world === content) return known.decisions
  const decisions = createDecisions(prepared, BLOCK_LANES, world)
  lastDecisions.set(prepared, { world: content, decisions })
  return decisions
}

/** Tell the kernel what the month has decided. */
function passOn({ state }: Months, { month }: Kernel): void {
  month.eventFactors.set(state.eventFactors)
  month.flightFactors.set(state.flightFactors)
  month.crossingFactors.set(state.crossingFactors)
}

function loadStart(
  prepared: PreparedModel,
  kernel: Kernel,
  { seed, unknownsSeed = seed, firstMember, switches, kept }: BlockRequest,
): void {
  if (kept?.start) return kernel.restoreState(kept.start)
  for (let lane = 0; lane < BLOCK_LANES; lane += 1) {
    loadLane(prepared, kernel.state, lane, drawFuture(prepared, unknownsSeed, firstMember + lane, switches.uncertainty))
  }
  kept?.keepStart(kernel.copyState())
}

function preventInBlock(
  prepared: PreparedModel,
  block: BlockState,
  prevention: PreparedPrevention,
  { seed, unknownsSeed = seed, firstMember, switches }: BlockRequest,
): void {
  for (let lane = 0; lane < BLOCK_LANES; lane += 1) {
    const drawing = { seed: unknownsSeed, member: firstMember + lane, isUncertain: switches.uncertainty }
    preventInLane(prepared, block, lane, prevention, drawing)
  }
}

function record(
  kernel: Kernel,
  readings: readonly Reading[],
  { lanes, horizonSteps }: BlockRequest,
  sink: BlockSink,
  step: number,
  onset: Int16Array,
): void {
  const { worstSeverity } = kernel.readings
  for (let lane = 0; lane < lanes; lane += 1) {
    if (onset[lane] === -1 && (worstSeverity[lane] ?? 0) >= MASS_KILLING_THRESHOLD) onset[lane] = step
  }
  let start = step * sink.memberCount + sink.firstPlace
  for (const reading of readings) {
    readBlock(reading, lanes, sink.values, start)
    start += (horizonSteps + 1) * sink.memberCount
  }
}
