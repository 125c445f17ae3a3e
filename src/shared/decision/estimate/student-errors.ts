import { standardErrorsIn, type Coverage } from '../../engine'

/** Quantiles of Student's t with one degree of freedom, tan(pi/2 x coverage). */
const OF_TWO_VALUES: Readonly<Record<Coverage, number>> = {
  0.5: 1,
  0.8: 3.077683537175253,
  0.9: 6.313751514675044,
  0.95: 12.706204736174698,
}

/**
 * Standard errors to either side of the mean of so many values, whose spread is known from these values alone (Student's t).
 *
 * Exact for one and two degrees of freedom. From three on by the expansion round the normal quantile, which is within 0.5 % of the
 * table (Abramowitz & Stegun 1964, 26.7.5).
 *
 * @throws RangeError if there are fewer than two values: one says nothing of its spread.
 */
export function studentErrorsIn(coverage: Coverage, valueCount: number): number {
  if (valueCount < 2) throw new RangeError(`The spread of ${valueCount} values is not known`)
  const freedom = valueCount - 1
  if (freedom === 1) return OF_TWO_VALUES[coverage]
  if (freedom === 2) return coverage * Math.sqrt(2 / (1 - coverage * coverage))
  const z = standardErrorsIn(coverage)
  const s = z * z
  const terms = [
    (z * (s + 1)) / 4,
    (z * ((5 * s + 16) * s + 3)) / 96,
    (z * (((3 * s + 19) * s + 17) * s - 15)) / 384,
    (z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945)) / 92160,
  ]
  return terms.reduceRight((sum, term) => (sum + term) / freedom, 0) + z
}
