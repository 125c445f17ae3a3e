import { planAsRun, responseNumbers } from '../../shared/decision'
import {
  ALL_SWITCHES_ON,
  type EnsembleRequest,
  type EnsembleResult,
  type OutcomeKey,
  type ResponsePlan,
  type World,
} from '../../shared/engine'

/** What the screen needs to know of one plan: all that decides its numbers, given a model and a scenario. */
export interface EnsembleDemand {
  readonly plan: ResponsePlan
  readonly seed: number
  readonly memberCount: number
  readonly horizonSteps: number
  readonly outcomes: readonly OutcomeKey[]
  /** Evidence lens; absent: the default one. No response gives the same numbers through every lens. */
  readonly lens?: string
  /** How the world decides; absent: as usual. What decision-makers see differs without a response too. */
  readonly world?: World
}

/** A plan and no response under the same luck, member by member. */
export interface EnsemblePair {
  readonly demand: EnsembleDemand
  readonly baseline: EnsembleResult
  /** No response over all futures, where `baseline` is of the first ones and more are at hand: no lever moves it. */
  readonly wholeBaseline?: EnsembleResult
  /** The same object as `baseline` if no response of the plan is on. */
  readonly withPlan: EnsembleResult
}

/** A key that is equal for two demands exactly if no response gives them the same numbers. */
export function baselineKey({ seed, horizonSteps, outcomes, world }: EnsembleDemand, memberCount: number): string {
  const ofWorld = world ? `/${JSON.stringify(world)}` : ''
  return `${seed}/${horizonSteps}/${memberCount}/${outcomesKey(outcomes)}${ofWorld}`
}

const outcomesNumbers = new Map<string, number>()
const outcomesKeys = new WeakMap<readonly OutcomeKey[], number>()

/**
 * A number that is equal for equal lists. Some hundred names would make every key thousands of letters long, and several
 * keys are made with every movement of a finger.
 */
function outcomesKey(outcomes: readonly OutcomeKey[]): number {
  const known = outcomesKeys.get(outcomes)
  if (known !== undefined) return known
  const names = outcomes.join()
  const key = outcomesNumbers.get(names) ?? outcomesNumbers.size
  outcomesNumbers.set(names, key)
  outcomesKeys.set(outcomes, key)
  return key
}

/** Whether two demands differ at most in the outcomes that are kept of the same futures. */
export function isSameFutures(a: EnsembleDemand, b: EnsembleDemand): boolean {
  const [own, other] = [a, b].map((demand) => demandKey({ ...demand, outcomes: NO_OUTCOMES }, demand.memberCount))
  return own === other
}

const NO_OUTCOMES: readonly OutcomeKey[] = []

/** A key that is equal for two demands if they give the same numbers. Names of plans and ids of responses do not count. */
export function demandKey(demand: EnsembleDemand, memberCount: number): string {
  return JSON.stringify([baselineKey(demand, memberCount), demand.lens ?? null, responseNumbers(demand.plan)])
}

/** A key that is equal for two demands if they give the same result: the same numbers, of responses with the same ids. */
export function resultKey(demand: EnsembleDemand, memberCount: number): string {
  return JSON.stringify([demandKey(demand, memberCount), planAsRun(demand.plan).responses.map(({ id }) => id)])
}

export function requestOf(demand: EnsembleDemand, plan: ResponsePlan, memberCount: number): EnsembleRequest {
  return {
    plan,
    seed: demand.seed,
    firstMember: 0,
    memberCount,
    horizonSteps: demand.horizonSteps,
    ticksPerStep: 4,
    switches: ALL_SWITCHES_ON,
    outcomes: demand.outcomes,
    ...(demand.lens !== undefined && { lens: demand.lens }),
    ...(demand.world && { world: demand.world }),
  }
}
