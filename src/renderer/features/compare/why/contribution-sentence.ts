import type { MeanOverFutures, ResponseShare, ShapleyValues } from '../../../../shared/decision'
import type { Say } from '../../../words/probability-wording'
import type { ShareAmounts } from './share-amounts'

/** What came of a plan and of its responses, in the unit that people read. */
export type Contributed = Pick<ShapleyValues, 'without' | 'withAll' | 'together' | 'interaction' | 'responses'>

/** The same in another unit: a share of futures in hundredths. */
export function inUnit(
  { without, withAll, together, interaction, responses }: Contributed,
  factor: number,
): Contributed {
  const scaled = ({ mean, low, high }: MeanOverFutures): MeanOverFutures => ({
    mean: mean * factor,
    low: low * factor,
    high: high * factor,
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

interface SentenceWords {
  readonly t: Say
  readonly amounts: ShareAmounts
  readonly nameOfShare: (share: ResponseShare) => string
  readonly plan: string
  /** The plan that it is held against. */
  readonly against: string
  readonly outcome: string
  readonly unit: string
}

/** What the table says, in a sentence: the whole, what it is mainly owed to, and what works the other way. */
export function contributionSentence(
  { without, withAll, together, responses }: Contributed,
  words: SentenceWords,
): string {
  const { t, amounts, nameOfShare } = words
  const said = ({ mean, low, high }: MeanOverFutures) =>
    t('why.amount', { mean: amounts.signed(mean), low: amounts.signed(low), high: amounts.signed(high) })
  const isClear = ({ low, high }: MeanOverFutures) => low > 0 || high < 0
  const sign = Math.sign(together.mean)
  const bySize = responses
    .filter(({ share }) => isClear(share))
    .toSorted((a, b) => Math.abs(b.share.mean) - Math.abs(a.share.mean))
  const [main, against] = [sign, -sign].map((side) => bySize.find(({ share }) => Math.sign(share.mean) === side))
  const kind = isClear(together) ? (sign < 0 ? 'lowers' : 'raises') : 'unclear'
  // Of a whole that may be either way, nothing is the main reason.
  const [mainly, otherwise] =
    kind !== 'unclear' ? ['main', 'against'] : sign < 0 ? ['lowering', 'raising'] : ['raising', 'lowering']
  return [
    t(`why.contributions.sentence.${kind}`, {
      plan: words.plan,
      against: words.against,
      outcome: words.outcome,
      unit: words.unit,
      without: amounts.plain(without),
      withAll: amounts.plain(withAll),
      together: said(together),
    }),
    ...(main
      ? [t(`why.contributions.sentence.${mainly}`, { response: nameOfShare(main), share: said(main.share) })]
      : []),
    ...(against
      ? [t(`why.contributions.sentence.${otherwise}`, { response: nameOfShare(against), share: said(against.share) })]
      : []),
  ].join(' ')
}
