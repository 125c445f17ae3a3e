import { quantileOfSorted, uniformsOf } from '../../engine'

/** A measured value and the range that holds 95 % of it when countries are drawn anew. */
export interface Interval {
  readonly value: number
  /** NaN where too few of the draws gave a value. */
  readonly low: number
  readonly high: number
}

const DRAWS = 1000
/** Fewer draws that gave a value than this share say nothing of the spread. */
const LEAST_SHARE = 0.5

/**
 * Bootstrap over whole clusters: draw as many clusters as there are, with replacement, and measure anew (percentiles).
 *
 * Rows of one country hang together, so that drawing rows would make the interval too narrow. The seed fixes the draws.
 */
export function clusterBootstrap<Row>(
  rows: readonly Row[],
  clusterOf: (row: Row) => number,
  measure: (rows: readonly Row[]) => number,
  seed: number,
  draws = DRAWS,
): Interval {
  const clusters = new Map<number, Row[]>()
  for (const row of rows) {
    const known = clusters.get(clusterOf(row))
    if (known) known.push(row)
    else clusters.set(clusterOf(row), [row])
  }
  const lists = [...clusters.values()]
  const uniform = uniformsOf(seed)
  const measured: number[] = []
  for (let draw = 0; draw < draws; draw += 1) {
    const sample: Row[] = []
    for (let i = 0; i < lists.length; i += 1) sample.push(...(lists[Math.floor(uniform() * lists.length)] ?? []))
    const value = measure(sample)
    if (Number.isFinite(value)) measured.push(value)
  }
  measured.sort((a, b) => a - b)
  const isKnown = measured.length >= draws * LEAST_SHARE && measured.length > 0
  return {
    value: measure(rows),
    low: isKnown ? quantileOfSorted(measured, 0.025) : NaN,
    high: isKnown ? quantileOfSorted(measured, 0.975) : NaN,
  }
}
