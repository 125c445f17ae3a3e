import type { TimingBin } from '../../../../shared/decision'
import { isolated } from '../../../words/isolated'
import type { Say } from '../../../words/probability-wording'

/** Says of which neighbouring starts no two differ beyond chance; undefined where all do. */
export function binsText(bins: readonly TimingBin[], t: Say, month: (step: number) => string): string | undefined {
  const signed = (months: number) => isolated(months > 0 ? `+${month(months)}` : month(months))
  const ranges = bins
    .filter(({ fromMonths, toMonths }) => fromMonths < toMonths)
    .map(({ fromMonths, toMonths }) => t('timing.bins.range', { from: signed(fromMonths), to: signed(toMonths) }))
  return ranges.length === 0 ? undefined : t('timing.bins.same', { ranges: ranges.join('; ') })
}
