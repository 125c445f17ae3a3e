import type { CancelSignal, EnsembleRequest, EnsembleResult, ResponsePlan, SimulationRunner } from '../../engine'
import { isSurelyBefore, meanRanking, type MeanRanking, type PlanPair } from '../estimate/mean-ranking'
import { areSameLosses } from './same-losses'
import type { JudgedOutcome } from '../paired/judged-outcome'

/** How plans stand as one lens reads the evidence. */
export interface LensRanking extends MeanRanking {
  readonly lens: string
}

/** Which rankings survive a change of the evidence lens. */
export interface LensRankings {
  readonly rankings: readonly LensRanking[]
  /** Pairs of plans of which the first surely loses less under every lens. */
  readonly surviving: readonly PlanPair[]
  /** Plan that surely comes before every other under every lens; undefined if none does. */
  readonly firstEverywhere: number | undefined
  /** Lenses under which every plan has the same loss in every future, in groups of two or more: they differ in nothing that counts here. */
  readonly alike: readonly (readonly string[])[]
}

interface LossesOfLens {
  readonly lens: string
  readonly losses: readonly ArrayLike<number>[]
}

/** Rank plans under each lens. `losses[plan][member]`, in the outcome; less is better. */
export function lensRankings(byLens: readonly LossesOfLens[], outcome: JudgedOutcome): LensRankings {
  const rankings = byLens.map(({ lens, losses }): LensRanking => ({ lens, ...meanRanking(losses, outcome) }))
  const plans = rankings[0]?.order.map((_, plan) => plan) ?? []
  const surviving =
    rankings[0]?.surePairs.filter(([a, b]) => rankings.every((ranking) => isSurelyBefore(ranking, a, b))) ?? []
  return {
    rankings,
    surviving,
    firstEverywhere: plans.find((a) => surviving.filter(([better]) => better === a).length === plans.length - 1),
    alike: alikeOf(byLens),
  }
}

function alikeOf(byLens: readonly LossesOfLens[]): string[][] {
  const groups: LossesOfLens[][] = []
  for (const one of byLens) {
    const group = groups.find(([first]) => first && hasSameLosses(first, one))
    if (group) group.push(one)
    else groups.push([one])
  }
  return groups.filter(({ length }) => length > 1).map((group) => group.map(({ lens }) => lens))
}

const hasSameLosses = (a: LossesOfLens, b: LossesOfLens): boolean =>
  a.losses.every((losses, plan) => areSameLosses(losses, b.losses[plan] ?? []))

export interface LensJob {
  /** Seed, members, horizon and the outcomes that are read; its plan and lens are replaced. */
  readonly request: EnsembleRequest
  readonly plans: readonly ResponsePlan[]
  readonly lenses: readonly string[]
  /** What plans are judged by. */
  readonly outcome: JudgedOutcome
  /** One loss a member, in the outcome; less is better. */
  readonly read: (result: EnsembleResult) => ArrayLike<number>
}

/**
 * Run every plan under every lens, with the same luck, and say which rankings survive.
 *
 * Rejects with the signal's reason when cancelled.
 */
export async function runLensRankings(
  runner: SimulationRunner,
  { request, plans, lenses, outcome, read }: LensJob,
  { signal, onProgress }: { readonly signal?: CancelSignal; readonly onProgress?: (share: number) => void } = {},
): Promise<LensRankings> {
  const total = plans.length * lenses.length
  let done = 0
  const byLens: LossesOfLens[] = []
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
  return lensRankings(byLens, outcome)
}
