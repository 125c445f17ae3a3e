import type { EnsembleRequest } from '../ensemble/ensemble-request'
import type { CountryModel } from '../model/country-model'
import type { ResponsePlan } from '../model/response-plan'
import type { Scenario } from '../model/scenario'
import { USUAL_WORLD } from '../month/world'
import { prepareModel } from '../prepare/prepare-model'
import { responsesInOrder } from '../prepare/prepare-plan'
import { preparePlanWithPrevention } from '../prepare/prevention'
import { runMember, type MemberRecorder } from '../run/run-member'
import { causePlaces } from './causes'
import { layOutTerms, type TermsOfPlan } from './plan-terms'
import type { TraceGround } from './tick-view'
import { tracedArithmetic } from './traced'

/** How members are run that are traced: as an ensemble is, without the number of members. */
export type TraceRun = Omit<EnsembleRequest, 'firstMember' | 'memberCount' | 'outcomes'>

/** A plan with the causes that its responses are called by. */
export interface NamedPlan {
  readonly plan: ResponsePlan
  /** Told the id of a response, gives that of the cause. */
  readonly nameOf: (response: string) => string
}

/** Runs a member with one plan. `record` makes what follows it from what gives the terms of the plan's responses. */
export type TracedRun = (member: number, record: (terms: TermsOfPlan) => MemberRecorder) => void

/**
 * Prepare to run members with some plans, so that what moves them can be told apart and held against one another.
 *
 * @throws RangeError as preparing the model or a plan does.
 */
export function layTrace(
  model: CountryModel,
  scenario: Scenario,
  request: Omit<TraceRun, 'plan'>,
  plans: readonly NamedPlan[],
): { readonly ground: TraceGround; readonly runs: readonly TracedRun[] } {
  const { lens, world = USUAL_WORLD, seed, unknownsSeed = seed, horizonSteps, ticksPerStep, switches } = request
  const prepared = prepareModel(model, scenario)
  const readied = plans.map(({ plan, nameOf }) => ({
    plan: preparePlanWithPrevention(model, scenario, prepared, plan, lens, world.preventionMonths),
    names: responsesInOrder(plan).map(({ id }) => nameOf(id)),
  }))
  const { buckets, responses, termsOf } = layOutTerms(readied)
  const places = causePlaces(prepared, responses)
  return {
    ground: { prepared, buckets, places, arithmetic: tracedArithmetic(places.causes.length), switches },
    runs: readied.map(({ plan }, i) => (member, record) => {
      const terms = termsOf[i]
      if (!terms) throw new RangeError(`There is no plan ${i}`)
      const recorder = record(terms)
      runMember(prepared, plan, {
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
    }),
  }
}
