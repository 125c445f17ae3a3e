import {
  decisionViewInParts,
  judgedValues,
  plansToChooseFrom,
  type DecisionView,
  type JudgedOutcome,
  type UnknownWorth,
} from '../../../../shared/decision'
import {
  drawnOneByOne,
  NO_RESPONSE,
  type CountryModel,
  type DrawnUnknown,
  type Scenario,
} from '../../../../shared/engine'
import type { ComparedEnsembles } from '../../../simulation/comparison-runs'
import { requestOf } from '../../../simulation/ensemble-demand'

/** Which unknowns could switch the plan, from the futures that the comparison ran. */
export interface UnknownsStudy {
  readonly planIds: readonly string[]
  /** `losses[plan][member]`, in the unit of the judged outcome; less is better. */
  readonly losses: readonly Float64Array[]
  /** By key. */
  readonly unknowns: ReadonlyMap<string, DrawnUnknown>
  readonly view: DecisionView
}

/** Find which unknowns could switch the plan, in parts of some milliseconds, telling the share that is done. Nothing is run anew. */
export function* unknownsStudyInParts(
  { demand, memberCount, results }: Pick<ComparedEnsembles, 'demand' | 'memberCount' | 'results'>,
  model: CountryModel,
  scenario: Scenario,
  outcome: JudgedOutcome,
): Generator<number, UnknownsStudy, undefined> {
  const plans = plansToChooseFrom(demand.plans).filter(({ id }) => results.has(id))
  const losses: Float64Array[] = []
  for (const { id } of plans) {
    const result = results.get(id)
    if (result) losses.push(Float64Array.from(judgedValues(result, outcome, demand.horizonSteps)))
    yield 0
  }
  const request = { ...requestOf({ ...demand, plan: NO_RESPONSE }, NO_RESPONSE, memberCount), plans }
  const drawn: DrawnUnknown[] = []
  for (const unknown of drawnOneByOne(model, scenario, request)) {
    drawn.push(unknown)
    yield 0
  }
  const view = yield* decisionViewInParts(losses, drawn)
  return {
    planIds: plans.map(({ id }) => id),
    losses,
    unknowns: new Map(drawn.map((unknown) => [unknown.key, unknown])),
    view,
  }
}

/** Most that is listed: more questions nobody asks first. */
const MOST_LISTED = 6
/** What comes nearest, where nothing is beyond chance. */
const MOST_NEAREST = 2

/** An unknown as it is listed. */
export interface ListedUnknown {
  readonly key: string
  /** Share of futures in which knowing it would switch the plan. */
  readonly share: number
  /** The same as parts of equal number: 2 of 5. */
  readonly parts: { readonly switched: number; readonly all: number }
  /** The only plan it would switch to, and on which side of its range; undefined where there are several or it is in the middle. */
  readonly switchesTo: { readonly planId: string; readonly side: 'low' | 'high' } | undefined
}

export interface ListedUnknowns {
  /** Those that would switch the plan more often than noise makes it seem. */
  readonly decisive: readonly ListedUnknown[]
  /** What comes nearest where none does. */
  readonly nearest: readonly ListedUnknown[]
  /** Unknowns that are not listed. */
  readonly others: number
}

/** What to list, worth asking for first. */
export function listedUnknowns({ view, planIds }: Pick<UnknownsStudy, 'view' | 'planIds'>): ListedUnknowns {
  const listed = (worths: readonly UnknownWorth[]) =>
    worths.map((worth) => listedUnknown(worth, view.preferred, planIds))
  const decisive = listed(view.unknowns.filter(({ isBeyondChance }) => isBeyondChance).slice(0, MOST_LISTED))
  const nearest = decisive.length > 0 ? [] : listed(view.unknowns.slice(0, MOST_NEAREST))
  return { decisive, nearest, others: view.unknowns.length - decisive.length - nearest.length }
}

function listedUnknown(
  { key, switches, bins }: UnknownWorth,
  preferred: number,
  planIds: readonly string[],
): ListedUnknown {
  const switched = bins.flatMap((bin, place) => (bin.preferred === preferred ? [] : [{ place, plan: bin.preferred }]))
  const plans = new Set(switched.map(({ plan }) => plan))
  const middle = (bins.length - 1) / 2
  const isLow = switched.every(({ place }) => place < middle)
  const isHigh = switched.every(({ place }) => place > middle)
  const planId = planIds[switched[0]?.plan ?? -1]
  const isOne = planId !== undefined && plans.size === 1 && isLow !== isHigh
  return {
    key,
    share: switches,
    parts: { switched: switched.length, all: bins.length },
    switchesTo: isOne ? { planId, side: isLow ? 'low' : 'high' } : undefined,
  }
}
