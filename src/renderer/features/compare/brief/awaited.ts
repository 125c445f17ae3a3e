import type { Awaited } from '../../../state/print-slice'

interface Standing {
  readonly comparison: 'idle' | 'running' | 'done' | 'failed'
  /** The curve of starts is one of all futures, or will never be. */
  readonly isTimed: boolean
  /** Every open challenge was tried, or can't be. */
  readonly areTried: boolean
}

/** What a brief waits for. What comes after a comparison that failed never comes. */
export function awaitedOf({ comparison, isTimed, areTried }: Standing): readonly Awaited[] {
  if (comparison === 'failed') return []
  return [
    ...(comparison === 'done' ? [] : (['comparison'] as const)),
    ...(isTimed ? [] : (['timing'] as const)),
    ...(areTried ? [] : (['challenges'] as const)),
  ]
}
