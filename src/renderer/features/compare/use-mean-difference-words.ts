import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isOpenByCount, type JudgedDifference, type JudgedOutcome } from '../../../shared/decision'
import { useMeanText } from './lenses/use-mean-text'
import { unbroken } from './unbroken'
import { countedIn } from './use-outcome-words'

/** Says a mean difference, plan minus reference, with its 90 % interval: "120 fewer (90 % interval 90–150)". */
export function useMeanDifferenceWords(outcome: JudgedOutcome): (difference: JudgedDifference) => string {
  const { t } = useTranslation('compare')
  const amount = useMeanText(outcome)
  return useCallback(
    (judged) => {
      const { mean, low, high, way } = judged
      if (low === 0 && high === 0) return t('meanDifference.none')
      const [near, far] = [low, high].map(Math.abs).toSorted((a, b) => a - b) as [number, number]
      const kind = countedIn(outcome)
      const one = (value: number) =>
        t(`meanDifference.${kind}.${value < 0 ? 'less' : 'more'}`, { amount: amount(Math.abs(value)) })
      return way !== 'open'
        ? unbroken(t('meanDifference.clear', { difference: one(mean), low: amount(near), high: amount(far) }))
        : t(`meanDifference.${isOpenByCount(judged) ? 'openByCount' : 'open'}`, {
            difference: amount(Math.abs(mean)) === amount(0) ? t('meanDifference.onBalance') : one(mean),
            low: one(low),
            high: one(high),
          })
    },
    [t, amount, outcome],
  )
}
