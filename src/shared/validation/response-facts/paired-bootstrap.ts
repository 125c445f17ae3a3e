import { quantileOfSorted, uniformsOf } from '../../engine'
import type { Interval } from './interval'

/** Draws members with replacement, the same ones for every quantity, so that luck two plans share is not counted twice. */
export interface PairedBootstrap {
  /** Interval of a statistic of means: `statistic` gets the mean of each of `series` in one resample after the other. */
  ofMeans(series: readonly Float64Array[], statistic: (means: readonly number[]) => number): Interval
  /** Interval of any statistic: `statistic` gets the members drawn, with repetition. */
  ofMembers(statistic: (members: Uint32Array) => number): Interval
}

/** Percentile intervals of 95 % (Efron 1979). The same seed draws the same members. */
export function pairedBootstrap(memberCount: number, resamples: number, seed: number): PairedBootstrap {
  const drawn = Array.from({ length: resamples }, () => new Uint32Array(memberCount))
  const uniform = uniformsOf(seed)
  for (const members of drawn) {
    for (let i = 0; i < memberCount; i += 1) members[i] = Math.floor(uniform() * memberCount)
  }
  const everybody = Uint32Array.from({ length: memberCount }, (_, member) => member)
  const ofMembers = (statistic: (members: Uint32Array) => number): Interval => {
    const values = drawn.map(statistic).sort((a, b) => a - b)
    return { value: statistic(everybody), low: quantileOfSorted(values, 0.025), high: quantileOfSorted(values, 0.975) }
  }
  return {
    ofMembers,
    ofMeans: (series, statistic) => ofMembers((members) => statistic(series.map((values) => meanOf(values, members)))),
  }
}

function meanOf(values: Float64Array, members: Uint32Array): number {
  let sum = 0
  for (let i = 0; i < members.length; i += 1) sum += values[members[i] ?? 0] ?? 0
  return sum / members.length
}
