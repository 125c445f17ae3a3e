/** Levels of recorded one-sided deaths in a year: under 25, 25 to 99, 100 to 999, 1,000 or more. */
export const YEARLY_LEVELS = [25, 100, 1000] as const
/** Levels of recorded deaths in a month: none, 1 to 24, 25 to 249, 250 or more. */
export const MONTHLY_LEVELS = [1, 25, 250] as const

/** Level that a number of deaths is at, 0 to 3. */
export function levelOf(deaths: number, levels: readonly number[]): number {
  return levels.filter((least) => deaths >= least).length
}

/** Counts of moves from one level to another: `4 * from + to`. */
export type TransitionCounts = readonly number[]

export function noTransitions(): number[] {
  return new Array<number>(16).fill(0)
}
