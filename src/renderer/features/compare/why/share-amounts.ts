import type { MeanWay } from '../../../../shared/decision'
import { twoDigits } from '../../../../shared/formats'

/** What writes shares of one change so that they can be added up by eye: all rounded to the same place. */
export interface ShareAmounts {
  /** With its sign and a true minus. */
  readonly signed: (value: number) => string
  /** An end of a range, which nobody adds up: two digits of its own, as in the table of plans. */
  readonly signedEnd: (value: number) => string
  readonly plain: (value: number) => string
  /** The number that is written. */
  readonly rounded: (value: number) => number
  /** Whether it is written as 0. */
  readonly isNothing: (value: number) => boolean
  /** Whether a range, as it is written, says which way it goes: one that is written from 0 on does not, nor one that is open by its count. */
  readonly isSure: (range: Range) => boolean
  /** Whether a range is too narrow to be written beside its mean: both of its ends are written as the mean is. */
  readonly isWithinRounding: (share: Range & { readonly mean: number }) => boolean
  /** What all are rounded to, as it is written. */
  readonly roundedTo: string
}

interface Range {
  readonly low: number
  readonly high: number
  /** Known of what a plan does; else the range alone says it. */
  readonly way?: MeanWay
}

/** Finer than this, differences mean nothing to anybody. */
const MOST_DECIMALS = 3

/**
 * @param largest The amount that is to be read with two digits; all others are rounded to the place of its second.
 * @param withSign Writes a formatted number with its sign as all others of the app are.
 */
export function shareAmounts(largest: number, language: string, withSign: (formatted: string) => string): ShareAmounts {
  const place = largest > 0 ? Math.floor(Math.log10(largest)) - 1 : 0
  const decimals = Math.min(MOST_DECIMALS, Math.max(0, -place))
  const unit = place > 0 ? 10 ** place : undefined
  const digits = { numberingSystem: 'latn', minimumFractionDigits: decimals, maximumFractionDigits: decimals } as const
  const plain = new Intl.NumberFormat(language, digits)
  const signed = new Intl.NumberFormat(language, { ...digits, signDisplay: 'exceptZero' })
  const step = unit ?? 10 ** -decimals
  const rounded = (value: number) => Math.round(value / step) * step
  const endOf = (value: number) => (step < 1 ? rounded(value) : twoDigits(value))
  const isWrittenNothing = (value: number) => plain.format(Math.abs(value)) === plain.format(0)
  const isNothing = (value: number) => isWrittenNothing(rounded(value))
  return {
    signed: (value) => withSign(signed.format(rounded(value))),
    signedEnd: (value) => withSign(signed.format(endOf(value))),
    plain: (value) => withSign(plain.format(rounded(value))),
    rounded,
    isNothing,
    isSure: ({ low, high, way }) =>
      way !== 'open' && ![low, high].map(endOf).some(isWrittenNothing) && low > 0 === high > 0,
    isWithinRounding: ({ mean, low, high }) =>
      [low, high].every((end) => signed.format(rounded(end)) === signed.format(rounded(mean))),
    roundedTo: plain.format(step),
  }
}

/** How much of all that moved either way. */
export type SizeWord = 'most' | 'half' | 'third' | 'quarter' | 'some' | 'little' | 'either'

const SIZES: readonly { readonly from: number; readonly word: SizeWord }[] = [
  { from: 0.58, word: 'most' },
  { from: 0.42, word: 'half' },
  { from: 0.29, word: 'third' },
  { from: 0.2, word: 'quarter' },
  { from: 0.08, word: 'some' },
]

/** In words; `either` where its range does not say which way it goes. */
export function sizeWord(share: Range & { readonly mean: number }, all: number, amounts: ShareAmounts): SizeWord {
  if (!amounts.isSure(share)) return 'either'
  return SIZES.find(({ from }) => Math.abs(share.mean) >= from * all)?.word ?? 'little'
}
