import type { CountryModel } from '../model/country-model'
import type { Scenario } from '../model/scenario'
import type { Cause } from './causes'
import { followTicks, type RunTick } from './follow-ticks'
import { layTrace, type NamedPlan, type TraceRun } from './lay-trace'
import { noteSeenMoves } from './seen-moves'
import type { TickInputs, TickView } from './tick-view'
import { traceCourse } from './trace-course'
import type { MemberTrace, MemberTracer } from './trace-member'
import type { TracedOutcome } from './outcome-readings'

/** What to trace: an outcome of a plan as it is run, from the assessed present or from another plan. */
export interface OutcomeTraceRequest extends TraceRun {
  readonly outcome: TracedOutcome
  /** Scale on which the outcome is read; absent: its own. */
  readonly scale?: (value: number) => number
  /** The plan that is held against, and what responses of both are called; absent: the assessed present going on as it is. */
  readonly against?: {
    readonly from: NamedPlan
    readonly nameOf: NamedPlan['nameOf']
  }
}

/**
 * Prepare the tracing of an outcome over all campaigns that count for it (docs/MODEL.md, section 21).
 *
 * From the present, values are those of the plan, and what the present would have come to by going on is a cause of its own. Against
 * another plan, values are what the plan has more than the other in the same future with the same luck.
 *
 * @throws RangeError as preparing the model or a plan does.
 */
export function createOutcomeTracer(
  model: CountryModel,
  scenario: Scenario,
  request: OutcomeTraceRequest,
): MemberTracer {
  const { plan, against, outcome, scale = (value) => value } = request
  const own: NamedPlan = { plan, nameOf: against?.nameOf ?? ((id) => id) }
  const { ground, runs } = layTrace(model, scenario, request, against ? [own, against.from] : [own])
  const causes: readonly Cause[] = ground.places.causes
  const stepCount = request.horizonSteps + 1
  const [run, runOther] = runs

  /** Every tick of the member with the plan that is held against. */
  function ticksOfOther(member: number): readonly RunTick[] {
    const ticks: RunTick[] = []
    runOther?.(member, (terms) =>
      followTicks(ground, terms, {
        start: () => undefined,
        tick: (tick) => ticks.push(tick),
        closeStep: () => undefined,
      }),
    )
    return ticks
  }

  return {
    causes,
    stepCount,
    trace(member): MemberTrace {
      const values = new Float64Array(stepCount)
      const shares = new Float64Array(stepCount * causes.length)
      const moves = new Float64Array(stepCount * causes.length)
      const others = ticksOfOther(member)
      let present: TickInputs | undefined
      let course: ReturnType<typeof traceCourse> | undefined
      let begun = 0
      const keep = (step: number): void => {
        if (!course) return
        const read = ground.arithmetic.curve(course.outcome(), scale)
        if (step === 0) begun = read.before
        values[step] = against ? read.after - read.before : read.after
        shares.set(read.shares, step * causes.length)
        noteSeenMoves(ground, course.states(), moves.subarray(step * causes.length, (step + 1) * causes.length))
        if (!against) shares[step * causes.length + ground.places.present] = read.before - begun
      }
      run?.(member, (terms) =>
        followTicks(ground, terms, {
          start(future, assessed, state) {
            present = assessed
            const assessedState = others[0]?.inputs.state ?? assessed.state
            course = traceCourse(ground, outcome, { future, present: assessed, state, assessedState })
            keep(0)
          },
          tick(now, luck) {
            if (!present) throw new RangeError('A tick came before the start')
            const other = others[now.inputs.clock.tick]
            const view: TickView = {
              assessed: other?.inputs ?? present,
              assessedAfter: other?.after ?? present.state,
              now: now.inputs,
              after: now.after,
              luck,
            }
            course?.tick(view)
          },
          closeStep(step) {
            course?.closeStep(step)
            keep(step + 1)
          },
        }),
      )
      return { values, shares, moves }
    },
  }
}
