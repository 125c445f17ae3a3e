import { clusterBootstrap, type Interval } from '../statistics/cluster-bootstrap'
import { COURSE_MEASURES } from './course-measures'
import type { FactEntry, Measure } from './fact-entry'
import type { FactList } from './fact-list'
import type { MeasureId } from './measure-ids'
import { ONSET_MEASURES } from './onset-measures'
import { monthlyMatrix, transitionMeasures, yearlyMatrix, type TransitionMatrix } from './transition-measures'

type Check = FactList['facts'][number]['checks'][number]

/** One check of a fact: what was wanted, what was reached. */
export interface CheckedMeasure extends Check {
  readonly reached: Interval
  readonly isPassed: boolean
}

/** A fact of the record held against the model. */
export interface CheckedFact {
  readonly fact: number
  readonly name: string
  readonly source: string
  readonly noClaim: string | null
  readonly checks: readonly CheckedMeasure[]
  /** All checks passed; null where the model makes no claim. */
  readonly isPassed: boolean | null
}

export interface FactsResult {
  readonly facts: readonly CheckedFact[]
  readonly matrices: Readonly<Record<'all' | 'state' | 'group' | 'month', TransitionMatrix>>
}

/** Sampling countries anew is only for the width of the interval; more draws would cost more than they tell. */
const DRAWS = 200

/** Hold simulated country-years against every fact of the record. */
export function checkFacts(list: FactList, entries: readonly FactEntry[], seed: number): FactsResult {
  const measures: Readonly<Record<MeasureId, Measure>> = {
    ...ONSET_MEASURES,
    ...COURSE_MEASURES,
    ...transitionMeasures(list.matrices),
  }
  const facts = list.facts.map(({ fact, name, source, noClaim = null, checks }): CheckedFact => {
    const checked = checks.map((check) => {
      const reached = clusterBootstrap(entries, ({ row }) => row.ccode, measures[check.id], seed, DRAWS)
      return { ...check, reached, isPassed: reached.value >= check.low && reached.value <= check.high }
    })
    const isPassed = noClaim === null ? checked.every((check) => check.isPassed) : null
    return { fact, name, source, noClaim, checks: checked, isPassed }
  })
  return {
    facts,
    matrices: {
      all: yearlyMatrix(entries, 'all'),
      state: yearlyMatrix(entries, 'state'),
      group: yearlyMatrix(entries, 'group'),
      month: monthlyMatrix(entries),
    },
  }
}
