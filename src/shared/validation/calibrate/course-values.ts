import { COURSE_MEASURES } from '../facts/course-measures'
import type { FactEntry } from '../facts/fact-entry'
import { monthlyMatrix } from '../facts/transition-measures'
import { ONSET_MEASURES } from '../facts/onset-measures'

export const LAGS = ['autocorrelation-1', 'autocorrelation-3', 'autocorrelation-6', 'autocorrelation-12'] as const
export const FOLLOWED = ['after-conflict-onset', 'after-coup-attempt'] as const
export const SPELLS = ['spell-one-year', 'spell-five-years'] as const
export const PEAKS = ['peak-2-before', 'peak-2-after'] as const
export const YEARLY_TAIL = 'severity-tail'
export const MONTHLY_TAIL = 'severity-tail-month'
export const DISPLACEMENT = 'displacement-correlation'

const OF_DECADES = [...SPELLS, YEARLY_TAIL] as const
const OF_MONTHS = [...LAGS, DISPLACEMENT] as const

/** How many times as often new episodes begin where something is so as where it is not. */
const RATIOS = [
  'onset-minor-conflict',
  'onset-war',
  'onset-after-earlier',
  'onset-autocracy',
  'onset-poverty',
  'onset-discrimination',
  'onset-after-coup',
] as const satisfies readonly (keyof typeof ONSET_MEASURES)[]

type Values = readonly (readonly [string, number])[]

const FOUR = [0, 1, 2, 3] as const

/** The moves of a matrix between four levels of deaths. */
export function moveIds(name: string) {
  return FOUR.flatMap((from) => FOUR.map((to) => ({ id: `${name}: ${from} to ${to}`, from, to })))
}

/** How much oftener episodes begin here than there; of model and record alike. */
export function ratioValues(entries: readonly FactEntry[]): Values {
  return RATIOS.map((id) => [`ln ${id}`, Math.log(ONSET_MEASURES[id](entries))])
}

/** How often an episode follows a trigger. Both were coded long before deaths were counted: over all training years. */
export function followedValues(entries: readonly FactEntry[]): Values {
  return FOLLOWED.map((id) => [`ln ${id}`, Math.log(COURSE_MEASURES[id](entries))])
}

/** What ten years hold, by years; of model and record alike. */
export function decadeValues(entries: readonly FactEntry[]): Values {
  return [
    ...OF_DECADES.map((id) => [id, COURSE_MEASURES[id](entries)] as const),
    ...PEAKS.map((id) => [`ln ${id}`, Math.log(COURSE_MEASURES[id](entries))] as const),
  ]
}

/** What two simulated years hold of months and of flight. */
export function monthValues(counted: readonly FactEntry[]): Values {
  const matrix = monthlyMatrix(counted)
  return [
    ...moveIds('month').map(({ id, from, to }) => [id, matrix[from]?.[to] ?? NaN] as const),
    ...OF_MONTHS.map((id) => [id, COURSE_MEASURES[id](counted)] as const),
  ]
}
