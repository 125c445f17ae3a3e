/** A prediction and what came of it. */
export interface Scored {
  readonly predicted: number
  readonly happened: boolean
}

/**
 * Area under the ROC curve: chance that a row where it happened is ranked above one where it did not, ties counting half.
 *
 * NaN if all or none happened.
 */
export function auc(rows: readonly Scored[]): number {
  const ranks = ranksOf(rows.map(({ predicted }) => predicted))
  let positives = 0
  let rankSum = 0
  rows.forEach(({ happened }, i) => {
    if (!happened) return
    positives += 1
    rankSum += ranks[i] ?? 0
  })
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (rows.length - positives))
}

/** Ranks from 1, equal values sharing the mean of theirs. */
export function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = new Array<number>(values.length).fill(0)
  for (let from = 0; from < order.length;) {
    let to = from
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to += 1
    for (let place = from; place <= to; place += 1) ranks[order[place] ?? 0] = (from + to) / 2 + 1
    from = to + 1
  }
  return ranks
}

/**
 * Area under the precision-recall curve as average precision: the mean over the positives of the precision at their rank.
 *
 * Equal predictions are taken together. NaN if none happened.
 */
export function averagePrecision(rows: readonly Scored[]): number {
  const sorted = [...rows].sort((a, b) => b.predicted - a.predicted)
  const positives = rows.filter(({ happened }) => happened).length
  let found = 0
  let sum = 0
  for (let from = 0; from < sorted.length;) {
    let to = from
    let here = 0
    while (to < sorted.length && sorted[to]?.predicted === sorted[from]?.predicted) {
      if (sorted[to]?.happened) here += 1
      to += 1
    }
    found += here
    sum += here * (found / to)
    from = to
  }
  return sum / positives
}
