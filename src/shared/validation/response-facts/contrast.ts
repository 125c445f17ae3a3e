import { quantileOfSorted } from '../../engine'
import type { ClaimTerm } from './content'
import type { Interval } from './interval'
import type { PairedBootstrap } from './paired-bootstrap'
import { isHeavyTailed, valuesOf } from './quantities'
import type { ResultLookup } from './runs'

/** Deaths of a future beyond this quantile of all futures compared count as that many: one future must not make the mean. */
const CAP_AT = 0.98

export type ContrastScale = 'ratio' | 'difference' | 'share-lost'

/**
 * Weighted sum of means over members, or of their logarithms.
 *
 * `ratio`: exp of the sum of logarithms; `share-lost`: 1 less that, of counts that are not capped; `difference`: the sum.
 */
export function contrastOf(
  terms: readonly ClaimTerm[],
  scale: ContrastScale,
  resultOf: ResultLookup,
  bootstrap: PairedBootstrap,
): Interval {
  const raw = terms.map((term) => valuesOf(resultOf(term), term.quantity))
  const series = scale === 'share-lost' ? raw : capped(terms, raw)
  const weights = terms.map(({ weight }) => weight)
  return bootstrap.ofMeans(series, (means) => combined(means, weights, scale))
}

function combined(means: readonly number[], weights: readonly number[], scale: ContrastScale): number {
  const sum = means.reduce(
    (total, mean, i) => total + (weights[i] ?? 0) * (scale === 'difference' ? mean : Math.log(mean)),
    0,
  )
  if (scale === 'difference') return sum
  return scale === 'ratio' ? Math.exp(sum) : 1 - Math.exp(sum)
}

/** Cap heavy tails, at one height for all terms that are about the same quantity in the same situation. */
function capped(terms: readonly ClaimTerm[], series: readonly Float64Array[]): Float64Array[] {
  const groupOf = ({ situation, quantity }: ClaimTerm): string => JSON.stringify([situation, quantity])
  return series.map((values, i) => {
    const term = terms[i]
    if (!term || !isHeavyTailed(term.quantity)) return values
    const pooled = series
      .filter((_, other) => groupOf(terms[other] ?? term) === groupOf(term))
      .flatMap((same) => [...same])
    const cap = quantileOfSorted(
      pooled.sort((a, b) => a - b),
      CAP_AT,
    )
    return values.map((value) => Math.min(value, cap))
  })
}
