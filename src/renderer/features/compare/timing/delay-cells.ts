import { isOpenByCount, type DelayCost } from '../../../../shared/decision'
import { isolated } from '../../../words/isolated'
import type { Say } from '../../../words/probability-wording'
import { unbroken } from '../unbroken'

/** Letters of a range that a cell holds in one line; a longer one is told with a word, at which it may go on in the next. */
const IN_ONE_LINE = 9

interface DelayWords {
  readonly t: Say
  /** The amount of a mean, without a sign. */
  readonly amount: (value: number) => string
  /** An amount that is written already, sign and all, with what it is an amount of: "+120 deaths". */
  readonly counted: (written: string, value: number) => string
}

/** What one delay adds, in words. */
export interface DelayCell {
  readonly months: number
  readonly change: DelayCost['change']
  /** "+120 deaths", "about the same". */
  readonly added: string
  /** The amount alone: "+120"; empty where it is not beyond luck. */
  readonly signed: string
  /** "40–200", "−40 to +60"; empty where no future differs. */
  readonly interval: string
}

/** Say what each delay adds to the mean; where that is not beyond luck, that and how far the interval reaches. */
export function delayCells(costs: readonly DelayCost[], { t, amount, counted }: DelayWords): DelayCell[] {
  // Where it rounds to nothing, a sign before nothing would say more than is known.
  const isNothing = (value: number) => amount(Math.abs(value)) === amount(0)
  const signed = (value: number) =>
    isolated(isNothing(value) ? amount(0) : `${value < 0 ? '−' : '+'}${amount(Math.abs(value))}`)
  const rangeOf = (low: number, high: number) => `${amount(low)}–${amount(high)}`
  // Beside each other, all are written alike.
  const isLong = costs.some(
    ({ change, added: { low, high } }) => change === 'more' && rangeOf(low, high).length > IN_ONE_LINE,
  )
  const between = (low: string, high: string) => t('timing.delay.between', { low, high })
  const rangeOfMore = (low: number, high: number) =>
    isLong ? between(isolated(amount(low)), isolated(amount(high))) : unbroken(isolated(rangeOf(low, high)))
  const said = (cost: DelayCost): Omit<DelayCell, 'months'> => {
    const {
      change,
      added: { mean, low, high },
    } = cost
    if (change === 'same') return { change, added: t('timing.delay.same', {}), signed: '', interval: '' }
    const reaches = between(signed(low), signed(high))
    if (change === 'unclear') return { change, added: t(unclearKey(cost), {}), signed: '', interval: reaches }
    if (change === 'little' || isNothing(mean))
      return { change: 'little', added: t('timing.delay.little', {}), signed: '', interval: reaches }
    return {
      change,
      // Its words keep the direction of the language.
      added: counted(signed(mean), mean),
      signed: signed(mean),
      interval: change === 'more' ? rangeOfMore(low, high) : reaches,
    }
  }
  return costs.map((cost) => ({ months: cost.months, ...said(cost) }))
}

/** Beside an interval that leaves 0 out it is said why it is too close to call all the same. */
const unclearKey = ({ added }: Pick<DelayCost, 'added'>) =>
  isOpenByCount(added) ? 'timing.delay.unclearByCount' : 'timing.delay.unclear'
