import type { CountryModel } from '../model/country-model'
import type { Scenario } from '../model/scenario'
import type { PreparedModel } from '../prepare/prepared-model'
import type { MemberRecorder } from '../run/run-member'
import type { Cause } from './causes'
import { followTicks } from './follow-ticks'
import { layTrace, type TraceRun } from './lay-trace'
import type { TermsOfPlan } from './plan-terms'
import { noteSeenMoves } from './seen-moves'
import type { QuantityTrace, StatePair, TickInputs, TracedQuantity, TraceGround } from './tick-view'
import { traceCampaign } from './trace-campaign'
import { traceLevel } from './trace-level'

/** What can be traced back to its causes. */
export type TraceTarget =
  /** A level as everything sees it, in [0, 1]: `armed-conflict`, `<actor or population>/<level>`. */
  | { readonly kind: 'level'; readonly level: string }
  /** ln of the drive of a campaign, `<actor>/<population>`. */
  | { readonly kind: 'drive'; readonly dyad: string }
  /** ln of a campaign level: how intense the campaign is. */
  | { readonly kind: 'intensity'; readonly dyad: string }

/** What to trace: a plan as it is run, without the number of members. */
export type TraceRequest = TraceRun & { readonly target: TraceTarget }

/** One member's course and what it is owed to. */
export interface MemberTrace {
  /** Value by step, step 0 first. */
  readonly values: Float64Array
  /** Shares of the change since the assessed present: `step * causes.length + cause`; they sum to it to rounding. */
  readonly shares: Float64Array
  /**
   * What each level and signal stands at, in [0, 1], less what it stands at in what is traced from: the assessed present, or the
   * other plan's run in the same future. In the places of the shares; 0 for all other causes.
   */
  readonly moves: Float64Array
}

/** Traces members of one plan, one at a time, in the plain form of the model: about as long as a member takes there. */
export interface MemberTracer {
  readonly causes: readonly Cause[]
  readonly stepCount: number
  trace(member: number): MemberTrace
}

/**
 * Prepare the tracing of one quantity.
 *
 * @throws RangeError if the scenario has no such level or campaign, or as preparing the model or the plan does.
 */
export function createMemberTracer(model: CountryModel, scenario: Scenario, request: TraceRequest): MemberTracer {
  const { target } = request
  const { ground, runWith } = openTrace(model, scenario, request)
  const { causes } = ground.places
  const stepCount = request.horizonSteps + 1
  positionOf(ground.prepared, target)
  return {
    causes,
    stepCount,
    trace(member) {
      const values = new Float64Array(stepCount)
      const shares = new Float64Array(stepCount * causes.length)
      const moves = new Float64Array(stepCount * causes.length)
      runWith(member, [target], (step, quantities, { states }) => {
        noteSeenMoves(ground, states, moves.subarray(step * causes.length, (step + 1) * causes.length))
        for (const { value, shares: now } of quantities) {
          values[step] = value
          shares.set(now, step * causes.length)
        }
      })
      if (target.kind === 'drive') values[0] = (values[1] ?? NaN) - firstMove(shares, causes.length)
      return { values, shares, moves }
    },
  }
}

/** What to trace at once. */
export type JointTraceRequest = TraceRun

/** One member's way from today to the horizon: every level and every campaign of it. */
export interface JointTrace {
  /** By quantity, as it is assessed and at the horizon. */
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** What each change is owed to: `quantity * causes.length + cause`. */
  readonly shares: Float64Array
  /** Civilian deaths until the horizon, by campaign in the order of the quantities. */
  readonly deaths: Float64Array
}

/** Traces every level and every campaign of a member in one run of it. */
export interface JointTracer {
  readonly causes: readonly Cause[]
  /** Levels first, then campaigns by how intense they are. */
  readonly quantities: readonly TraceTarget[]
  trace(member: number): JointTrace
}

/**
 * Prepare the tracing of everything that moves, from today to the horizon.
 *
 * @throws RangeError as preparing the model or the plan does.
 */
export function createJointTracer(model: CountryModel, scenario: Scenario, request: JointTraceRequest): JointTracer {
  const { ground, runWith } = openTrace(model, scenario, request)
  const { causes } = ground.places
  const { levels, dyads } = ground.prepared
  const quantities: readonly TraceTarget[] = [
    ...levels.map(({ key }): TraceTarget => ({ kind: 'level', level: key })),
    ...dyads.map(({ key }): TraceTarget => ({ kind: 'intensity', dyad: key })),
  ]
  return {
    causes,
    quantities,
    trace(member) {
      const starts = new Float64Array(quantities.length)
      const ends = new Float64Array(quantities.length)
      const shares = new Float64Array(quantities.length * causes.length)
      const deaths = new Float64Array(dyads.length)
      runWith(member, quantities, (step, now, { deaths: stepDeaths }) => {
        stepDeaths.forEach((count, dyad) => {
          deaths[dyad] = (deaths[dyad] ?? 0) + count
        })
        if (step === 0) starts.set(now.map(({ value }) => value))
        if (step !== request.horizonSteps) return
        ends.set(now.map(({ value }) => value))
        now.forEach((quantity, place) => shares.set(quantity.shares, place * causes.length))
      })
      return { starts, ends, shares, deaths }
    },
  }
}

interface OpenTrace {
  readonly ground: TraceGround
  readonly runWith: (member: number, targets: readonly TraceTarget[], keep: Keep) => void
}

function openTrace(model: CountryModel, scenario: Scenario, request: JointTraceRequest): OpenTrace {
  const { ground, runs } = layTrace(model, scenario, request, [{ plan: request.plan, nameOf: (id) => id }])
  return {
    ground,
    runWith(member, targets, keep) {
      runs[0]?.(member, (terms) => recorderOf(ground, terms, targets, keep))
    },
  }
}

function positionOf({ levels, dyads }: PreparedModel, target: TraceTarget): number {
  const [list, key] = target.kind === 'level' ? [levels, target.level] : [dyads, target.dyad]
  const position = list.findIndex((one) => one.key === key)
  if (position < 0)
    throw new RangeError(`The scenario has no ${target.kind === 'level' ? 'level' : 'campaign'} "${key}"`)
  return position
}

/** The drive of the assessed present is read back from what has moved it since. */
function firstMove(shares: Float64Array, causeCount: number): number {
  let sum = 0
  for (let cause = 0; cause < causeCount; cause += 1) sum += shares[causeCount + cause] ?? 0
  return sum
}

/** How a step ends. */
interface StepEnd {
  /** Of that step, by campaign. */
  readonly deaths: Float64Array
  readonly states: StatePair
}

/** What is told of the followed quantities after a step, in the order of the targets. */
type Keep = (step: number, quantities: readonly TracedQuantity[], end: StepEnd) => void

function recorderOf(
  ground: TraceGround,
  terms: TermsOfPlan,
  targets: readonly TraceTarget[],
  keep: Keep,
): MemberRecorder {
  const { prepared } = ground
  const placed = targets.map((target) => ({ target, position: positionOf(prepared, target) }))
  let follows: readonly QuantityTrace[] = []
  let present: TickInputs | undefined
  // Closing a step empties what was counted in it.
  let end: StepEnd | undefined
  const quantities = (): TracedQuantity[] => follows.map((follow) => follow.quantity())
  return followTicks(ground, terms, {
    start(future, assessed, state) {
      follows = placed.map(({ target, position }) =>
        target.kind === 'level'
          ? traceLevel(ground, position, future, state)
          : traceCampaign(ground, position, target.kind, future, assessed.state),
      )
      present = assessed
      keep(0, quantities(), {
        deaths: new Float64Array(prepared.dyads.length),
        states: { assessed: assessed.state, now: state },
      })
    },
    tick({ inputs, after }, luck) {
      if (!present) throw new RangeError('A tick came before the start')
      const view = { assessed: present, assessedAfter: present.state, now: inputs, after, luck }
      for (const follow of follows) follow.tick(view)
      end = { deaths: after.stepDeaths, states: { assessed: present.state, now: after } }
    },
    closeStep(step) {
      if (end) keep(step + 1, quantities(), end)
    },
  })
}
