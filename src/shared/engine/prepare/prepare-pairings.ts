import { entityKey } from '../chance/draws'
import type { CountryModel, ResponsePair } from '../model/country-model'
import { seenThrough } from './evidence-lens'
import { inOrder } from './in-order'
import type { PlannedUse } from './planned-use'
import { EIGHTY_PERCENT_REACH } from './prepare-levels'
import type { PreparedPairing, PreparedResponse } from './prepared-plan'

/**
 * One pairing for each side of a pair and each response on that side, where the plan uses both instruments. What does nothing
 * helps and hinders nobody either: it asks for nothing, so that its pairs would come for free.
 */
export function preparePairings(
  { pairs }: CountryModel,
  uses: readonly PlannedUse[],
  responses: readonly PreparedResponse[],
  shift: number,
): PreparedPairing[] {
  const usesOf = (id: string): number[] =>
    uses.flatMap(({ instrument }, position) =>
      instrument.id === id && responses[position]?.acts === true ? [position] : [],
    )
  return inOrder(pairs, pairKey).flatMap((pair): PreparedPairing[] => {
    const { low, best, high } = seenThrough(pair.factor, shift, 1)
    const strength = {
      best,
      spreadBelow: (best - low) / EIGHTY_PERCENT_REACH,
      spreadAbove: (high - best) / EIGHTY_PERCENT_REACH,
      entity: entityKey(pairKey(pair)),
    }
    const side = (own: string, other: string): PreparedPairing[] => {
      const partners = usesOf(other)
      return partners.length === 0 ? [] : usesOf(own).map((response) => ({ response, partners, ...strength }))
    }
    return [...(pair.on === 'b' ? [] : side(pair.a, pair.b)), ...(pair.on === 'a' ? [] : side(pair.b, pair.a))]
  })
}

/** A pair's name in draws. */
export const pairKey = ({ a, b, kind }: ResponsePair): string => `${kind}/${a < b ? `${a}+${b}` : `${b}+${a}`}`
