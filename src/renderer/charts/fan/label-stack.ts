/** A label of one or more lines that would like to begin at a baseline. */
export interface StackedLabel {
  readonly lines: readonly string[]
  readonly y: number
}

/** Room of a column of labels, px. */
interface LabelRoom {
  /** First baseline. */
  readonly top: number
  /** Last baseline. */
  readonly bottom: number
  /** Between labels, beside what there is between the lines of one: without it two of them read as one. */
  readonly gap?: number
}

const LINE = 13

/**
 * Keep labels in one column apart: each goes to its place or, where several would meet, they part to both sides of it, in the
 * order given (top first), so that none ends far from what it names.
 *
 * Least squares under the order (pool adjacent violators; Barlow et al. 1972).
 */
export function stackLabels(labels: readonly StackedLabel[], { top, bottom, gap = 0 }: LabelRoom): StackedLabel[] {
  const offsets: number[] = []
  let height = 0
  for (const { lines } of labels) {
    offsets.push(height)
    height += lines.length * LINE + gap
  }
  const lowest = Math.max(top, bottom - (height - gap - LINE))
  const starts = inOrder(labels.map(({ y }, place) => y - (offsets[place] ?? 0)))
  return labels.map((label, place) => ({
    ...label,
    y: Math.min(lowest, Math.max(top, starts[place] ?? top)) + (offsets[place] ?? 0),
  }))
}

/** The nearest numbers to these of which none is less than the one before; those that had to move are whole. */
function inOrder(numbers: readonly number[]): number[] {
  const pools: { mean: number; count: number }[] = []
  for (const number of numbers) {
    let pool = { mean: number, count: 1 }
    for (let above = pools.at(-1); above && above.mean > pool.mean; above = pools.at(-1)) {
      const count = above.count + pool.count
      pool = { mean: (above.mean * above.count + pool.mean * pool.count) / count, count }
      pools.pop()
    }
    pools.push(pool)
  }
  return pools.flatMap(({ mean, count }) => Array<number>(count).fill(count > 1 ? Math.round(mean) : mean))
}
