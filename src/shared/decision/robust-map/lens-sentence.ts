/** Plans that cannot be told apart in front, and under which lenses; one plan: it is alone in front. */
export interface LensFront<Plan> {
  readonly plans: readonly Plan[]
  readonly lenses: readonly string[]
}

/** What the one sentence over the lenses says. */
export type LensSentence<Plan> =
  | { readonly kind: 'first-everywhere'; readonly plan: Plan }
  /** Different plans come first alone, beyond chance; those of the lens the table is read with come first. */
  | { readonly kind: 'first-turns'; readonly fronts: readonly LensFront<Plan>[] }
  /** The same plans share the first rank under every lens. */
  | { readonly kind: 'shared-everywhere'; readonly plans: readonly Plan[] }
  /** Under some lenses plans share the first rank, and no two come first alone. */
  | { readonly kind: 'shared-somewhere'; readonly fronts: readonly LensFront<Plan>[] }

/**
 * Say whether the plan that comes first does so whatever lens the evidence is read with.
 *
 * @param fronts The plans in front under each lens, by position or by id.
 * @param firstEverywhere The plan that surely comes before every other under every lens.
 * @param own The lens that everything else is read with.
 */
export function lensSentence<Plan extends number | string>(
  fronts: readonly { readonly lens: string; readonly plans: readonly Plan[] }[],
  firstEverywhere: Plan | undefined,
  own: string,
): LensSentence<Plan> {
  if (firstEverywhere !== undefined) return { kind: 'first-everywhere', plan: firstEverywhere }
  const known = new Map<string, { readonly plans: readonly Plan[]; readonly lenses: string[] }>()
  for (const { lens, plans } of fronts.toSorted((a, b) => Number(b.lens === own) - Number(a.lens === own))) {
    const same = known.get(plans.join())
    if (same) same.lenses.push(lens)
    else known.set(plans.join(), { plans, lenses: [lens] })
  }
  const found = [...known.values()]
  const [first, ...others] = found
  if (first && others.length === 0) return { kind: 'shared-everywhere', plans: first.plans }
  const isTurning = found.filter(({ plans }) => plans.length === 1).length > 1
  return { kind: isTurning ? 'first-turns' : 'shared-somewhere', fronts: found }
}
