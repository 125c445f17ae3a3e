import type { EnsembleResult } from '../../shared/engine'

/** Finished ensembles by what decides their numbers. The least recently used ones make way. */
export interface ResultCache {
  get(key: string): EnsembleResult | undefined
  set(key: string, result: EnsembleResult): void
}

export function createResultCache(maxBytes: number): ResultCache {
  const results = new Map<string, EnsembleResult>()
  let bytes = 0

  const drop = (key: string) => {
    bytes -= results.get(key)?.values.byteLength ?? 0
    results.delete(key)
  }

  return {
    get(key) {
      const result = results.get(key)
      if (!result) return undefined
      // A Map keeps the order of insertion: what is used goes to the end.
      results.delete(key)
      results.set(key, result)
      return result
    },
    set(key, result) {
      drop(key)
      results.set(key, result)
      bytes += result.values.byteLength
      for (const oldest of results.keys()) {
        if (bytes <= maxBytes || oldest === key) break
        drop(oldest)
      }
    },
  }
}
