/** Milliseconds that some work takes, until what it promises is there. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Smallest of the values that at least `share` of them, in [0, 1], do not pass; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** A fixed piece of arithmetic, timed beside everything else: how fast the machine is in this minute. */
export function referenceLoop(): number {
  let sum = 0
  for (let i = 1; i <= 4_000_000; i += 1) {
    const c = (i % 7) - 3
    sum += (c * (27 + c * c)) / (27 + 9 * c * c)
  }
  return sum
}
