import type { CompareRow } from '../compare-facts'

/** What is known of how an instrument does harm, with the plans that use it. */
export interface KnownHarm {
  readonly instrument: string
  /** By which it turns against its own purpose; none: of what it may do on the side. */
  readonly pathways: readonly string[]
  readonly rows: readonly CompareRow[]
}

/** The instruments of some plans that are known to backfire, and those that may do harm on the side, each once, in the order of the plans. */
export function knownHarms(rows: readonly CompareRow[]): Readonly<Record<'backfires' | 'aside', readonly KnownHarm[]>> {
  const backfires = new Map<string, KnownHarm>()
  const aside = new Map<string, KnownHarm>()
  const add = (found: Map<string, KnownHarm>, row: CompareRow, instrument: string, pathways: readonly string[]) => {
    const known = found.get(instrument)
    found.set(instrument, {
      instrument,
      pathways: [...new Set([...(known?.pathways ?? []), ...pathways])],
      rows: [...new Set([...(known?.rows ?? []), row])],
    })
  }
  for (const row of rows) {
    for (const { instrument, pathway } of row.effort?.backfires ?? []) add(backfires, row, instrument, [pathway])
    for (const instrument of row.effort?.harmsAside ?? []) add(aside, row, instrument, [])
  }
  return { backfires: [...backfires.values()], aside: [...aside.values()] }
}
