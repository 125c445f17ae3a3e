/** At most this chance that luck alone makes so uneven a split is taken for a difference. */
const LARGEST_ERROR = 0.05

/**
 * Whether futures that changed sides between two runs of the same luck went more one way than chance explains: the exact sign test,
 * two-sided. Unlike `comparisonVerdict` it speaks of few futures too, since it says nothing of how often the runs differ.
 *
 * @param one Futures that went one way.
 * @param other Futures that went the other.
 */
export function partsBeyondChance(one: number, other: number): boolean {
  const all = one + other
  // Each coin halves the chance; some halvings wait until numbers are large, or those of a thousand coins would vanish.
  let coins = all
  let ways = 1
  let tail = 0
  for (let heads = 0; heads <= Math.min(one, other); heads += 1) {
    tail += ways
    ways *= (all - heads) / (heads + 1)
    for (; coins > 0 && ways > 1; coins -= 1) {
      ways /= 2
      tail /= 2
    }
  }
  for (; coins > 0; coins -= 1) tail /= 2
  return 2 * tail <= LARGEST_ERROR
}
