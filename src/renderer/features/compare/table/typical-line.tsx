import { useTranslation } from 'react-i18next'
import type { JudgedOutcome, TypicalAmount } from '../../../../shared/decision'
import { twoDigits } from '../../../../shared/formats'
import { useNumbers } from '../../../words/use-numbers'
import { RangesTogether } from '../ranges-together'
import { isCounted, useOutcomeWords } from '../use-outcome-words'

interface TypicalLineProps {
  readonly outcome: JudgedOutcome
  readonly typical: TypicalAmount
}

/** How much there is with a plan of what plans are judged by; nothing where that is no amount. */
export function TypicalLine({ outcome, typical: { mean, median, low80, high80 } }: TypicalLineProps) {
  const { t } = useTranslation('compare')
  const { count, briefCount } = useNumbers()
  const words = useOutcomeWords()
  if (!isCounted(outcome)) return null
  const whole = (value: number) => Math.round(twoDigits(value))
  const said = (number: (value: number) => string) => ({
    mean: number(whole(mean)),
    median: number(whole(median)),
    low: number(whole(low80)),
    high: number(whole(high80)),
  })
  // All of them in the same form: two forms of number beside each other are misread.
  const brief = said(Math.max(high80, mean) >= LONGEST_IN_FULL ? briefCount : count)
  return (
    <span
      className="compare-table__under compare-table__typical"
      title={t('cell.typicalInFull', { ...said(count), outcome: words.name(outcome) })}
    >
      <span className="visually-hidden">
        {t('cell.typicalInFull', { ...said(count), outcome: words.name(outcome) })}
      </span>
      <span aria-hidden="true">
        <RangesTogether text={t('cell.typical', brief)} />
        {/* A few futures may hold most of it: the middle one alone would not let the differences of means be understood. */}
        <span className="compare-table__typical-mean">{t('cell.typicalMean', brief)}</span>
      </span>
    </span>
  )
}

/** From here on numbers have no room in full. */
const LONGEST_IN_FULL = 100_000
