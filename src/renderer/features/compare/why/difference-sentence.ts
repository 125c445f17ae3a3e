import type { Attribution, CauseShare, NotableCauses } from '../../../../shared/decision'
import { amountText, type CauseWords } from './change-sentence'

interface DifferenceWords extends CauseWords {
  readonly plan: string
  readonly against: string
}

/** Causes of each way that are named: with more, nobody reads the sentence. */
const NAMED = { towards: 2, away: 1 } as const

/** What the table says of a difference between two plans, in words: how much, what it is mainly owed to, what works against it. */
export function differenceText({ change, to }: Attribution, { shown }: NotableCauses, words: DifferenceWords): string {
  const { t, nameOfCause, month, list, plan, against, campaign } = words
  const kind = change.low > 0 ? 'stronger' : change.high < 0 ? 'weaker' : 'unclear'
  const named = (one: CauseShare) => t('why.named', { name: nameOfCause(one), amount: amountText(one.share, words) })
  // Chance, and the wearing off of an assessment, are no reasons to name, nor is what may go either way.
  const causes = shown.filter(
    ({ cause, share }) => cause.kind !== 'chance' && cause.kind !== 'assessment' && (share.low > 0 || share.high < 0),
  )
  const ofSign = (sign: number, most: number) =>
    causes.filter(({ share }) => Math.sign(share.mean) === sign).slice(0, most)
  const sign = Math.sign(change.mean)
  // Of a whole that may be either way, nothing is the main reason.
  const [mainly, otherwise] =
    kind !== 'unclear'
      ? ['towards', 'away']
      : sign < 0
        ? ['weakening', 'strengthening']
        : ['strengthening', 'weakening']
  const [towards, away] = [ofSign(sign, NAMED.towards), ofSign(-sign, NAMED.away)]
  return [
    t(`why.difference.sentence.${kind}`, {
      plan,
      against,
      campaign,
      month: month(to),
      amount: amountText(change, words),
    }),
    ...(towards.length > 0 ? [t(`why.difference.sentence.${mainly}`, { causes: list(towards.map(named)) })] : []),
    ...(away.length > 0 ? [t(`why.difference.sentence.${otherwise}`, { causes: list(away.map(named)) })] : []),
  ].join(' ')
}
