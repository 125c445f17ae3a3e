import {
  changeSentence as namedIn,
  type Attribution,
  type CauseShare,
  type MeanOverFutures,
  type NotableCauses,
} from '../../../../shared/decision'
import { exp } from '../../../../shared/engine'
import type { Say } from '../../../words/probability-wording'
import { amountText, isSure, leadingShares, type NamedShare } from './leading-shares'
import type { ShareAmounts } from './share-amounts'

/** What a sentence about causes is made of. */
export interface CauseWords {
  readonly t: Say
  readonly amounts: ShareAmounts
  readonly nameOfCause: (share: CauseShare) => string
  readonly month: (step: number) => string
  readonly list: (words: readonly string[]) => string
  readonly campaign: string
  /** Writes how many times as intense something is. */
  readonly times: (times: number) => string
}

/** How many times as intense, from a change of the logarithm; an interval where it leaves open which way it goes. */
export const timesIn = (
  { mean, low, high }: MeanOverFutures,
  { times }: Pick<CauseWords, 'times'>,
): Readonly<Record<'times' | 'low' | 'high', string>> => ({
  times: times(exp(mean)),
  low: times(exp(low)),
  high: times(exp(high)),
})

/** Causes as the sentence names them. */
export const namedCauses = ({ shown }: NotableCauses, { nameOfCause }: CauseWords): NamedShare[] =>
  shown.map((one) => ({ name: nameOfCause(one), share: one.share }))

/** What the table says of a change, in words: how much, which causes are the largest, and which trigger. */
export function changeText(attribution: Attribution, notable: NotableCauses, words: CauseWords): string {
  const { t, nameOfCause, month } = words
  const { trigger, change, from, to } = namedIn(attribution)
  const kind = change.low > 0 ? 'rises' : change.high < 0 ? 'falls' : 'unclear'
  const leading = leadingShares(namedCauses(notable, words), words, notable.rest)
  const cause =
    trigger && isSure(trigger.share)
      ? t('why.named', { name: nameOfCause(trigger), amount: amountText(trigger.share, words) })
      : undefined
  const isNew = cause !== undefined && !leading.some((sentence) => sentence.includes(cause))
  return [
    t(`why.change.sentence.${kind}`, {
      campaign: words.campaign,
      from: month(from),
      to: month(to),
      amount: amountText(change, words),
      ...timesIn(change, words),
    }),
    ...leading,
    ...(isNew ? [t('why.change.sentence.trigger', { cause })] : []),
  ].join(' ')
}
