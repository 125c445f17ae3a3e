import { fitLogistic } from '../statistics/logistic-regression'
import { COURSE_MEASURES } from '../facts/course-measures'
import { countOf, sumOf, type FactEntry } from '../facts/fact-entry'
import type { FactList } from '../facts/fact-list'
import { yearlyMatrix, type TransitionMatrix } from '../facts/transition-measures'
import type { PanelIndex } from '../panel/panel-index'
import type { CountryYear } from '../panel/read-panel'
import type { TwoYears } from '../simulate/two-years'
import { decadeValues, followedValues, MONTHLY_TAIL, monthValues, moveIds, ratioValues } from './course-values'
import type { RecordedDecade } from './decades'
import type { Moment } from './moment'
import type { CalibrationPlan } from './plan-schema'
import { publishedMoments } from './published-moments'
import { leapId, LEAPS, recordedMoves, SIDES, type Side } from './recorded-moves'
import { INPUT_NAMES, PENALTY, type SampledRow, type TrainingRow } from './sample'
import { trainingMoments } from './training-moments'

/** A sampled country-year with what two simulated years of it hold. */
export type SimulatedRow = SampledRow & { readonly twoYears: TwoYears }

/** Fewer cases than this tell nothing of a row of a matrix. */
const FEWEST_CASES = 10

/** What a model is brought near to. */
export interface Compared {
  readonly rows: readonly TrainingRow[]
  readonly index: PanelIndex
  readonly decades: readonly RecordedDecade[]
  /** How violence runs over all years, as published; without it as the panel has it of the training years. */
  readonly facts?: FactList
}

/** What the record says: of training rows, and of how violence runs. Without facts nothing in it lies after the last training year. */
export function momentsOf(plan: CalibrationPlan, { rows, index, decades, facts }: Compared): Moment[] {
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
    { id: 'severity: mean of ln', target: meanOf(years), tolerance: tolerances.severity },
    { id: 'severity: spread of ln', target: spreadOf(years), tolerance: tolerances.severity },
    ...(facts ? publishedMoments(plan, facts) : trainingMoments(plan, { rows, counted, decades, index })),
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
  const matrices: Readonly<Record<Side, TransitionMatrix>> = {
    state: yearlyMatrix(counted, 'state'),
    group: yearlyMatrix(counted, 'group'),
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
    ...SIDES.flatMap((name) =>
      moveIds(name).map(({ id, from, to }) => [id, matrices[name][from]?.[to] ?? NaN] as const),
    ),
    ...SIDES.flatMap((side) =>
      LEAPS.map((leap) => [leapId(side, leap), Math.log(matrices[side][leap.from]?.[leap.to] ?? NaN)] as const),
    ),
    ['severity: mean of ln', years.mean],
    ['severity: spread of ln', years.spread],
    ...ratioValues(entries),
    ...followedValues(entries),
    ...monthValues(counted),
    ...decadeValues(decades),
    [MONTHLY_TAIL, COURSE_MEASURES[MONTHLY_TAIL](decades)],
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

function yearlyTargets(side: Side, rows: readonly CountryYear[], index: PanelIndex, tolerance: number): Moment[] {
  const moves = recordedMoves(side, rows, index)
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
