import { linkId, type CausalLink, type MapKey } from './causal-links'
import type { LinkShares } from './link-shares'

/** Links that a change runs back over before its trace is lost in all the others. */
const LONGEST_TRACE = 12

/**
 * How much of a box's change has passed through each other box, over links one after the other.
 *
 * A share of a share for every link further back; a change that comes round again counts again, and less.
 */
export function importanceFor(
  root: MapKey,
  links: readonly CausalLink[],
  { shares }: Pick<LinkShares, 'shares'>,
): ReadonlyMap<MapKey, number> {
  const importance = new Map<MapKey, number>()
  let passing = new Map<MapKey, number>([[root, 1]])
  for (let trace = 0; trace < LONGEST_TRACE; trace += 1) {
    const before = new Map<MapKey, number>()
    for (const link of links) {
      const flow = (passing.get(link.to) ?? 0) * Math.abs(shares.get(linkId(link)) ?? 0)
      if (flow === 0) continue
      before.set(link.from, (before.get(link.from) ?? 0) + flow)
      importance.set(link.from, (importance.get(link.from) ?? 0) + flow)
    }
    passing = before
  }
  importance.set(root, Math.max(1, importance.get(root) ?? 0))
  return importance
}

/** Two links, one after the other, over which more of the change at the end runs than over any others. */
export interface StrongestPath {
  readonly from: MapKey
  readonly through: MapKey
  readonly to: MapKey
  /** Of the change at the end, in (0, 1]: a share of a share. */
  readonly share: number
}

/**
 * Find the strongest path of two links into a box: both push the way the change went. Begins at a level or a trigger, goes
 * through a level; undefined where nothing pushed that way.
 */
export function strongestPath(
  root: MapKey,
  links: readonly CausalLink[],
  { shares, changes }: Pick<LinkShares, 'shares' | 'changes'>,
): StrongestPath | undefined {
  const pushOf = (link: CausalLink): number => (shares.get(linkId(link)) ?? 0) * Math.sign(changes.get(link.to) ?? 0)
  const isLevel = (key: MapKey): boolean => key.startsWith('level:')
  let strongest: StrongestPath | undefined
  for (const second of links) {
    if (second.to !== root || !isLevel(second.from) || pushOf(second) <= 0) continue
    for (const first of links) {
      if (first.to !== second.from || first.from === root || pushOf(first) <= 0) continue
      if (!isLevel(first.from) && !first.from.startsWith('trigger:')) continue
      const share = pushOf(first) * pushOf(second)
      if (!strongest || share > strongest.share) {
        strongest = { from: first.from, through: second.from, to: root, share }
      }
    }
  }
  return strongest
}

interface ShownRequest {
  readonly root: MapKey | undefined
  readonly links: readonly CausalLink[]
  readonly shares: LinkShares | undefined
  /** Boxes that may be shown. */
  readonly allowed: ReadonlySet<MapKey>
  /** Boxes that are there without anything selected. */
  readonly most: number
  readonly selected: MapKey | undefined
  /** What is told of in words must be there. */
  readonly path?: StrongestPath | undefined
}

/** Boxes on the map: those that stay whatever is selected, and the strongest neighbours of what is. */
export interface ShownBoxes {
  readonly kept: readonly MapKey[]
  readonly brought: readonly MapKey[]
}

/** Links with a smaller share of the change at their end are not worth drawing for themselves. */
export const LEAST_SHARE = 0.03

/** Neighbours that a selection brings onto the map at most. */
const MOST_BROUGHT = 6

/**
 * Choose the boxes to show: the root with the harm it leads to, the strongest path, and those through which most of its change has passed. Until shares
 * are there, all links into a box count the same.
 */
export function shownBoxes({ root, links, shares, allowed, most, selected, path }: ShownRequest): ShownBoxes {
  const inside = links.filter(({ from, to }) => allowed.has(from) && allowed.has(to))
  const weights =
    root === undefined ? new Map<MapKey, number>() : importanceFor(root, inside, shares ?? evenShares(inside))
  const told = path ? [path.from, path.through] : []
  const always = root === undefined ? [] : [root, ...harmOf(root, inside, shares), ...told]
  const weightOf = (key: MapKey): number => (always.includes(key) ? Infinity : (weights.get(key) ?? 0))
  const kept = [...allowed]
    .filter((key) => root === undefined || weightOf(key) > 0)
    .toSorted((a, b) => (weightOf(a) === weightOf(b) ? (a < b ? -1 : 1) : weightOf(b) - weightOf(a)))
    .slice(0, most)
  if (selected === undefined || !allowed.has(selected)) return { kept, brought: [] }
  const shareOf = (link: CausalLink): number => (shares ? Math.abs(shares.shares.get(linkId(link)) ?? 0) : LEAST_SHARE)
  const neighbours = inside
    .filter((link) => (link.from === selected || link.to === selected) && shareOf(link) >= LEAST_SHARE)
    .toSorted((a, b) => shareOf(b) - shareOf(a))
    .flatMap(({ from, to }) => (from === selected ? [to] : [from]))
  const isNew = (key: MapKey, place: number, all: readonly MapKey[]): boolean =>
    !kept.includes(key) && all.indexOf(key) === place
  const [first, ...others] = [selected, ...neighbours].filter(isNew)
  const brought =
    first === selected ? [selected, ...others.slice(0, MOST_BROUGHT)] : [first, ...others].slice(0, MOST_BROUGHT)
  return { kept, brought: brought.filter((key) => key !== undefined) }
}

/** What a campaign mostly leads to: the story does not end with how well violence is organised. */
function harmOf(root: MapKey, links: readonly CausalLink[], shares: LinkShares | undefined): MapKey[] {
  const shareOf = (link: CausalLink): number => shares?.shares.get(linkId(link)) ?? 0
  return links
    .filter(({ from, terms }) => from === root && terms.some(({ kind }) => kind === 'events'))
    .toSorted((a, b) => shareOf(b) - shareOf(a))
    .slice(0, 1)
    .map(({ to }) => to)
}

function evenShares(links: readonly CausalLink[]): Pick<LinkShares, 'shares'> {
  const counts = new Map<MapKey, number>()
  for (const { to } of links) counts.set(to, (counts.get(to) ?? 0) + 1)
  return { shares: new Map(links.map((link) => [linkId(link), 1 / (counts.get(link.to) ?? 1)])) }
}
