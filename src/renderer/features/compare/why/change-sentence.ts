import {
  changeSentence as namedIn,
  type Attribution,
  type CauseShare,
  type MeanOverFutures,
} from '../../../../shared/decision'
import type { Say } from '../../../words/probability-wording'
import type { ShareAmounts } from './share-amounts'

/** What a sentence about causes is made of. */
export interface CauseWords {
  readonly t: Say
  readonly amounts: ShareAmounts
  readonly nameOfCause: (share: CauseShare) => string
  readonly month: (step: number) => string
  readonly list: (words: readonly string[]) => string
  readonly campaign: string
}

/** A mean with its range. */
export const amountText = ({ mean, low, high }: MeanOverFutures, { t, amounts }: CauseWords): string =>
  t('why.amount', { mean: amounts.signed(mean), low: amounts.signed(low), high: amounts.signed(high) })

/** What the table says of a change, in words: how much, what mainly raised it, which trigger, what held it back. */
export function changeText(attribution: Attribution, words: CauseWords): string {
  const { t, nameOfCause, month, list } = words
  const { raised, lowered, trigger, change, from, to } = namedIn(attribution)
  const named = (one: CauseShare) => t('why.named', { name: nameOfCause(one), amount: amountText(one.share, words) })
  const kind = change.low > 0 ? 'rises' : change.high < 0 ? 'falls' : 'unclear'
  const isNew = trigger && !raised.includes(trigger) && trigger !== lowered
  return [
    t(`why.change.sentence.${kind}`, {
      campaign: words.campaign,
      from: month(from),
      to: month(to),
      amount: amountText(change, words),
    }),
    ...(raised.length > 0 ? [t('why.change.sentence.raised', { causes: list(raised.map(named)) })] : []),
    ...(isNew ? [t('why.change.sentence.trigger', { cause: named(trigger) })] : []),
    ...(lowered ? [t('why.change.sentence.lowered', { cause: named(lowered) })] : []),
  ].join(' ')
}
