import {
  mixed,
  quantileOfSorted,
  uniformsOf,
  type CancelSignal,
  type EnsembleRequest,
  type EnsembleResult,
  type SimulationRunner,
} from '../../engine'
import { meanOf, varianceOf } from '../estimate/mean-estimate'

/** Where a spread comes from. */
export const SPREAD_SOURCES = ['unknown', 'chance', 'lens'] as const
export type SpreadSource = (typeof SPREAD_SOURCES)[number]

/** How much of the spread of an outcome comes from where. Variances in the square of its unit; shares sum to 1. */
export interface SpreadShares {
  /** Of all readings, futures and luck together; 0 where nothing differs, and then no shares. */
  readonly variance: number
  /** What is not known: means of futures differ. What it does together with chance counts as chance. */
  readonly unknown: number
  /** The same future under other luck. */
  readonly chance: number
  /** Rival readings of the evidence: means under lenses differ. */
  readonly lens: number
  /** What holds each share 9 times in 10, by resampling the futures (200 rounds, the same for the same values). */
  readonly ranges: Readonly<Record<SpreadSource, { readonly low: number; readonly high: number }>>
}

/** What one future gave under one lens, over its lucks. */
interface FutureOfLens {
  readonly mean: number
  readonly variance: number
}

const ROUNDS = 200

/**
 * Split the variance of an outcome by nested means: over luck inside futures, over futures inside lenses, over lenses.
 *
 * Means of few draws vary by themselves; what they would vary by is taken off, and nothing goes below 0 (analysis of variance
 * with random effects, Searle et al. 1992, chapter 3).
 *
 * @param values `values[lens][luck][member]`: the same members under every lens and luck, at least two lucks.
 * @throws RangeError if there are fewer than two lucks or members.
 */
export function spreadShares(values: readonly (readonly ArrayLike<number>[])[]): SpreadShares {
  const lucks = values[0]?.length ?? 0
  const members = values[0]?.[0]?.length ?? 0
  if (lucks < 2 || members < 2) throw new RangeError(`${lucks} lucks of ${members} members; both must be at least two`)
  const futures = values.map((ofLens) =>
    Array.from({ length: members }, (_, member): FutureOfLens => {
      const draws = ofLens.map((ofLuck) => ofLuck[member] ?? NaN)
      return { mean: meanOf(draws), variance: varianceOf(draws) }
    }),
  )
  const shares = sharesOf(futures, lucks)
  const uniform = uniformsOf(members)
  const drawn = Array.from({ length: ROUNDS }, () => {
    const picked = Array.from({ length: members }, () => Math.floor(uniform() * members))
    return sharesOf(
      futures.map((ofLens) => picked.flatMap((member) => ofLens[member] ?? [])),
      lucks,
    )
  })
  const rangeOf = (source: SpreadSource) => {
    const sorted = Float64Array.from(drawn, (one) => one[source]).sort()
    return { low: quantileOfSorted(sorted, 0.05), high: quantileOfSorted(sorted, 0.95) }
  }
  return { ...shares, ranges: { unknown: rangeOf('unknown'), chance: rangeOf('chance'), lens: rangeOf('lens') } }
}

function sharesOf(futures: readonly (readonly FutureOfLens[])[], lucks: number): Omit<SpreadShares, 'ranges'> {
  const chance = meanOf(futures.map((ofLens) => meanOf(ofLens.map(({ variance }) => variance))))
  const ofFutures = meanOf(futures.map((ofLens) => varianceOf(ofLens.map(({ mean }) => mean))))
  const unknown = Math.max(0, ofFutures - chance / lucks)
  const lens = Math.max(0, varianceOfLenses(futures.map((ofLens) => ofLens.map(({ mean }) => mean))))
  const variance = unknown + chance + lens
  const share = (part: number): number => (variance === 0 ? 0 : part / variance)
  return { variance, unknown: share(unknown), chance: share(chance), lens: share(lens) }
}

/** Variance of the lenses' means, all lenses there are, less what the same members' scatter around them would give. */
function varianceOfLenses(means: readonly (readonly number[])[]): number {
  const members = means[0]?.length ?? 0
  const middle = Array.from({ length: members }, (_, member) => meanOf(means.map((ofLens) => ofLens[member] ?? NaN)))
  return meanOf(
    means.map((ofLens) => {
      const apart = ofLens.map((mean, member) => mean - (middle[member] ?? NaN))
      return meanOf(apart) * meanOf(apart) - varianceOf(apart) / members
    }),
  )
}

export interface SpreadJob {
  /** With its plan; seed and lens are replaced. */
  readonly request: EnsembleRequest
  readonly lenses: readonly string[]
  /** Lucks every future is run under, at least 2. */
  readonly lucks: number
  /** One number a member. */
  readonly read: (result: EnsembleResult) => ArrayLike<number>
}

/** Run the same futures under several lucks and lenses, and split the spread. Rejects with the signal's reason when cancelled. */
export async function runSpreadShares(
  runner: SimulationRunner,
  { request, lenses, lucks, read }: SpreadJob,
  { signal, onProgress }: { readonly signal?: CancelSignal; readonly onProgress?: (share: number) => void } = {},
): Promise<SpreadShares> {
  const unknownsSeed = request.unknownsSeed ?? request.seed
  const values: Float64Array[][] = []
  for (const lens of lenses) {
    const ofLens: Float64Array[] = []
    for (let luck = 0; luck < lucks; luck += 1) {
      const seed = luck === 0 ? request.seed : mixed(request.seed, luck)
      const result = await runner.runEnsemble({ ...request, lens, seed, unknownsSeed }, { ...(signal && { signal }) })
      ofLens.push(Float64Array.from(read(result)))
      onProgress?.((values.length * lucks + luck + 1) / (lenses.length * lucks))
    }
    values.push(ofLens)
  }
  return spreadShares(values)
}
