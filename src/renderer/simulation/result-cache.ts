import type { EnsembleResult } from '../../shared/engine'

/** Finished ensembles by what decides their numbers. The least recently used ones make way. */
export interface ResultCache<Result extends EnsembleResult = EnsembleResult> {
  get(key: string): Result | undefined
  set(key: string, result: Result): void
}

export function createResultCache<Result extends EnsembleResult = EnsembleResult>(
  maxBytes: number,
): ResultCache<Result> {
  const results = new Map<string, Result>()
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
