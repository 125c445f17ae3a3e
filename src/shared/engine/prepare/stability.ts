import type { CountryModel } from '../model/country-model'
import type { Scenario } from '../model/scenario'
import { exp, ln } from '../numerics/exp-ln'
import { prepareModel } from './prepare-model'
import type { PreparedModel } from './prepared-model'

/** A model and scenario that would run away by themselves. */
export type StabilityIssue =
  | {
      readonly kind: 'loop-gain'
      /** How fast a push comes back through the influences; below `limit` it dies out. */
      readonly gain: number
      readonly limit: number
      /** Levels of the strongest loop, each influencing the next and the last the first. */
      readonly loop: readonly string[]
    }
  | {
      readonly kind: 'branching'
      /** Events that one event calls forth in the long run. */
      readonly radius: number
      readonly limit: number
      /** Pairs of dyads that retaliate against each other. */
      readonly dyads: readonly string[]
    }

const HIGHEST_LOOP_GAIN = 0.8
const HIGHEST_BRANCHING = 0.95
const LONGEST_LOOP = 4

/** Check that influences and violence die out by themselves (docs/MODEL.md, sections 4 and 7). An empty list means they do. */
export function findStabilityIssues(model: CountryModel, scenario: Scenario): StabilityIssue[] {
  const prepared = prepareModel(model, scenario)
  const gain = loopGain(prepared)
  const radius = branchingRadius(prepared)
  return [
    ...(gain < HIGHEST_LOOP_GAIN
      ? []
      : [{ kind: 'loop-gain', gain, limit: HIGHEST_LOOP_GAIN, loop: strongestLoop(prepared) } as const]),
    ...(radius < HIGHEST_BRANCHING
      ? []
      : [{ kind: 'branching', radius, limit: HIGHEST_BRANCHING, dyads: retaliatingDyads(prepared) } as const]),
  ]
}

/** Spectral radius of the influences linearised at the assessed levels. */
export function loopGain(prepared: PreparedModel): number {
  return spectralRadius(influenceMatrix(prepared))
}

/** Spectral radius of the matrix of events called forth by one event. */
export function branchingRadius(prepared: PreparedModel): number {
  const { coefficients: c, dyads } = prepared
  return spectralRadius(
    dyads.map((dyad, d) =>
      dyads.map(
        (_, other) =>
          (d === other ? c['event.selfExcitation'] : 0) +
          (dyad.retaliatesFor.includes(other) ? c['event.retaliation'] : 0),
      ),
    ),
  )
}

type Matrix = readonly (readonly number[])[]

/**
 * `matrix[to][from]`: push on the logit for a small rise of the cause at the assessed levels, times the slope of the
 * S-curve, taken as x (1 - x).
 */
function influenceMatrix({ levels, influences }: PreparedModel): number[][] {
  const matrix = levels.map(() => levels.map(() => 0))
  const assessed = (position: number): number => levels[position]?.assessed ?? 0
  for (const { to, from, kind, with: partner, weight } of influences) {
    const row = matrix[to]
    const slope = assessed(to) * (1 - assessed(to))
    const add = (cause: number, push: number): void => {
      if (row && cause < levels.length) row[cause] = (row[cause] ?? 0) + push * slope
    }
    if (kind === 0) add(from, weight)
    // Silent up to one half, and twice as steep above: what it would do once the level is there.
    else if (kind === 1) add(from, 2 * weight)
    else {
      add(from, weight * assessed(partner))
      add(partner, weight * assessed(from))
    }
  }
  return matrix
}

const SQUARINGS = 12
/** 2 to the number of squarings. */
const POWER = 4096

/** Largest absolute eigenvalue by Gelfand's formula: a high root of the norm of that power. */
function spectralRadius(matrix: Matrix): number {
  let power = matrix
  // Squaring with the norm taken out each time keeps the numbers in range.
  let logNorm = 0
  for (let squaring = 0; squaring < SQUARINGS; squaring += 1) {
    const norm = frobeniusNorm(power)
    if (norm === 0) return 0
    logNorm = 2 * (logNorm + ln(norm))
    const scaled = power.map((row) => row.map((value) => value / norm))
    power = multiply(scaled, scaled)
  }
  const last = frobeniusNorm(power)
  return last === 0 ? 0 : exp((logNorm + ln(last)) / POWER)
}

function frobeniusNorm(matrix: Matrix): number {
  return Math.sqrt(matrix.reduce((sum, row) => sum + row.reduce((rowSum, value) => rowSum + value * value, 0), 0))
}

function multiply(a: Matrix, b: Matrix): number[][] {
  return a.map((row) => {
    const product = row.map(() => 0)
    row.forEach((value, k) => {
      if (value !== 0) b[k]?.forEach((other, j) => (product[j] = (product[j] ?? 0) + value * other))
    })
    return product
  })
}

/** The loop of at most four levels that returns most of a push. */
function strongestLoop(prepared: PreparedModel): string[] {
  const matrix = influenceMatrix(prepared)
  let best: { readonly strength: number; readonly loop: readonly number[] } = { strength: 0, loop: [] }
  const extend = (path: readonly number[], product: number): void => {
    const last = path.at(-1) ?? 0
    matrix.forEach((row, to) => {
      const gain = Math.abs(product * (row[last] ?? 0))
      if (gain === 0) return
      if (to === path[0]) {
        const strength = exp(ln(gain) / path.length)
        if (strength > best.strength) best = { strength, loop: path }
      } else if (path.length < LONGEST_LOOP && to > (path[0] ?? 0) && !path.includes(to)) {
        extend([...path, to], gain)
      }
    })
  }
  matrix.forEach((_, start) => {
    extend([start], 1)
  })
  return best.loop.map((level) => prepared.levels[level]?.key ?? '')
}

function retaliatingDyads({ dyads }: PreparedModel): string[] {
  return dyads.flatMap((dyad) => dyad.retaliatesFor.map((other) => `${dyad.key} for ${dyads[other]?.key ?? ''}`))
}
