/** Sums from which a correlation is made, so that country-years can be added up. */
export interface CorrelationSums {
  readonly n: number
  readonly x: number
  readonly y: number
  readonly xx: number
  readonly yy: number
  readonly xy: number
}

/** Add pairs up. */
export function correlationSums(pairs: readonly (readonly [number, number])[]): CorrelationSums {
  const sums = { n: pairs.length, x: 0, y: 0, xx: 0, yy: 0, xy: 0 }
  for (const [x, y] of pairs) {
    sums.x += x
    sums.y += y
    sums.xx += x * x
    sums.yy += y * y
    sums.xy += x * y
  }
  return sums
}

/** Pearson's correlation of what was added up. */
export function correlationOf({ n, x, y, xx, yy, xy }: CorrelationSums): number {
  return (xy - (x * y) / n) / Math.sqrt((xx - x ** 2 / n) * (yy - y ** 2 / n))
}
