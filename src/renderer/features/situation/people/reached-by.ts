import type { ActorKind, ResponseInstrument } from '../../../../shared/engine'

/** Most instruments that are named in a sentence. */
const MOST_NAMED = 5
const WELL = 0.75
const HARDLY = 0.25

/** Which responses aimed at actors reach one of a kind well, and which hardly or the wrong way; the clearest first. */
export function reachedBy(
  kind: ActorKind,
  instruments: readonly ResponseInstrument[],
): { readonly well: readonly string[]; readonly hardly: readonly string[] } {
  const aimed = instruments.filter(({ target }) => target.scope === 'actor')
  const byReach = aimed.toSorted((a, b) => b.reach[kind] - a.reach[kind] || (a.id < b.id ? -1 : 1))
  const idsOf = (chosen: readonly ResponseInstrument[]) => chosen.slice(0, MOST_NAMED).map(({ id }) => id)
  return {
    well: idsOf(byReach.filter(({ reach }) => reach[kind] >= WELL)),
    hardly: idsOf(byReach.filter(({ reach }) => reach[kind] <= HARDLY).reverse()),
  }
}
