import type { KnownShare, MovedNumber } from '../../../../shared/decision'

/**
 * Which way a higher number takes what is judged with the plan, against the reference. `better`, `worse`: wherever the others
 * stood; `mostly-…`: on balance, where it changed anything; `either`: as much one way as the other.
 */
export type MovedWay = 'better' | 'mostly-better' | 'either' | 'mostly-worse' | 'worse'

/** Leaning less than this is no direction. */
const MOSTLY = 0.5
/** A sum of shares and one of signed shares are added up apart. */
const ROUNDING = 1e-9

/** Less of what is judged is better. */
export function movedWay({ lean, shares }: Pick<MovedNumber, 'lean' | 'shares'>): MovedWay {
  if (Math.abs(lean) < MOSTLY) return 'either'
  // A path on which it moved nothing leans no way.
  const isAlways = Math.abs(lean) > 1 - ROUNDING && shares.every((share) => share > 0)
  if (lean < 0) return isAlways ? 'better' : 'mostly-better'
  return isAlways ? 'worse' : 'mostly-worse'
}

/** A share of the variance as it is drawn and said: an estimate may lie beyond what a share can be. */
export const shareWithin = (value: number): number => Math.min(1, Math.max(0, value))

/** A share and its interval in whole per cents. */
export function percentsOf({ value, low, high }: KnownShare): Record<'percent' | 'low' | 'high', number> {
  const percent = (share: number) => Math.round(shareWithin(share) * 100)
  return { percent: percent(value), low: percent(low), high: percent(high) }
}

/** Ends of scales whose halves are whole per cents. */
const ROUND_SHARES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8]

/** Where the scale of some shares and their intervals ends: a round share that holds them all. */
export function roundFullShare(shown: readonly { readonly share: KnownShare }[]): number {
  const most = Math.max(0, ...shown.map(({ share }) => share.high))
  return ROUND_SHARES.find((round) => round >= most) ?? 1
}
