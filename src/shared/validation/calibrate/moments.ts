import { fitLogistic } from '../statistics/logistic-regression'
import { COURSE_MEASURES } from '../facts/course-measures'
import { countOf, sumOf, type FactEntry } from '../facts/fact-entry'
import type { FactList } from '../facts/fact-list'
import { monthlyMatrix, yearlyMatrix, type TransitionMatrix } from '../facts/transition-measures'
import type { PanelIndex } from '../panel/panel-index'
import type { CountryYear } from '../panel/read-panel'
import type { TwoYears } from '../simulate/two-years'
import { levelOf, YEARLY_LEVELS } from '../simulate/violence-levels'
import type { CalibrationPlan } from './plan-schema'
import { INPUT_NAMES, PENALTY, type SampledRow, type TrainingRow } from './sample'

/** One number that model and record are compared in. */
export interface Moment {
  readonly id: string
  readonly target: number
  /** One unit of misfit. */
  readonly tolerance: number
}

/** A sampled country-year with what two simulated years of it hold. */
export type SimulatedRow = SampledRow & { readonly twoYears: TwoYears }

const SIDES = ['state', 'group'] as const
const LAST = { state: 'os_govt_best', group: 'os_nsgroup_best' } as const satisfies Record<string, keyof CountryYear>
const FOUR = [0, 1, 2, 3] as const
/** Fewer cases than this tell nothing of a row of a matrix. */
const FEWEST_CASES = 10
const LAG_TARGETS = ['autocorrelation-1', 'autocorrelation-3', 'autocorrelation-6', 'autocorrelation-12'] as const
const FOLLOWED = ['after-conflict-onset', 'after-coup-attempt'] as const
const SPELLS = ['spell-one-year', 'spell-five-years'] as const
const PEAKS = ['peak-2-before', 'peak-2-after'] as const
const TAILS = ['severity-tail', 'severity-tail-month'] as const

/** What the record says, from training rows; months, lags, spells, peaks, tails and what follows triggers from the published facts. */
export function momentsOf(
  plan: CalibrationPlan,
  rows: readonly TrainingRow[],
  index: PanelIndex,
  facts: FactList,
): Moment[] {
  const { tolerances } = plan
  const record = fitLogistic(
    rows.map(({ input }) => input),
    rows.map(({ happened }) => happened),
    PENALTY,
  )
  const recent = rows.filter(({ row }) => row.year >= plan.levelFrom)
  const rate = recent.filter(({ happened }) => happened).length / recent.length
  const counted = index.rows.filter(({ year }) => year >= plan.countedFrom && year < plan.lastOutcome)
  const begun = counted.filter(({ mk_onset }) => mk_onset === 1)
  const byState = begun.filter(({ mk_state_onset }) => mk_state_onset === 1).length / begun.length
  const targetOf = (id: string): number => {
    const check = facts.facts.flatMap(({ checks }) => checks).find((one) => one.id === id)
    if (!check) throw new RangeError(`There is no fact "${id}"`)
    return check.target
  }
  const years = counted.flatMap(({ os_best }) => (os_best !== undefined && os_best >= 25 ? [Math.log(os_best)] : []))
  return [
    ...coefficientNames().map((name) => ({
      id: `coefficient: ${name}`,
      target: record.weights[INPUT_NAMES.indexOf(name)] ?? 0,
      tolerance: tolerances.coefficient,
    })),
    { id: 'ln rate', target: Math.log(rate), tolerance: tolerances.lnRate },
    { id: 'share by the State', target: byState, tolerance: tolerances.share },
    ...SIDES.flatMap((side) => yearlyTargets(side, counted, index, tolerances.yearlyMove)),
    ...moveIds('month').map(({ id, from, to }) => ({
      id,
      target: facts.matrices.month[from]?.[to] ?? 0,
      tolerance: tolerances.monthlyMove,
    })),
    ...LAG_TARGETS.map((id) => ({ id, target: targetOf(id), tolerance: tolerances.autocorrelation })),
    ...FOLLOWED.map((id) => ({ id: `ln ${id}`, target: Math.log(targetOf(id)), tolerance: tolerances.lnFollowed })),
    { id: 'severity: mean of ln', target: meanOf(years), tolerance: tolerances.severity },
    { id: 'severity: spread of ln', target: spreadOf(years), tolerance: tolerances.severity },
    ...SPELLS.map((id) => ({ id, target: targetOf(id), tolerance: tolerances.spells })),
    ...PEAKS.map((id) => ({ id: `ln ${id}`, target: Math.log(targetOf(id)), tolerance: tolerances.lnPeak })),
    ...TAILS.map((id) => ({ id, target: targetOf(id), tolerance: tolerances.severity })),
  ]
}

/** The same numbers of the model, in the order of the moments; spells, peaks and tails from country-years that were run for ten years. */
export function reachedBy(
  plan: CalibrationPlan,
  moments: readonly Moment[],
  rows: readonly SimulatedRow[],
  decades: readonly FactEntry[],
): number[] {
  const entries = rows.map(({ row, count, twoYears }): FactEntry => ({ row, count, twoYears }))
  const fit = fitLogistic(
    rows.map(({ input }) => input),
    rows.map(({ twoYears: { outlook } }) => outlook.onset / outlook.memberCount),
    PENALTY,
    rows.map(({ count }) => count),
  )
  const recent = entries.filter(({ row }) => row.year >= plan.levelFrom)
  const counted = entries.filter(({ row }) => row.year >= plan.countedFrom)
  const onsets = (some: readonly FactEntry[]) => sumOf(some, ({ twoYears }) => twoYears?.outlook.onset)
  const matrices: Readonly<Record<(typeof SIDES)[number] | 'month', TransitionMatrix>> = {
    state: yearlyMatrix(counted, 'state'),
    group: yearlyMatrix(counted, 'group'),
    month: monthlyMatrix(counted),
  }
  const years = severitySums(counted)
  const values = new Map<string, number>([
    ...coefficientNames().map(
      (name) => [`coefficient: ${name}`, fit.weights[INPUT_NAMES.indexOf(name)] ?? NaN] as const,
    ),
    [
      'ln rate',
      Math.log(
        sumOf(recent, ({ twoYears }) => twoYears && twoYears.outlook.onset / twoYears.outlook.memberCount) /
          countOf(recent),
      ),
    ],
    ['share by the State', sumOf(counted, ({ twoYears }) => twoYears?.onsetsByState) / onsets(counted)],
    ...[...SIDES, 'month' as const].flatMap((name) =>
      moveIds(name).map(({ id, from, to }) => [id, matrices[name][from]?.[to] ?? NaN] as const),
    ),
    ...LAG_TARGETS.map((id) => [id, COURSE_MEASURES[id](counted)] as const),
    // Episodes and triggers were coded long before deaths were counted, and the targets are of all those years.
    ...FOLLOWED.map((id) => [`ln ${id}`, Math.log(COURSE_MEASURES[id](entries))] as const),
    ['severity: mean of ln', years.mean],
    ['severity: spread of ln', years.spread],
    ...SPELLS.map((id) => [id, COURSE_MEASURES[id](decades)] as const),
    ...PEAKS.map((id) => [`ln ${id}`, Math.log(COURSE_MEASURES[id](decades))] as const),
    ...TAILS.map((id) => [id, COURSE_MEASURES[id](decades)] as const),
  ])
  return moments.map(({ id }) => values.get(id) ?? NaN)
}

/** Sum of squared misfits, each in its own unit. */
export function misfitOf(moments: readonly Moment[], reached: readonly number[]): number {
  return moments.reduce((sum, { target, tolerance }, i) => sum + (((reached[i] ?? NaN) - target) / tolerance) ** 2, 0)
}

/** The era is told apart, but it is nothing that the model should follow. */
function coefficientNames(): readonly string[] {
  return INPUT_NAMES.slice(0, -1)
}

function moveIds(name: string) {
  return FOUR.flatMap((from) => FOUR.map((to) => ({ id: `${name}: ${from} to ${to}`, from, to })))
}

function yearlyTargets(
  side: (typeof SIDES)[number],
  rows: readonly CountryYear[],
  index: PanelIndex,
  tolerance: number,
): Moment[] {
  const moves = rows.flatMap((row) => {
    const [now, next] = [row[LAST[side]], index.later(row, 1)?.[LAST[side]]]
    if (typeof now !== 'number' || typeof next !== 'number') return []
    return [{ from: levelOf(now, YEARLY_LEVELS), to: levelOf(next, YEARLY_LEVELS) }]
  })
  return moveIds(side).flatMap(({ id, from, to }) => {
    const here = moves.filter((move) => move.from === from)
    if (here.length < FEWEST_CASES) return []
    const target = here.filter((move) => move.to === to).length / here.length
    // Sampling error of the record on top of what may be missed anyway.
    return [{ id, target, tolerance: Math.sqrt(tolerance ** 2 + (target * (1 - target)) / here.length) }]
  })
}

/** Recorded deaths of the first simulated year where there are 25 or more, on the scale of ln. */
function severitySums(entries: readonly FactEntry[]): { readonly mean: number; readonly spread: number } {
  const n = sumOf(entries, ({ twoYears }) => twoYears?.severity.n)
  const mean = sumOf(entries, ({ twoYears }) => twoYears?.severity.sum) / n
  const square = sumOf(entries, ({ twoYears }) => twoYears?.severity.squares) / n
  return { mean, spread: Math.sqrt(Math.max(0, square - mean * mean)) }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function spreadOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)))
}
