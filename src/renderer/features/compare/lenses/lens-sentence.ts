import { inFront, type LensRankings } from '../../../../shared/decision'

/** Plans that cannot be told apart in front, by position, and under which lenses; one plan: it is alone in front. */
export interface LensFront {
  readonly plans: readonly number[]
  readonly lenses: readonly string[]
}

/** What the one sentence over the lenses says. */
export type LensSentence =
  | { readonly kind: 'first-everywhere'; readonly plan: number }
  /** Different plans come first alone, beyond chance; those of the lens the table is read with come first. */
  | { readonly kind: 'first-turns'; readonly fronts: readonly LensFront[] }
  /** The same plans share the first rank under every lens. */
  | { readonly kind: 'shared-everywhere'; readonly plans: readonly number[] }
  /** Under some lenses plans share the first rank, and no two come first alone. */
  | { readonly kind: 'shared-somewhere'; readonly fronts: readonly LensFront[] }

/** Say whether the plan that comes first does so whatever lens the evidence is read with. */
export function lensSentence({ rankings, firstEverywhere }: LensRankings, own: string): LensSentence {
  if (firstEverywhere !== undefined) return { kind: 'first-everywhere', plan: firstEverywhere }
  const fronts = new Map<string, { plans: readonly number[]; lenses: string[] }>()
  const ownFirst = rankings.toSorted((a, b) => Number(b.lens === own) - Number(a.lens === own))
  for (const ranking of ownFirst) {
    const plans = inFront(ranking)
    const known = fronts.get(plans.join())
    if (known) known.lenses.push(ranking.lens)
    else fronts.set(plans.join(), { plans, lenses: [ranking.lens] })
  }
  const found = [...fronts.values()]
  const [first, ...others] = found
  if (first && others.length === 0) return { kind: 'shared-everywhere', plans: first.plans }
  const isTurning = found.filter(({ plans }) => plans.length === 1).length > 1
  return { kind: isTurning ? 'first-turns' : 'shared-somewhere', fronts: found }
}
