import type { BoxMove } from './box-moves'
import type { CausalLink, MapKey } from './causal-links'

type Moves = ReadonlyMap<MapKey, BoxMove>

const moveAt = (moves: Moves, box: MapKey): number => {
  const move = moves.get(box)
  return move ? move.now - move.before : 0
}

/**
 * What the move of one box pushes at another: to first order, since links are sums before they are squeezed into [0, 1]. Organised
 * violence depends on where levels stand; levels push each other by how far they move from today.
 */
function pushOf({ from, to, weight }: CausalLink, moves: Moves): number {
  return weight * (to.startsWith('campaign:') ? moveAt(moves, from) : (moves.get(from)?.sinceToday ?? 0))
}

/**
 * Find the boxes over which a change of today's country came to where it is seen, both ends included: of all ways along which
 * every box moved noticeably, and each the way that the link into it pushes, the one that carries most. A link carries its share
 * of all that pushes at its end.
 *
 * @param changed Boxes that were changed themselves.
 * @param end Where it is seen.
 * @returns Undefined where no such way is found: over many links a push can be too thin to be seen on any of them.
 */
export function pathOfChange(
  changed: readonly MapKey[],
  end: MapKey,
  links: readonly CausalLink[],
  moves: Moves,
): readonly MapKey[] | undefined {
  const into = new Map<MapKey, CausalLink[]>()
  for (const link of links) into.set(link.to, [...(into.get(link.to) ?? []), link])
  const isStart = new Set(changed)
  // Back from the end: what a box carries of the move there, and over which box it goes on.
  const carried = new Map<MapKey, { readonly share: number; readonly next?: MapKey }>([[end, { share: 1 }]])
  const settled = new Set<MapKey>()
  for (;;) {
    const [best] = [...carried].filter(([box]) => !settled.has(box)).toSorted(([, a], [, b]) => b.share - a.share)
    if (!best) return undefined
    const [box, { share }] = best
    if (isStart.has(box)) return wayFrom(box, carried)
    settled.add(box)
    const pushers = into.get(box) ?? []
    const all = pushers.reduce((sum, link) => sum + Math.abs(pushOf(link, moves)), 0)
    for (const link of pushers) {
      const push = pushOf(link, moves)
      const isOnWay = moves.get(link.from)?.isMoved === true && push * moveAt(moves, box) > 0
      const carries = isOnWay ? (share * Math.abs(push)) / all : 0
      if (carries > (carried.get(link.from)?.share ?? 0)) carried.set(link.from, { share: carries, next: box })
    }
  }
}

function wayFrom(start: MapKey, carried: ReadonlyMap<MapKey, { readonly next?: MapKey }>): readonly MapKey[] {
  const way = [start]
  for (let at = carried.get(start)?.next; at !== undefined; at = carried.get(at)?.next) way.push(at)
  return way
}

/** Whether any chain of links leads from a box to a campaign: what else the model says of it moves no organised violence. */
export function leadsToCampaign(box: MapKey, links: readonly CausalLink[]): boolean {
  const reached = new Set([box])
  // A set goes on over what is added on the way.
  for (const at of reached) {
    for (const { from, to } of links) {
      if (from !== at) continue
      if (to.startsWith('campaign:')) return true
      reached.add(to)
    }
  }
  return false
}

/** Boxes that a box pushes itself: those first that moved, then those that lead to organised violence, then by how hard they are pushed. */
export function pushedBy(box: MapKey, links: readonly CausalLink[], moves: Moves): readonly MapKey[] {
  return links
    .filter(({ from, to }) => from === box && !to.startsWith('signal:'))
    .map(({ to, weight }) => ({
      to,
      isMoved: moves.get(to)?.isMoved === true,
      leadsOn: to.startsWith('campaign:') || leadsToCampaign(to, links),
      strength: Math.abs(weight),
    }))
    .toSorted(
      (a, b) =>
        Number(b.isMoved) - Number(a.isMoved) || Number(b.leadsOn) - Number(a.leadsOn) || b.strength - a.strength,
    )
    .map(({ to }) => to)
}
