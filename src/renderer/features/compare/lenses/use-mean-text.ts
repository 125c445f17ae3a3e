import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { JudgedOutcome } from '../../../../shared/decision'
import { useNumbers } from '../../../words/use-numbers'
import { isInStages } from '../smallest-difference'

/** Says a mean of the judged outcome, or a difference of means: stages with two decimals, chances in percent, people rounded. */
export function useMeanText(outcome: JudgedOutcome): (mean: number) => string {
  const { t } = useTranslation('compare')
  const { count, level } = useNumbers()
  return useCallback(
    (mean) => {
      if (outcome === 'mass-killing') return t('mean.percent', { percent: count(Math.round(mean * 100)) })
      return isInStages(outcome) ? level(mean) : count(twoDigits(mean))
    },
    [t, count, level, outcome],
  )
}

/** More digits than two no mean of a few hundred futures has. */
function twoDigits(value: number): number {
  const rounded = Number(value.toPrecision(2))
  return Math.abs(rounded) >= 10 ? rounded : Math.round(rounded)
}
