/** Where something would best be on a round, and how much of the round it needs for itself, in the same unit. */
export interface Wish {
  readonly id: string
  readonly at: number
  readonly room: number
  /** How much its wish counts beside others, above 0. */
  readonly weight: number
}

/** Places that touch and therefore move together. */
interface Group {
  readonly wishes: readonly Wish[]
  /** Of its first place. */
  readonly start: number
}

/**
 * Give everything on a round a place as near as can be (by weighted squares) to what it wishes, in the order of the wishes and with room
 * between. Where there is not enough room for all, they share it. Places may be outside `[0, around)`, by a round at most.
 */
export function spreadAround(wishes: readonly Wish[], around: number): ReadonlyMap<string, number> {
  const sorted = wishes.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const needed = sorted.reduce((sum, { room }) => sum + room, 0)
  const scale = needed > around ? around / needed : 1
  const scaled = sorted.map((wish) => ({ ...wish, room: wish.room * scale }))
  // The round is cut open where most of it is free; what is pushed over the cut is cut elsewhere.
  const gapBefore = (place: number): number =>
    (scaled[place]?.at ?? 0) - (scaled.at(place - 1)?.at ?? 0) + (place === 0 ? around : 0)
  const cuts = [...scaled.keys()].toSorted((a, b) => gapBefore(b) - gapBefore(a))
  for (const cut of cuts) {
    const groups = groupsOf([
      ...scaled.slice(cut),
      ...scaled.slice(0, cut).map((wish) => ({ ...wish, at: wish.at + around })),
    ])
    const [first, last] = [groups[0], groups.at(-1)]
    if (first && last && endOf(last) <= first.start + around + 1e-9) return new Map(groups.flatMap(placesIn))
  }
  // So crowded that they stand all round: what is free is shared.
  const free = (around - needed * scale) / Math.max(1, scaled.length)
  return new Map(placesIn(groupOf(scaled.map((wish) => ({ ...wish, room: wish.room + free })))))
}

/** Push apart on a line what would meet. */
function groupsOf(line: readonly Wish[]): Group[] {
  const groups: Group[] = []
  for (const wish of line) {
    let group = groupOf([wish])
    for (let last = groups.at(-1); last && endOf(last) > group.start; last = groups.at(-1)) {
      groups.pop()
      group = groupOf([...last.wishes, ...group.wishes])
    }
    groups.push(group)
  }
  return groups
}

/** Where things side by side begin so that their wishes are met best together. */
function groupOf(wishes: readonly Wish[]): Group {
  let [before, sum, weights] = [0, 0, 0]
  for (const { at, room, weight } of wishes) {
    sum += weight * (at - (before + room / 2))
    weights += weight
    before += room
  }
  return { wishes, start: sum / weights }
}

const endOf = ({ wishes, start }: Group): number => start + wishes.reduce((sum, { room }) => sum + room, 0)

function placesIn({ wishes, start }: Group): (readonly [string, number])[] {
  let before = start
  return wishes.map(({ id, room }) => {
    before += room
    return [id, before - room / 2] as const
  })
}
