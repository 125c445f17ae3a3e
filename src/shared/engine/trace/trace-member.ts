import type { EnsembleRequest } from '../ensemble/ensemble-request'
import type { CountryModel } from '../model/country-model'
import type { Scenario } from '../model/scenario'
import { USUAL_WORLD } from '../month/world'
import { prepareModel } from '../prepare/prepare-model'
import { responsesInOrder } from '../prepare/prepare-plan'
import { preparePlanWithPrevention } from '../prepare/prevention'
import type { PreparedModel } from '../prepare/prepared-model'
import { runMember, type MemberRecorder } from '../run/run-member'
import type { Future } from '../step/future'
import type { MemberState } from '../step/member-state'
import { causePlaces, type Cause } from './causes'
import { responseTerms } from './response-terms'
import type { QuantityTrace, TickInputs, TracedQuantity, TraceGround } from './tick-view'
import { traceCampaign } from './trace-campaign'
import { traceLevel } from './trace-level'
import { tracedArithmetic } from './traced'

/** What can be traced back to its causes. */
export type TraceTarget =
  /** A level as everything sees it, in [0, 1]: `armed-conflict`, `<actor or population>/<level>`. */
  | { readonly kind: 'level'; readonly level: string }
  /** ln of the drive of a campaign, `<actor>/<population>`. */
  | { readonly kind: 'drive'; readonly dyad: string }
  /** ln of a campaign level: how intense the campaign is. */
  | { readonly kind: 'intensity'; readonly dyad: string }

/** What to trace: a plan as it is run, without the number of members. */
export type TraceRequest = Omit<EnsembleRequest, 'firstMember' | 'memberCount' | 'outcomes'> & {
  readonly target: TraceTarget
}

/** One member's course and what it is owed to. */
export interface MemberTrace {
  /** Value by step, step 0 first. */
  readonly values: Float64Array
  /** Shares of the change since the assessed present: `step * causes.length + cause`; they sum to it to rounding. */
  readonly shares: Float64Array
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
  const {
    plan,
    lens,
    world = USUAL_WORLD,
    seed,
    unknownsSeed = seed,
    horizonSteps,
    ticksPerStep,
    switches,
    target,
  } = request
  const prepared = prepareModel(model, scenario)
  const preparedPlan = preparePlanWithPrevention(model, scenario, prepared, plan, lens, world.preventionMonths)
  const places = causePlaces(prepared, preparedPlan, responsesInOrder(plan))
  const arithmetic = tracedArithmetic(places.causes.length)
  const ground: TraceGround = { prepared, plan: preparedPlan, places, arithmetic, switches }
  const position = positionOf(prepared, target)
  const stepCount = horizonSteps + 1
  return {
    causes: places.causes,
    stepCount,
    trace(member) {
      const values = new Float64Array(stepCount)
      const shares = new Float64Array(stepCount * places.causes.length)
      const recorder = recorderOf(ground, target, position, (step, { value, shares: now }) => {
        values[step] = value
        shares.set(now, step * places.causes.length)
      })
      runMember(prepared, preparedPlan, {
        seed,
        unknownsSeed,
        member,
        horizonSteps,
        ticksPerStep,
        switches,
        world,
        slots: [],
        recorder,
      })
      if (target.kind === 'drive') values[0] = (values[1] ?? NaN) - firstMove(shares, places.causes.length)
      return { values, shares }
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

type Keep = (step: number, quantity: TracedQuantity) => void

function recorderOf(ground: TraceGround, target: TraceTarget, position: number, keep: Keep): MemberRecorder {
  const { prepared, plan } = ground
  let follow: QuantityTrace | undefined
  let present: TickInputs | undefined
  let terms: readonly Float64Array[] = []
  const following = (future: Future, assessed: MemberState, state: MemberState): QuantityTrace =>
    target.kind === 'level'
      ? traceLevel(ground, position, future, state)
      : traceCampaign(ground, position, target.kind, future, assessed)
  return {
    start(future, assessed, state) {
      follow = following(future, assessed, state)
      present = { state: assessed, triggers: new Float64Array(prepared.triggers.length), terms: [], clock: undefined }
      keep(0, follow.quantity())
    },
    openStep(step, planFuture) {
      terms = responseTerms(plan, planFuture, step)
    },
    tick(before, after, clock, luck) {
      if (!follow || !present) throw new RangeError('A tick came before the start')
      const now = { state: before, triggers: after.triggers, terms, clock }
      follow.tick({ assessed: present, now, after, luck })
    },
    closeStep(_, step) {
      if (follow) keep(step + 1, follow.quantity())
    },
  }
}
