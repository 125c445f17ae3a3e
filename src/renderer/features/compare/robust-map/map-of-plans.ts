import {
  decidedFutures,
  MOST_PLANS_ON_MAP,
  robustMap,
  type DifferenceThatMatters,
  type MapCell,
  type RobustMap,
} from '../../../../shared/decision'
import type { DrawnUnknown, ProbabilityEstimate } from '../../../../shared/engine'
import type { UnknownsStudy } from '../unknowns/unknowns-study'

/** Which plan holds up best where, over the two unknowns that decide most. */
export interface MapOfPlans {
  readonly map: RobustMap
  /** Plans on the map, in its order. */
  readonly planIds: readonly string[]
  /** Losses of the plans on the map, in its order. */
  readonly losses: readonly Float64Array[]
  readonly x: DrawnUnknown
  readonly y: DrawnUnknown
  /** Plans that there is no room for, those with less on average first. */
  readonly leftOut: readonly string[]
  /** Share of all futures in which any of these plans is best by a difference that matters. */
  readonly decided: ProbabilityEstimate
  /** Axes that would switch the plan, if known, more often than noise makes it seem. */
  readonly decisive: readonly DrawnUnknown[]
}

/** Lay out the map: the current plan, and of the others those with the least on average. Undefined without two unknowns. */
export function mapOfPlans(
  { planIds, losses, unknowns, view }: UnknownsStudy,
  smallest: DifferenceThatMatters,
  currentPlan: string | null,
): MapOfPlans | undefined {
  const [first, second] = view.unknowns
  const [x, y] = [unknowns.get(first?.key ?? ''), unknowns.get(second?.key ?? '')]
  if (!x || !y) return undefined
  const isCurrent = (position: number) => planIds[position] === currentPlan
  const ranked = planIds
    .map((_, position) => position)
    .sort((a, b) => Number(isCurrent(b)) - Number(isCurrent(a)) || (view.means[a] ?? 0) - (view.means[b] ?? 0) || a - b)
  const shown = ranked
    .slice(0, MOST_PLANS_ON_MAP)
    // Plans keep their order, so that of equals the same is called best here and in the list.
    .sort((a, b) => a - b)
  const shownLosses = shown.map((position) => losses[position] ?? new Float64Array())
  return {
    map: robustMap(shownLosses, x, y, { smallest }),
    planIds: shown.map((position) => planIds[position] ?? ''),
    losses: shownLosses,
    x,
    y,
    leftOut: ranked.slice(MOST_PLANS_ON_MAP).map((position) => planIds[position] ?? ''),
    decided: decidedFutures(shownLosses, smallest),
    decisive: [...(first?.isBeyondChance === true ? [x] : []), ...(second?.isBeyondChance === true ? [y] : [])],
  }
}

/** Whether today's best estimates of both axes lie in a cell. */
export const isToday = ({ map: { x, y } }: Pick<MapOfPlans, 'map'>, { column, row }: MapCell): boolean =>
  column === x.bestPart && row === y.bestPart
