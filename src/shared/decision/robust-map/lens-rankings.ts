import type { CancelSignal, EnsembleRequest, EnsembleResult, ResponsePlan, SimulationRunner } from '../../engine'
import { meanEstimate, meanOf } from '../estimate/mean-estimate'

/** How plans stand as one lens reads the evidence. */
export interface LensRanking {
  readonly lens: string
  /** Mean loss by plan. */
  readonly means: readonly number[]
  /** Positions of plans, least mean loss first; equals in the order of plans. */
  readonly order: readonly number[]
}

/** Which rankings survive a change of the evidence lens. */
export interface LensRankings {
  readonly rankings: readonly LensRanking[]
  /** Pairs of plans, by position, of which the first loses less under every lens, by more than the luck of these futures explains. */
  readonly surviving: readonly (readonly [better: number, worse: number])[]
  /** Plan that surely comes before every other under every lens; undefined if none does. */
  readonly firstEverywhere: number | undefined
}

/** Rank plans under each lens. `losses[plan][member]`; less is better. */
export function lensRankings(
  byLens: readonly { readonly lens: string; readonly losses: readonly ArrayLike<number>[] }[],
): LensRankings {
  const rankings = byLens.map(({ lens, losses }): LensRanking => {
    const means = losses.map(meanOf)
    const order = means.map((_, plan) => plan).sort((a, b) => (means[a] ?? 0) - (means[b] ?? 0) || a - b)
    return { lens, means, order }
  })
  const plans = rankings[0]?.order.map((_, plan) => plan) ?? []
  const isBetter = (a: number, b: number): boolean =>
    byLens.length > 0 && byLens.every(({ losses }) => losesLess(losses[a] ?? [], losses[b] ?? []))
  const surviving = plans.flatMap((a) => plans.filter((b) => a !== b && isBetter(a, b)).map((b) => [a, b] as const))
  return {
    rankings,
    surviving,
    firstEverywhere: plans.find((a) => plans.every((b) => a === b || isBetter(a, b))),
  }
}

/** The mean of differences between futures of the same luck lies below 0 with all of its interval. */
const losesLess = (own: ArrayLike<number>, other: ArrayLike<number>): boolean =>
  own.length > 0 && meanEstimate(Float64Array.from(own, (loss, member) => loss - (other[member] ?? 0))).high < 0

export interface LensJob {
  /** Seed, members, horizon and the outcomes that are read; its plan and lens are replaced. */
  readonly request: EnsembleRequest
  readonly plans: readonly ResponsePlan[]
  readonly lenses: readonly string[]
  /** One loss a member; less is better. */
  readonly read: (result: EnsembleResult) => ArrayLike<number>
}

/**
 * Run every plan under every lens, with the same luck, and say which rankings survive.
 *
 * Rejects with the signal's reason when cancelled.
 */
export async function runLensRankings(
  runner: SimulationRunner,
  { request, plans, lenses, read }: LensJob,
  { signal, onProgress }: { readonly signal?: CancelSignal; readonly onProgress?: (share: number) => void } = {},
): Promise<LensRankings> {
  const total = plans.length * lenses.length
  let done = 0
  const byLens: { readonly lens: string; readonly losses: readonly ArrayLike<number>[] }[] = []
  for (const lens of lenses) {
    const losses: Float64Array[] = []
    for (const plan of plans) {
      const result = await runner.runEnsemble({ ...request, plan, lens }, { ...(signal && { signal }) })
      losses.push(Float64Array.from(read(result)))
      done += 1
      onProgress?.(done / total)
    }
    byLens.push({ lens, losses })
  }
  return lensRankings(byLens)
}
