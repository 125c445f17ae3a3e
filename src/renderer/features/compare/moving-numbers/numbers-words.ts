import type { ScreenedNumber } from '../../../../shared/decision'

/**
 * Which way a higher number takes what is judged with the plan, against the reference. `better`, `worse`: wherever the others
 * stood; `mostly-…`: on balance; `either`: as much one way as the other.
 */
export type MovedWay = 'better' | 'mostly-better' | 'either' | 'mostly-worse' | 'worse'

/** Less than this share of the size is no direction. */
const MOSTLY = 0.5
/** A sum of sizes and one of amounts are added up apart. */
const ROUNDING = 1e-9

/** Less of what is judged is better. */
export function movedWay({ direction, strength }: Pick<ScreenedNumber, 'direction' | 'strength'>): MovedWay {
  const share = strength === 0 ? 0 : direction / strength
  if (Math.abs(share) < MOSTLY) return 'either'
  const isAlways = Math.abs(share) > 1 - ROUNDING
  if (share < 0) return isAlways ? 'better' : 'mostly-better'
  return isAlways ? 'worse' : 'mostly-worse'
}

/** A share of the variance as it is drawn and said: an estimate may lie beyond what a share can be. */
export const shareWithin = (value: number): number => Math.min(1, Math.max(0, value))
