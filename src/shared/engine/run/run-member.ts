import { MASS_KILLING_THRESHOLD } from '../ensemble/stage'
import type { Switches } from '../ensemble/ensemble-request'
import { layOutCourses } from '../ensemble/ensemble-result'
import type { PreparedModel } from '../prepare/prepared-model'
import type { PreparedPlan } from '../prepare/prepared-plan'
import { createDecisions } from '../month/decisions'
import { noteCourses, type ResponseCourses } from '../month/response-standing'
import { USUAL_WORLD, type World } from '../month/world'
import { createMonths } from '../month/advance-month'
import type { MonthView } from '../month/month-state'
import { advanceTick, closeStep, initialOffsets } from '../step/advance'
import { clockAt, type Clock } from '../step/clock'
import { drawFuture, type Future } from '../step/future'
import { luckOf, type Luck } from '../step/luck'
import { initialState, type MemberState } from '../step/member-state'
import { preventBeforeToday } from '../step/prevention-step'
import { applyResponses, drawPlanFuture, noPressure, type PlanFuture } from '../step/responses'
import { refuseNumber, seenName } from './check-numbers'
import { observe, worstSeverity } from './observe-member'
import type { OutcomeSlot } from './outcome-slots'

/** What to run for one member. */
export interface MemberRequest {
  readonly seed: number
  /** That of what is not known; `seed` without it. */
  readonly unknownsSeed?: number
  readonly member: number
  readonly horizonSteps: number
  readonly ticksPerStep: number
  readonly switches: Switches
  readonly world?: World
  readonly slots: readonly OutcomeSlot[]
  /** Told of every tick, so that what moved the member can be worked out; changes no number. */
  readonly recorder?: MemberRecorder
}

/** Follows a member through its run. Levels, campaigns and triggers of the states it is given are not written to again. */
export interface MemberRecorder {
  /** `assessed`: the member at step 0 as assessed; `state`: with what prevention before today has made of it. */
  start(future: Future, assessed: MemberState, state: MemberState): void
  /** The responses of a step have been decided on and added up. */
  openStep(step: number, planFuture: PlanFuture): void
  tick(before: MemberState, after: MemberState, clock: Clock, luck: Luck): void
  closeStep(state: MemberState, step: number): void
}

/** One member's course. */
export interface MemberRun {
  /** `outcomes[slot][step]`, step 0 first. */
  readonly outcomes: readonly (readonly number[])[]
  /** First step at mass killing, -1 if none. */
  readonly onsetStep: number
  /** First step each trigger struck, -1 if never. */
  readonly firstStruck: readonly number[]
  /** What became of the plan's responses in this one member. */
  readonly responses: ResponseCourses
  readonly lastState: MemberState
}

/** Run one member in the plain form of the model: slow, clear, and what the kernel is tested against. */
export function runMember(prepared: PreparedModel, plan: PreparedPlan, request: MemberRequest): MemberRun {
  const { seed, unknownsSeed = seed, member, switches, slots, recorder } = request
  const future = drawFuture(prepared, unknownsSeed, member, switches.uncertainty)
  const planFuture = drawPlanFuture(plan, unknownsSeed, member, switches.uncertainty)
  const pressure = noPressure(prepared)
  const start = initialState(prepared, future)
  const months = createMonths(prepared, 1)
  const assessed: MemberState = { ...start, offsets: initialOffsets(prepared, future, start, pressure) }
  let state = assessed
  const view = (): MonthView => ({
    ...state,
    recordedShare: Float64Array.of(future.recordedShare),
    dyadPressure: pressure.dyads,
    protectorPressure: pressure.protectors,
    recordingPressure: Float64Array.of(pressure.recording),
  })
  months.start(view())
  if (plan.prevention) {
    const drawing = { seed: unknownsSeed, member, isUncertain: switches.uncertainty }
    state = { ...state, ...preventBeforeToday(prepared, plan.prevention, future, state, drawing) }
  }
  recorder?.start(future, assessed, state)
  const decisions = createDecisions(prepared, 1, request.world ?? USUAL_WORLD)
  decisions.start(plan, planFuture)
  const monthly = { month: months.state, decisions: decisions.state }
  const outcomes = slots.map((slot) => [observe(prepared, state, monthly, slot)])
  const firstStruck = prepared.triggers.map(() => -1)
  let onsetStep = worstSeverity(prepared, state) >= MASS_KILLING_THRESHOLD ? 0 : -1

  for (let step = 0; step < request.horizonSteps; step += 1) {
    if (switches.chance) {
      months.open(view())
      decisions.decide(view(), months.state, planFuture, { seed, firstMember: member, step })
    }
    applyResponses(plan, planFuture, step, pressure)
    recorder?.openStep(step, planFuture)
    for (let tickInStep = 0; tickInStep < request.ticksPerStep; tickInStep += 1) {
      const clock = clockAt(step, tickInStep, request.ticksPerStep)
      const luck = luckOf(seed, member, clock.tick)
      const result = advanceTick({ prepared, future, pressure, clock, switches, luck, month: months.state }, state)
      recorder?.tick(state, result.state, clock, luck)
      state = result.state
      checkState(prepared, state, member, clock.tick)
      for (const trigger of result.struck) if (firstStruck[trigger] === -1) firstStruck[trigger] = step
    }
    state = closeStep(prepared, state, step, switches.chance)
    if (switches.chance) months.close(view(), { seed, firstMember: member, step })
    recorder?.closeStep(state, step)
    slots.forEach((slot, i) => outcomes[i]?.push(observe(prepared, state, monthly, slot)))
    if (onsetStep < 0 && worstSeverity(prepared, state) >= MASS_KILLING_THRESHOLD) onsetStep = step + 1
  }
  const responses = layOutCourses(
    plan.responses.map((_, r) => String(r)),
    1,
  )
  noteCourses(
    plan,
    decisions.standing,
    planFuture.leadMonths,
    { horizonSteps: request.horizonSteps, isDecidedOn: switches.chance },
    { lanes: 1, wanted: 1, memberCount: 1, firstPlace: 0 },
    responses,
  )
  return { outcomes, onsetStep, firstStruck, responses, lastState: state }
}

function checkState(prepared: PreparedModel, state: MemberState, member: number, tick: number): void {
  state.seen.forEach((value, i) => {
    if (!(value >= 0 && value <= 1)) refuseNumber(value, member, tick, seenName(prepared, i))
  })
  state.campaigns.forEach((value, d) => {
    if (!(value >= 0 && value <= 1)) refuseNumber(value, member, tick, `campaign ${prepared.dyads[d]?.key ?? ''}`)
  })
  state.excitation.forEach((value, d) => {
    if (!(value >= 0)) refuseNumber(value, member, tick, `excitation ${prepared.dyads[d]?.key ?? ''}`)
  })
  prepared.populations.forEach(({ id }, p) => {
    for (const people of [state.atHome[p], state.inside[p], state.outside[p], state.dead[p]]) {
      if (!(people !== undefined && people >= 0)) refuseNumber(people ?? NaN, member, tick, `people of ${id}`)
    }
  })
}
