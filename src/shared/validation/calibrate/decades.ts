import type { PanelIndex } from '../panel/panel-index'
import type { CountryYear } from '../panel/read-panel'
import { yearlyCourseOf, type YearlyCourse } from '../simulate/decade'
import type { CalibrationPlan } from './plan-schema'

const DECADE = 10

/** A country-year that is run for ten years, and what the record holds of the same ten. */
export interface RecordedDecade {
  readonly row: CountryYear
  readonly course: YearlyCourse
}

/**
 * Country-years that are run for ten years: all of every so many, wherever deaths are counted in each of the ten years and
 * the last of them is a training year. Model and record are read in the same years, so both are cut short alike.
 */
export function recordedDecades(plan: CalibrationPlan, index: PanelIndex): RecordedDecade[] {
  return index.rows.flatMap((row) => {
    const isInside =
      row.year >= plan.countedFrom &&
      row.year % plan.decades.everyYears === 0 &&
      row.year + DECADE <= plan.lastOutcome &&
      row.os_best !== undefined
    if (!isInside) return []
    const years = Array.from({ length: DECADE }, (_, i) => index.later(row, i + 1)?.os_best)
    const counted = years.flatMap((deaths) => deaths ?? [])
    return counted.length === DECADE ? [{ row, course: yearlyCourseOf(counted) }] : []
  })
}
