import {
  isOpenByCount,
  type MeanOverFutures,
  type ResponseShare,
  type ShapleyValues,
} from '../../../../shared/decision'
import type { Say } from '../../../words/probability-wording'
import { amountText, leadingShares } from './leading-shares'
import type { ShareAmounts } from './share-amounts'

/** What came of a plan and of its responses, in the unit that people read. */
export type Contributed = Pick<ShapleyValues, 'without' | 'withAll' | 'together' | 'interaction' | 'responses'>

/** The same in another unit: a share of futures in hundredths. */
export function inUnit(
  { without, withAll, together, interaction, responses }: Contributed,
  factor: number,
): Contributed {
  const scaled = <Share extends MeanOverFutures>(share: Share): Share => ({
    ...share,
    mean: share.mean * factor,
    low: share.low * factor,
    high: share.high * factor,
  })
  return {
    without: without * factor,
    withAll: withAll * factor,
    together: scaled(together),
    interaction: scaled(interaction),
    responses: responses.map(({ id, share, alone, added, orderError }) => ({
      id,
      share: scaled(share),
      alone: scaled(alone),
      added: scaled(added),
      orderError: orderError * factor,
    })),
  }
}

/** What comes of doing all at once, in words; undefined where that may be chance. */
export function atOnceText(
  { together, interaction, responses }: Contributed,
  { t, amounts, unit }: Pick<SentenceWords, 't' | 'amounts' | 'unit'>,
): string | undefined {
  if (!amounts.isSure(interaction)) return undefined
  const said = { amount: amounts.plain(Math.abs(interaction.mean)), unit }
  if (interaction.mean < 0) return t('why.contributions.atOnce.lower', said)
  // Of responses that do the same, each leaves less for the others to do.
  const doTheSame = responses.every(({ alone }) => alone.mean <= 0 || amounts.isNothing(alone.mean))
  const doOverlap = doTheSame && amounts.isSure(together) && together.mean < 0
  return t(`why.contributions.atOnce.${doOverlap ? 'overlap' : 'higher'}`, said)
}

interface SentenceWords {
  readonly t: Say
  readonly amounts: ShareAmounts
  readonly list: (words: readonly string[]) => string
  readonly nameOfShare: (share: ResponseShare) => string
  readonly plan: string
  /** The plan that it is held against. */
  readonly against: string
  readonly outcome: string
  readonly unit: string
}

/** What the table says, in a sentence: the whole, and which responses have the largest shares. */
export function contributionSentence(
  { without, withAll, together, responses }: Contributed,
  words: SentenceWords,
): string {
  const { t, amounts, nameOfShare } = words
  if (
    together.low === 0 &&
    together.high === 0 &&
    responses.every(({ share }) => share.low === 0 && share.high === 0)
  ) {
    return t('why.contributions.sentence.none', { plan: words.plan, against: words.against, outcome: words.outcome })
  }
  const kind = amounts.isSure(together) ? (together.mean < 0 ? 'lowers' : 'raises') : 'unclear'
  return [
    t(`why.contributions.sentence.${kind}`, {
      plan: words.plan,
      against: words.against,
      outcome: words.outcome,
      unit: words.unit,
      without: amounts.plain(without),
      withAll: amounts.plain(withAll),
      together: amountText(together, words),
    }),
    ...(isOpenByCount(together) ? [t('why.fewDiffer', {})] : []),
    ...leadingShares(
      { whole: together, shares: responses.map((one) => ({ name: nameOfShare(one), share: one.share })) },
      words,
    ),
  ].join(' ')
}
