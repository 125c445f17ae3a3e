import { useTranslation } from 'react-i18next'
import { isYesNo, type JudgedOutcome } from '../../../../shared/decision'
import { useMeanText } from '../lenses/use-mean-text'
import { countedIn } from '../use-outcome-words'

/** Says a difference of means with what it counts: "640 deaths"; a chance has its unit in the number. */
export function useNumberAmount(outcome: JudgedOutcome): (value: number) => string {
  const { t } = useTranslation('compare')
  const amount = useMeanText(outcome)
  return (value) =>
    isYesNo(outcome)
      ? amount(value)
      : t(`timing.delay.amount.${countedIn(outcome)}`, { amount: amount(value), count: Math.round(value) })
}
