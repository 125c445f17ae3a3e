import type { Attribution, NotableCauses } from '../../../../shared/decision'
import { causesOf } from './cause-words'
import { amountText, leadingShares } from './leading-shares'
import { timesIn, type CampaignWords } from './times-in'

interface DifferenceWords extends CampaignWords {
  readonly plan: string
  readonly against: string
}

/** What the table says of a difference between two plans, in words: how much, and which causes are the largest. */
export function campaignDifferenceText(
  { change, to }: Attribution,
  notable: NotableCauses,
  words: DifferenceWords,
): string {
  const { t, month, plan, against, campaign } = words
  return [
    t(`why.campaign-difference.sentence.${WAYS[change.way]}`, {
      plan,
      against,
      campaign,
      month: month(to),
      amount: amountText(change, words),
      ...timesIn(change, words),
    }),
    ...leadingShares(causesOf(change, notable, words), words),
  ].join(' ')
}

const WAYS = { above: 'stronger', below: 'weaker', open: 'unclear' } as const
