import type { CompareRow } from '../compare-facts'

/** A known way in which an instrument does harm, with the plans that use the instrument. */
export interface KnownHarm {
  readonly instrument: string
  /** By which it turns against its own purpose; absent: what it may do on the side. */
  readonly pathway?: string
  readonly rows: readonly CompareRow[]
}

/** Every known harm of some plans once, in the order in which the plans name them. */
export function knownHarms(rows: readonly CompareRow[]): Readonly<Record<'backfires' | 'aside', readonly KnownHarm[]>> {
  const ofAll = (harmsOf: (effort: NonNullable<CompareRow['effort']>) => readonly Omit<KnownHarm, 'rows'>[]) => {
    const found = new Map<string, KnownHarm>()
    for (const row of rows) {
      for (const harm of row.effort ? harmsOf(row.effort) : []) {
        const key = `${harm.instrument}/${harm.pathway ?? ''}`
        found.set(key, { ...harm, rows: [...(found.get(key)?.rows ?? []), row] })
      }
    }
    return [...found.values()]
  }
  return {
    backfires: ofAll(({ backfires }) => backfires),
    aside: ofAll(({ harmsAside }) => harmsAside.map((instrument) => ({ instrument }))),
  }
}
