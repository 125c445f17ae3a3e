import { shuffledOrder, uniformsOf } from '../../engine'
import { meanOf, varianceOf } from '../estimate/mean-estimate'

/** Elementary effects of one input (Morris 1991; Campolongo et al. 2007). */
export interface ElementaryEffects {
  readonly input: number
  /** Mean of the absolute effects: how much it moves the result over its whole range. */
  readonly strength: number
  /** Mean effect: which way. */
  readonly direction: number
  /** Standard deviation of the effects: how much it depends on the other inputs, or bends. */
  readonly spread: number
}

/** Places of inputs on their ranges; those of one unit differ from the point before. */
export interface Trajectory {
  readonly points: readonly (readonly number[])[]
  /** Unit that moved from each point to the next: an input, or several that move at once. */
  readonly moved: readonly number[]
}

/** Step of four levels on [0, 1], and the two levels it can start from upwards. */
export const STEP = 2 / 3
const STARTS = [0, 1 / 3] as const

/** Draw paths through the ranges on which every input moves once, in an order of its own, up or down. */
export function trajectoriesOf(inputCount: number, count: number, seed: number): Trajectory[] {
  return unitTrajectories(
    inputCount,
    Array.from({ length: inputCount }, (_, input) => [input]),
    count,
    seed,
  )
}

/**
 * Draw paths on which every unit moves once: all of its inputs at once, each of them up or down as drawn for it alone (Campolongo
 * et al. 2007), so that inputs of one unit that work against each other on one path work together on another. Inputs of no
 * unit stay where the path begins.
 */
export function unitTrajectories(
  inputCount: number,
  units: readonly (readonly number[])[],
  count: number,
  seed: number,
): Trajectory[] {
  const uniform = uniformsOf(seed)
  return Array.from({ length: count }, () => {
    const isRising = Array.from({ length: inputCount }, () => uniform() < 0.5)
    const first = isRising.map((rises) => {
      const low = STARTS[uniform() < 0.5 ? 0 : 1]
      return rises ? low : low + STEP
    })
    const moved = shuffledOrder(units.length, uniform)
    const points = [first]
    for (const unit of moved) {
      const next = [...(points.at(-1) ?? [])]
      for (const input of units[unit] ?? [])
        next[input] = (next[input] ?? 0) + (isRising[input] === true ? STEP : -STEP)
      points.push(next)
    }
    return { points, moved }
  })
}

/** Effects of every input, strongest first; `results[trajectory][point]`. */
export function elementaryEffects(
  trajectories: readonly Trajectory[],
  results: readonly (readonly number[])[],
): ElementaryEffects[] {
  const effects: number[][] = (trajectories[0]?.moved ?? []).map(() => [])
  trajectories.forEach(({ points, moved }, t) => {
    moved.forEach((input, i) => {
      const [before, after] = [results[t]?.[i] ?? NaN, results[t]?.[i + 1] ?? NaN]
      const step = (points[i + 1]?.[input] ?? 0) - (points[i]?.[input] ?? 0)
      effects[input]?.push((after - before) / step)
    })
  })
  return effects
    .map((list, input) => {
      const spread = Math.sqrt(varianceOf(list))
      return { input, strength: meanOf(list.map(Math.abs)), direction: meanOf(list), spread }
    })
    .sort((a, b) => b.strength - a.strength || a.input - b.input)
}
