/** Members whose values of an unknown lie together. */
export interface ValueBin {
  /** Lowest and highest value in it. */
  readonly low: number
  readonly high: number
  readonly members: readonly number[]
}

/**
 * Cut members into bins of equal number by their values, lowest first; members with equal values keep their order.
 *
 * @throws RangeError if there are fewer members than bins.
 */
export function valueBins(values: ArrayLike<number>, count: number): ValueBin[] {
  const order = Array.from(values, (_, member) => member).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b)
  return equalParts(order, count).map((members) => ({
    low: values[members[0] ?? 0] ?? 0,
    high: values[members.at(-1) ?? 0] ?? 0,
    members,
  }))
}

/**
 * Cut a list into parts of as equal length as can be.
 *
 * @throws RangeError if there are more parts than items.
 */
export function equalParts<Item>(items: readonly Item[], count: number): Item[][] {
  if (items.length < count) throw new RangeError(`${items.length} members can't be cut into ${count} parts`)
  const end = (part: number): number => Math.floor((part * items.length) / count)
  return Array.from({ length: count }, (_, part) => items.slice(end(part), end(part + 1)))
}
