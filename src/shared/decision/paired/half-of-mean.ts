/** A mean half of which comes from fewer futures than this share of all hangs on few of them. */
const FEW = 0.01

/** Of fewer futures than this, one of them is no less than that share. */
const LEAST_FUTURES = 1 / FEW

/**
 * Of how many futures half of a mean difference comes, where they are so few that it hangs on them; null where it does not. The
 * largest differences in its direction are added up until they reach half of the sum over all.
 *
 * Deaths are few in most futures and very many in some: a mean over a thousand may hang on one or two of them, and would be another
 * with other luck. Its interval says so by its width alone.
 *
 * @param differences One a future, plan minus reference.
 */
export function fewFuturesOfHalf(differences: ArrayLike<number>): number | null {
  const all = Array.from(differences)
  const sum = all.reduce((total, difference) => total + difference, 0)
  if (sum === 0 || all.length <= LEAST_FUTURES) return null
  const towards = all.map((difference) => difference * Math.sign(sum)).toSorted((a, b) => b - a)
  let reached = 0
  let futures = 0
  while (reached < Math.abs(sum) / 2) reached += towards[futures++] ?? Infinity
  return futures < FEW * all.length ? futures : null
}
