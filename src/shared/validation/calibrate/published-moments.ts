import type { FactList } from '../facts/fact-list'
import { FOLLOWED, LAGS, MONTHLY_TAIL, moveIds, PEAKS, SPELLS, YEARLY_TAIL } from './course-values'
import type { Moment } from './moment'
import type { CalibrationPlan } from './plan-schema'

/**
 * How violence runs, as published: months, lags, what follows triggers, spells, peaks and tails over all years of the record,
 * also those after the training years.
 */
export function publishedMoments({ tolerances }: CalibrationPlan, facts: FactList): Moment[] {
  const targetOf = (id: string): number => {
    const check = facts.facts.flatMap(({ checks }) => checks).find((one) => one.id === id)
    if (!check) throw new RangeError(`There is no fact "${id}"`)
    return check.target
  }
  const lnOf = (id: string, tolerance: number): Moment => ({
    id: `ln ${id}`,
    target: Math.log(targetOf(id)),
    tolerance,
  })
  return [
    ...moveIds('month').map(({ id, from, to }) => ({
      id,
      target: facts.matrices.month[from]?.[to] ?? 0,
      tolerance: tolerances.monthlyMove,
    })),
    ...LAGS.map((id) => ({ id, target: targetOf(id), tolerance: tolerances.autocorrelation })),
    ...FOLLOWED.map((id) => lnOf(id, tolerances.lnFollowed)),
    ...SPELLS.map((id) => ({ id, target: targetOf(id), tolerance: tolerances.spells })),
    ...PEAKS.map((id) => lnOf(id, tolerances.lnPeak)),
    ...[YEARLY_TAIL, MONTHLY_TAIL].map((id) => ({ id, target: targetOf(id), tolerance: tolerances.severity })),
  ]
}
