import { NO_RESPONSE, shuffledOrder, uniformsOf, type ResponsePlan } from '../../engine'
import { exchangesBetween, planWith, type Exchanges } from './exchanges'

/** More responses than this are not tried in every subset. */
export const MOST_EXACT_RESPONSES = 6

/** Pairs of an order and its reverse that are drawn where not every subset is tried. */
export const USUAL_ORDER_PAIRS = 12

export interface ShapleyOptions {
  /** The plan that the other is held against, and that every order begins with; default: no response. */
  readonly from?: ResponsePlan
  /** Responses up to which all subsets are run; default 6, that is 64 subsets. */
  readonly mostExact?: number
  /** Beyond that: orders drawn, each with its reverse; default 12. */
  readonly orderPairs?: number
  readonly seed?: number
}

/** What one response adds to those that are already there: subset `with` minus subset `without`. */
export interface Marginal {
  readonly player: number
  readonly with: number
  readonly without: number
  /** Weight in the player's Shapley value; those of a player sum to 1. */
  readonly weight: number
  /** Pair of orders it was drawn in; 0 where every subset is tried. */
  readonly group: number
}

/** Which parts of a plan to run so that what came of the whole can be shared out among its responses. */
export interface ShapleyDesign {
  /** Ids of the exchanges from the other plan, in their own order: the order of a plan in its file changes no drawn order. */
  readonly players: readonly string[]
  readonly kind: 'exact' | 'sampled'
  /** Parts of the plan; in the first no exchange is taken, in the last all are. */
  readonly subsets: readonly ResponsePlan[]
  readonly marginals: readonly Marginal[]
  /** Position of the subset that holds this player alone, and of the one that lacks it alone. */
  readonly alone: readonly number[]
  readonly allBut: readonly number[]
  /** Pairs of orders drawn; 0 where every subset is tried. */
  readonly groups: number
}

/**
 * Say which parts of a plan to run (Shapley 1953; orders with their reverse: Mitchell et al. 2022).
 *
 * The players are the responses in which it differs from the other plan; what both do alike is in every part.
 *
 * Up to `mostExact` responses every subset is run and the values are exact. Beyond, orders are drawn, each with its reverse.
 *
 * @throws RangeError if the plan does what the other does; from no response: if no response of it is on.
 */
export function shapleyDesign(plan: ResponsePlan, options: ShapleyOptions = {}): ShapleyDesign {
  const { from = NO_RESPONSE, mostExact = MOST_EXACT_RESPONSES, orderPairs = USUAL_ORDER_PAIRS, seed = 1 } = options
  const between = inOrderOfIds(exchangesBetween(from, plan))
  const { differing } = between
  const count = differing.length
  if (count === 0)
    throw new RangeError(`The plan "${plan.id}" does nothing else than "${from.id}": there is nothing to share out`)
  const subsets: ResponsePlan[] = []
  const known = new Map<string, number>()
  const subsetOf = (has: readonly boolean[]): number => {
    const key = has.map(Number).join('')
    const position = known.get(key)
    if (position !== undefined) return position
    known.set(key, subsets.length)
    return subsets.push(planWith(plan, between, has)) - 1
  }
  const players = differing.map((_, player) => player)
  subsetOf(players.map(() => false))
  const alone = players.map((own) => subsetOf(players.map((player) => player === own)))
  const isExact = count <= mostExact
  const marginals = isExact ? everyMarginal(count, subsetOf) : drawnMarginals(count, orderPairs, seed, subsetOf)
  const allBut = players.map((own) => subsetOf(players.map((player) => player !== own)))
  const whole = subsetOf(players.map(() => true))
  // The whole goes last, so that whoever reads knows both ends.
  const last = subsets.length - 1
  const moved = (position: number): number => (position === whole ? last : position === last ? whole : position)
  const order = subsets.map((_, position) => subsets[moved(position)] ?? plan)
  return {
    players: differing.map(({ id }) => id),
    kind: isExact ? 'exact' : 'sampled',
    subsets: order,
    marginals: marginals.map((one) => ({ ...one, with: moved(one.with), without: moved(one.without) })),
    alone: alone.map(moved),
    allBut: allBut.map(moved),
    groups: isExact ? 0 : orderPairs,
  }
}

const inOrderOfIds = ({ common, differing }: Exchanges): Exchanges => ({
  common,
  differing: [...differing].sort((a, b) => (a.id < b.id ? -1 : 1)),
})

type SubsetOf = (has: readonly boolean[]) => number

/** Every player joining every subset of the others, weighted by how many orders go that way. */
function everyMarginal(count: number, subsetOf: SubsetOf): Marginal[] {
  const marginals: Marginal[] = []
  for (let mask = 0; mask < 1 << count; mask += 1) {
    const has = Array.from({ length: count }, (_, player) => (mask & (1 << player)) !== 0)
    const size = has.filter(Boolean).length
    for (let player = 0; player < count; player += 1) {
      if (has[player] === true) continue
      const without = subsetOf(has)
      marginals.push({
        player,
        with: subsetOf(withPlayer(has, player)),
        without,
        weight: weightOf(size, count),
        group: 0,
      })
    }
  }
  return marginals
}

/** |S|! (n - |S| - 1)! / n!, as 1 / (n C(n - 1, |S|)). */
function weightOf(size: number, count: number): number {
  let ways = 1
  for (let i = 1; i <= size; i += 1) ways = (ways * (count - i)) / i
  return 1 / (count * ways)
}

function drawnMarginals(count: number, orderPairs: number, seed: number, subsetOf: SubsetOf): Marginal[] {
  const uniform = uniformsOf(seed)
  const weight = 1 / (2 * orderPairs)
  return Array.from({ length: orderPairs }, (_, group) => {
    const order = shuffledOrder(count, uniform)
    return [order, [...order].reverse()].flatMap((players) => {
      let has = Array.from({ length: count }, () => false)
      return players.map((player): Marginal => {
        const without = subsetOf(has)
        has = withPlayer(has, player)
        return { player, with: subsetOf(has), without, weight, group }
      })
    })
  }).flat()
}

function withPlayer(has: readonly boolean[], player: number): boolean[] {
  return has.map((is, other) => is || other === player)
}
