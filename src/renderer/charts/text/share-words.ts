/** A share of futures as people say it; never none and never all. */
export type ShareWords =
  { readonly key: 'fewest' | 'few' | 'many' | 'most' } | { readonly key: 'tenths'; readonly count: number }

/** Round a share in [0, 1] to a count of ten, or of twenty near the ends. */
export function shareInWords(share: number): ShareWords {
  if (share < 0.025) return { key: 'fewest' }
  if (share < 0.075) return { key: 'few' }
  if (share > 0.975) return { key: 'most' }
  if (share > 0.925) return { key: 'many' }
  return { key: 'tenths', count: Math.min(9, Math.max(1, Math.round(share * 10))) }
}
