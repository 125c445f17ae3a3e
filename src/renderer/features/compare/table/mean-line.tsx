import { useTranslation } from 'react-i18next'
import {
  fewFuturesOfHalf,
  isYesNo,
  judgedDifference,
  type JudgedOutcome,
  type PlanComparison,
} from '../../../../shared/decision'
import { useNumbers } from '../../../words/use-numbers'
import { useMeanText } from '../lenses/use-mean-text'
import { RangesTogether } from '../ranges-together'
import { useMeanDifferenceWords } from '../use-mean-difference-words'

interface MeanLineProps {
  readonly outcome: JudgedOutcome
  readonly comparison: PlanComparison
}

/** From here on numbers have no room in full. */
const LONGEST_IN_FULL = 10_000

/** What a plan adds to the mean or takes from it, which a share of futures does not tell. Of mass killing, its chances tell that. */
export function MeanLine({ outcome, comparison }: MeanLineProps) {
  const { t } = useTranslation('compare')
  const { briefCount, count, signed: withSign } = useNumbers()
  const meanText = useMeanText(outcome)
  const words = useMeanDifferenceWords(outcome)
  if (isYesNo(outcome)) return null
  const difference = judgedDifference(comparison, outcome)
  const { mean, low, high } = difference
  const size = Math.max(Math.abs(low), Math.abs(high)) >= LONGEST_IN_FULL ? briefCount : meanText
  const signed = (value: number) => {
    const number = size(Math.abs(value))
    return value === 0 || number === size(0) ? number : withSign(`${value < 0 ? '−' : '+'}${number}`)
  }
  const few = fewFuturesOfHalf(comparison.differences)
  return (
    <>
      <span className="compare-table__under" title={words(difference)}>
        <span className="visually-hidden">{words(difference)}</span>
        <span aria-hidden="true">
          <RangesTogether text={t('cell.mean', { mean: signed(mean), low: signed(low), high: signed(high) })} />
        </span>
      </span>
      {few !== null && (
        <span className="compare-table__under">{t('cell.meanOfFew', { count: few, formatted: count(few) })}</span>
      )}
    </>
  )
}
