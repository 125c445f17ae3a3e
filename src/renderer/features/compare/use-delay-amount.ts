import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DelayCost, JudgedOutcome } from '../../../shared/decision'
import { useNumbers } from '../../words/use-numbers'
import { useMeanText } from './lenses/use-mean-text'
import { countedIn, isCounted } from './use-outcome-words'

/** From here on an amount is written in thousands: a column of the strip is narrow. */
const MANY = 10_000

/** Of 100 futures, fewer than this many are told with a tenth: what is beyond luck would else be written as none. */
const FEW = 10

/** Says amounts of what later starts add, all of them in the same way: of mass killing how many of 100 futures. */
export function useDelayAmount(outcome: JudgedOutcome, costs: readonly DelayCost[]) {
  const { t } = useTranslation('compare')
  const { count, briefCount, tenths } = useNumbers()
  const meanText = useMeanText(outcome)
  return useMemo(() => {
    const furthest = Math.max(0, ...costs.map(({ added: { low, high } }) => Math.max(-low, high)))
    const isMany = furthest >= MANY
    const ofHundred = furthest * 100 < FEW ? tenths : (value: number) => count(Math.round(value))
    const amount = (value: number): string => {
      if (outcome === 'mass-killing') return ofHundred(value * 100)
      return isMany && isCounted(outcome) ? briefCount(value) : meanText(value)
    }
    const counted = (value: number): string =>
      t(`timing.delay.amount.${countedIn(outcome)}`, { amount: amount(value), count: Math.round(value) })
    return { amount, counted }
  }, [outcome, costs, t, count, briefCount, tenths, meanText])
}
