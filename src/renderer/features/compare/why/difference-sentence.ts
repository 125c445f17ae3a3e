import type { Attribution, NotableCauses } from '../../../../shared/decision'
import { namedCauses, timesIn, type CauseWords } from './change-sentence'
import { amountText, leadingShares } from './leading-shares'

interface DifferenceWords extends CauseWords {
  readonly plan: string
  readonly against: string
}

/** What the table says of a difference between two plans, in words: how much, and which causes are the largest. */
export function differenceText({ change, to }: Attribution, notable: NotableCauses, words: DifferenceWords): string {
  const { t, month, plan, against, campaign } = words
  const kind = change.low > 0 ? 'stronger' : change.high < 0 ? 'weaker' : 'unclear'
  return [
    t(`why.difference.sentence.${kind}`, {
      plan,
      against,
      campaign,
      month: month(to),
      amount: amountText(change, words),
      ...timesIn(change, words),
    }),
    ...leadingShares(namedCauses(notable, words), words, notable.rest),
  ].join(' ')
}
