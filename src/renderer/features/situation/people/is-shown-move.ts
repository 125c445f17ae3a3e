/** Of two runs under the same luck that differ by chance alone, at most this share is taken for a move. */
const LARGEST_ERROR = 0.05

/**
 * Whether two sets of futures that meet the same luck differ by more than chance: an exact sign test of those that changed sides.
 *
 * Futures that stay where they were say nothing of which way an edit pushes.
 */
export function isShownMove(before: ReadonlySet<number>, now: ReadonlySet<number>): boolean {
  const gained = countMissing(now, before)
  const lost = countMissing(before, now)
  return signTest(Math.min(gained, lost), gained + lost) <= LARGEST_ERROR
}

const countMissing = (of: ReadonlySet<number>, from: ReadonlySet<number>) =>
  [...of].filter((member) => !from.has(member)).length

/** Two-sided chance that of so many fair coins at most so few, or at least as many, show one side. */
function signTest(fewer: number, all: number): number {
  let term = 0.5 ** all
  let sum = 0
  for (let heads = 0; heads <= fewer; heads += 1) {
    sum += term
    term *= (all - heads) / (heads + 1)
  }
  return Math.min(1, 2 * sum)
}
