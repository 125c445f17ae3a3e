import type { EnsembleResult } from './ensemble-request'
import { valuesAt } from './ensemble-values'
import { severityScale } from '../numerics/severity-scale'

/** Shares at which the seven paths stand in the ensemble ordered by severity summed over time. */
const PATH_SHARES = [0.07, 0.21, 0.35, 0.5, 0.65, 0.79, 0.93] as const

/**
 * Members whose paths stand for the ensemble: those at the 7th, 21st, ... 93rd percentile of severity summed over time.
 *
 * Deaths count on the chart's logarithmic scale; ties go to the lower member. Returns fewer than seven only if there
 * are fewer members. Needs the outcome `severity`.
 */
export function representativeMembers(result: EnsembleResult): number[] {
  const totals = new Float64Array(result.memberCount)
  for (let step = 0; step < result.stepCount; step += 1) {
    const deaths = valuesAt(result, 'severity', step)
    deaths.forEach((value, member) => {
      totals[member] = (totals[member] ?? 0) + severityScale(value)
    })
  }
  const order = Array.from(totals.keys()).sort((a, b) => (totals[a] ?? 0) - (totals[b] ?? 0) || a - b)
  const positions = PATH_SHARES.map((share) => Math.round(share * (order.length - 1)))
  return [...new Set(positions)].flatMap((position) => order[position] ?? [])
}
