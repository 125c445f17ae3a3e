import { quantileOfSorted } from '../../engine'
import type { CountryYear } from '../panel/read-panel'
import type { Feature } from './features'

/** Makes rows of numbers of mean 0 and standard deviation 1, as the training rows have them. */
export type Standardiser = (row: CountryYear) => number[]

/** Learn medians for missing values, means and standard deviations from training rows alone. */
export function standardiserOf(features: readonly Feature[], training: readonly CountryYear[]): Standardiser {
  const scales = features.map((feature) => {
    const known = training.flatMap((row) => feature.valueOf(row) ?? []).sort((a, b) => a - b)
    const median = known.length > 0 ? quantileOfSorted(known, 0.5) : 0
    const filled = training.map((row) => feature.valueOf(row) ?? median)
    const mean = filled.reduce((sum, value) => sum + value, 0) / Math.max(1, filled.length)
    const variance = filled.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, filled.length)
    // A column that never varies tells nothing.
    return { feature, median, mean, scale: variance > 0 ? 1 / Math.sqrt(variance) : 0 }
  })
  return (row) => scales.map(({ feature, median, mean, scale }) => ((feature.valueOf(row) ?? median) - mean) * scale)
}
