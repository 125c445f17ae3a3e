import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isYesNo, type DelayCost, type JudgedOutcome } from '../../../../shared/decision'
import { useNumbers } from '../../../words/use-numbers'
import { useMeanText } from '../lenses/use-mean-text'
import { countedIn } from '../use-outcome-words'

/** Of 100 futures, fewer than this many are told with a tenth: what is beyond luck would else be written as none. */
const FEW = 10

export type DelayAmount = ReturnType<typeof useDelayAmount>

/** Says amounts of what other starts add, all of them in the same way: of mass killing how many of 100 futures. */
export function useDelayAmount(outcome: JudgedOutcome, costs: readonly DelayCost[]) {
  const { t } = useTranslation('compare')
  const { count, tenths } = useNumbers()
  const meanText = useMeanText(outcome)
  return useMemo(() => {
    const furthest = Math.max(0, ...costs.map(({ added: { low, high } }) => Math.max(-low, high)))
    const ofHundred = furthest * 100 < FEW ? tenths : (value: number) => count(Math.round(value))
    const amount = (value: number): string => (isYesNo(outcome) ? ofHundred(value * 100) : meanText(value))
    const counted = (written: string, value: number): string =>
      t(`timing.delay.amount.${countedIn(outcome)}`, { amount: written, count: Math.round(Math.abs(value)) })
    return { amount, counted }
  }, [outcome, costs, t, count, tenths, meanText])
}
