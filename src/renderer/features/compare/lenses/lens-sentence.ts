import type { LensRankings } from '../../../../shared/decision'

/** What the one sentence over the lenses says; plans by position. */
export type LensSentence =
  | { readonly kind: 'first-everywhere'; readonly plan: number }
  /** Under `own`, the lens the table is read with, `plan` comes first; `others` under these. */
  | {
      readonly kind: 'first-turns'
      readonly plan: number
      readonly others: readonly { readonly plan: number; readonly lenses: readonly string[] }[]
    }
  /** Several plans have the same least mean. */
  | { readonly kind: 'first-shared' }

/** Say whether the plan that comes first does so whatever lens the evidence is read with. */
export function lensSentence({ rankings, firstEverywhere }: LensRankings, own: string): LensSentence {
  if (firstEverywhere !== undefined) return { kind: 'first-everywhere', plan: firstEverywhere }
  const plan = (rankings.find(({ lens }) => lens === own) ?? rankings[0])?.order[0]
  const others = new Map<number, string[]>()
  for (const { lens, order } of rankings) {
    const [first] = order
    if (first !== undefined && first !== plan) others.set(first, [...(others.get(first) ?? []), lens])
  }
  if (plan === undefined || others.size === 0) return { kind: 'first-shared' }
  return { kind: 'first-turns', plan, others: [...others].map(([other, lenses]) => ({ plan: other, lenses })) }
}
