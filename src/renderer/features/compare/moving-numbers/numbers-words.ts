import type { KnownShare, MovedNumber } from '../../../../shared/decision'
import { keyOfPart, type ModelPart } from '../../../../shared/engine'

/**
 * Which way a higher number takes what is judged with the plan, against the reference. `better`, `worse`: wherever the others
 * stood; `mostly-…`: on balance; `either`: as much one way as the other.
 */
export type MovedWay = 'better' | 'mostly-better' | 'either' | 'mostly-worse' | 'worse'

/** Leaning less than this is no direction. */
const MOSTLY = 0.5
/** A sum of shares and one of signed shares are added up apart. */
const ROUNDING = 1e-9

/** Less of what is judged is better. */
export function movedWay({ lean }: Pick<MovedNumber, 'lean'>): MovedWay {
  if (Math.abs(lean) < MOSTLY) return 'either'
  const isAlways = Math.abs(lean) > 1 - ROUNDING
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

/** Numbers under the parts they belong to, the part of the first number first, each with its place among all. */
export interface PartOfRanking {
  readonly part: ModelPart
  readonly numbers: readonly { readonly place: number; readonly number: MovedNumber }[]
}

export function rankingByPart(numbers: readonly MovedNumber[]): readonly PartOfRanking[] {
  const ranked = numbers.map((number, position) => ({ place: position + 1, number }))
  const keys = [...new Set(numbers.map(({ part }) => keyOfPart(part)))]
  return keys.flatMap((key) => {
    const own = ranked.filter(({ number }) => keyOfPart(number.part) === key)
    const [first] = own
    return first ? [{ part: first.number.part, numbers: own }] : []
  })
}
