import { changeSentence as namedIn, type Attribution, type NotableCauses } from '../../../../shared/decision'
import { causesOf } from './cause-words'
import { amountText, leadingShares } from './leading-shares'
import { timesIn, type CampaignWords } from './times-in'

/** What the table says of a change, in words: how much, which causes are the largest, and which trigger. */
export function campaignChangeText(attribution: Attribution, notable: NotableCauses, words: CampaignWords): string {
  const { t, nameOfCause, month } = words
  const { trigger, change, from, to } = namedIn(attribution)
  const leading = leadingShares(causesOf(change, notable, words), words)
  const cause =
    trigger && words.amounts.isSure(trigger.share)
      ? t('why.named', { name: nameOfCause(trigger), amount: amountText(trigger.share, words) })
      : undefined
  const isNew = cause !== undefined && !leading.some((sentence) => sentence.includes(cause))
  return [
    t(`why.campaign-change.sentence.${WAYS[change.way]}`, {
      campaign: words.campaign,
      from: month(from),
      to: month(to),
      amount: amountText(change, words),
      ...timesIn(change, words),
    }),
    ...leading,
    ...(isNew ? [t('why.campaign-change.sentence.trigger', { cause })] : []),
  ].join(' ')
}

const WAYS = { above: 'rises', below: 'falls', open: 'unclear' } as const
