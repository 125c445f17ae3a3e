import type { MeanOverFutures } from '../../../../shared/decision'
import type { Say } from '../../../words/probability-wording'
import type { ShareAmounts } from './share-amounts'

/** A part of some whole, by the name that it has in a sentence. */
export interface NamedShare {
  readonly name: string
  readonly share: MeanOverFutures
}

interface LeadWords {
  readonly t: Say
  readonly amounts: ShareAmounts
  readonly list: (words: readonly string[]) => string
}

/** Shares that are named the way the largest goes, and the other way: with more, nobody reads the sentence. */
const NAMED = { along: 2, against: 1 } as const

/** A mean with its range, or with what it is rounded to where the range is narrower than that. */
export const amountText = (share: MeanOverFutures, { t, amounts }: Pick<LeadWords, 't' | 'amounts'>): string => {
  const mean = amounts.signed(share.mean)
  return amounts.isWithinRounding(share)
    ? t('why.amountRounded', { mean, step: amounts.roundedTo })
    : t('why.amount', { mean, low: amounts.signedEnd(share.low), high: amounts.signedEnd(share.high) })
}

/** A whole, and the parts of it that have a name. */
export interface PartsOfWhole {
  readonly whole: MeanOverFutures
  readonly shares: readonly NamedShare[]
  /** What all smaller shares come to together; where that is more than the largest, no single one leads, which is said first. */
  readonly rest?: number
}

/** Whether neither a whole nor any of its parts is beyond chance. */
export const areAllOpen = (
  whole: MeanOverFutures,
  parts: readonly MeanOverFutures[],
  { isSure }: ShareAmounts,
): boolean => ![whole, ...parts].some(isSure)

/**
 * Sentences about the largest shares. The largest is always the first that is named; where its range holds 0 that is said, and
 * what lies beyond chance follows. Nothing else whose range holds 0 is named, and nothing at all where neither the whole nor any
 * part is beyond chance: parts that take each other away may be many times the whole.
 */
export function leadingShares({ whole, shares, rest = 0 }: PartsOfWhole, words: LeadWords): string[] {
  const { t, amounts, list } = words
  const said = ({ name, share }: NamedShare) => t('why.named', { name, amount: amountText(share, words) })
  const bySize = shares
    .filter(({ share }) => !amounts.isNothing(share.mean))
    .toSorted((a, b) => Math.abs(b.share.mean) - Math.abs(a.share.mean))
  const [largest] = bySize
  const parts = bySize.map(({ share }) => share)
  if (largest && areAllOpen(whole, parts, amounts)) return [t('why.leading.noneSure', {})]
  const isScattered = !amounts.isNothing(rest) && Math.abs(rest) > Math.abs(largest?.share.mean ?? 0)
  const scattered = isScattered
    ? [t(`why.leading.scattered.${rest < 0 ? 'lowered' : 'raised'}`, { amount: amounts.signed(rest) })]
    : []
  if (!largest) return scattered
  const sign = Math.sign(largest.share.mean)
  const largestAgainst = bySize.find(({ share }) => Math.sign(share.mean) === -sign)
  const isOutweighedAgainst =
    !isScattered &&
    !amounts.isNothing(rest) &&
    Math.sign(rest) === -sign &&
    Math.abs(rest) > Math.abs(largestAgainst?.share.mean ?? 0)
  const ofSign = (side: number) => bySize.filter(({ share }) => Math.sign(share.mean) === side)
  const sureOf = (some: readonly NamedShare[]) => some.filter(({ share }) => amounts.isSure(share))
  const sentence = (kind: 'most' | 'single' | 'also' | 'sure', side: number, some: readonly NamedShare[]) =>
    some.length === 0
      ? []
      : [t(`why.leading.${kind}.${side < 0 ? 'lowered' : 'raised'}`, { shares: list(some.map(said)) })]
  const against = sureOf(ofSign(-sign)).slice(0, NAMED.against)
  if (amounts.isSure(largest.share)) {
    // Only what stands next to the largest: to leave out one that is larger would make "most" untrue.
    const most = sureOf(ofSign(sign).slice(0, NAMED.along))
    const other = isOutweighedAgainst
      ? [
          t(`why.leading.also.${-sign < 0 ? 'lowered' : 'raised'}`, {
            shares: list([t('why.leading.smaller', { amount: amounts.signed(rest) }), ...against.map(said)]),
          }),
        ]
      : sentence('also', -sign, against)
    return [...scattered, ...sentence(isScattered ? 'single' : 'most', sign, most), ...other]
  }
  const beyond = [
    ...sentence('sure', sign, sureOf(ofSign(sign)).slice(0, NAMED.along)),
    ...sentence('sure', -sign, against),
  ]
  return [
    ...scattered,
    t(isScattered ? 'why.leading.unsureSingle' : 'why.leading.unsure', { share: said(largest) }),
    ...(beyond.length > 0 ? beyond : [t('why.leading.noneSure', {})]),
  ]
}
