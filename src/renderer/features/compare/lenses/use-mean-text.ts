import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isYesNo, type JudgedOutcome } from '../../../../shared/decision'
import { useNumbers } from '../../../words/use-numbers'
import { isInStages } from '../smallest-difference'

/** Below it per cents have a decimal. */
const SMALL_PERCENT = 9.95

/** Says a mean of the judged outcome, or a difference of means: stages with two decimals, chances in per cent, small ones with a decimal, people rounded. */
export function useMeanText(outcome: JudgedOutcome): (mean: number) => string {
  const { t } = useTranslation('compare')
  const { count, level, tenths } = useNumbers()
  return useCallback(
    (mean) => {
      if (isYesNo(outcome)) {
        const percent = mean * 100
        // Of a chance that is small everywhere, whole per cents would hide a difference that is beyond luck.
        const isSmall = Math.abs(percent) < SMALL_PERCENT && percent !== 0
        return t('mean.percent', { percent: isSmall ? tenths(percent) : count(Math.round(percent)) })
      }
      return isInStages(outcome) ? level(mean) : count(twoDigits(mean))
    },
    [t, count, level, tenths, outcome],
  )
}

/** More digits than two no mean of a few hundred futures has. */
function twoDigits(value: number): number {
  const rounded = Number(value.toPrecision(2))
  return Math.abs(rounded) >= 10 ? rounded : Math.round(rounded)
}
