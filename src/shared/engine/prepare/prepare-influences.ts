import type { CountryModel, Influence } from '../model/country-model'
import type { PreparedInfluence } from './prepared-model'
import { inOrder } from './in-order'
import { keysOf, type Cast } from './role-expansion'

const KINDS = { linear: 0, 'above-half': 1, product: 2 } as const

/**
 * Expand every influence over the scenario's cast, sorted by target, then by the influence's id, then by cause.
 *
 * Several causes in one role share the weight; several targets each get all of it. Violence feedback scales the
 * weights of the violence signals.
 */
export function prepareInfluences(
  model: CountryModel,
  cast: Cast,
  positionOf: (key: string) => number,
  violenceFeedback: number,
): PreparedInfluence[] {
  const scopes = new Map(model.levels.map(({ id, scope }) => [id, scope]))
  const expandOne = (influence: Influence): PreparedInfluence[] =>
    keysOf(influence.to, scopes, cast).flatMap((to) => {
      const owner = to.includes('/') ? { same: to.slice(0, to.indexOf('/')) } : {}
      const causes = keysOf(influence.from, scopes, cast, owner)
      const partners = influence.with === undefined ? [] : keysOf(influence.with, scopes, cast, owner)
      if (influence.with !== undefined && partners.length === 0) return []
      return causes.flatMap((from) =>
        (partners.length > 0 ? partners : [from]).map((partner) => ({
          id: influence.id,
          to: positionOf(to),
          from: positionOf(from),
          kind: KINDS[influence.kind],
          with: positionOf(partner),
          weight:
            (influence.weight.best *
              (from.startsWith('signal/') && !from.startsWith('signal/empty-stores') ? violenceFeedback : 1)) /
            (causes.length * Math.max(1, partners.length)),
        })),
      )
    })
  const expanded = inOrder(model.influences, ({ id }) => id).flatMap(expandOne)
  return expanded
    .map((influence, order) => ({ influence, order }))
    .sort((a, b) => a.influence.to - b.influence.to || a.order - b.order)
    .map(({ influence }) => influence)
}
