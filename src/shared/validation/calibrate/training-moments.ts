import type { FactEntry } from '../facts/fact-entry'
import type { OutcomeColumn } from '../panel/columns'
import type { PanelIndex } from '../panel/panel-index'
import type { CountryYear } from '../panel/read-panel'
import type { Decade } from '../simulate/decade'
import { correlationOf, correlationSums } from '../statistics/correlation'
import { decadeValues, DISPLACEMENT, FOLLOWED, ratioValues, YEARLY_TAIL } from './course-values'
import type { RecordedDecade } from './decades'
import type { Moment } from './moment'
import type { CalibrationPlan } from './plan-schema'
import { leapId, LEAPS, recordedMoves, SIDES } from './recorded-moves'
import type { TrainingRow } from './sample'

interface TrainingRecord {
  readonly rows: readonly TrainingRow[]
  /** Country-years in which deaths were counted, the next of which is a training year too. */
  readonly counted: readonly CountryYear[]
  readonly decades: readonly RecordedDecade[]
  readonly index: PanelIndex
}

/**
 * How violence runs, as far as the panel tells it of the training years: instead of what was published of all years. Months are
 * in no panel.
 */
export function trainingMoments(plan: CalibrationPlan, record: TrainingRecord): Moment[] {
  return [
    ...ratioMoments(plan, record),
    ...followedMoments(plan, record),
    ...leapMoments(plan, record),
    flightMoment(plan, record),
    ...decadeMoments(plan, record),
  ]
}

function ratioMoments({ tolerances }: CalibrationPlan, { rows }: TrainingRecord): Moment[] {
  const entries = rows.map(({ row, happened }): FactEntry => {
    const outlook = { memberCount: 1, onset: happened ? 1 : 0, deaths1000: 0, deaths100: 0 }
    return { row, beforeCounting: { outlook, triggers: [] } }
  })
  return ratioValues(entries).map(([id, target]) => ({ id, target, tolerance: tolerances.lnRatio }))
}

const COLUMNS: Readonly<Record<(typeof FOLLOWED)[number], OutcomeColumn>> = {
  'after-conflict-onset': 'civconf_onset',
  'after-coup-attempt': 'coup_any',
}

/** How often an episode begins in the year of a trigger, in the years that follow training rows. */
function followedMoments({ tolerances }: CalibrationPlan, { rows, index }: TrainingRecord): Moment[] {
  return FOLLOWED.map((id) => {
    const onsets = rows.flatMap(({ row }) => {
      const next = index.later(row, 1)
      return next?.[COLUMNS[id]] === 1 && next.mk_onset !== undefined ? [next.mk_onset] : []
    })
    const share = onsets.filter((onset) => onset === 1).length / onsets.length
    return { id: `ln ${id}`, target: Math.log(share), tolerance: tolerances.lnFollowed }
  })
}

/**
 * How often few deaths are followed by many, on the scale of ln: as shares they are so small that no tolerance of shares could tell
 * one from three times as many. What never happened in the record is not compared.
 */
function leapMoments({ tolerances }: CalibrationPlan, { counted, index }: TrainingRecord): Moment[] {
  return SIDES.flatMap((side) => {
    const moves = recordedMoves(side, counted, index)
    return LEAPS.flatMap((leap) => {
      const here = moves.filter(({ from }) => from === leap.from)
      const leaps = here.filter(({ to }) => to === leap.to).length
      // Sampling error of a count, on top of what may be missed anyway.
      const tolerance = Math.sqrt(tolerances.lnFollowed ** 2 + 1 / leaps)
      return leaps === 0 ? [] : [{ id: leapId(side, leap), target: Math.log(leaps / here.length), tolerance }]
    })
  })
}

/** How recorded deaths and refugees go together; a country without a number of refugees is not among them. */
function flightMoment({ tolerances }: CalibrationPlan, { counted }: TrainingRecord): Moment {
  const pairs = counted.flatMap(({ os_best: deaths, refugees_origin: refugees }) =>
    deaths === undefined || refugees === undefined ? [] : [[Math.log(1 + deaths), Math.log(1 + refugees)] as const],
  )
  return { id: DISPLACEMENT, target: correlationOf(correlationSums(pairs)), tolerance: tolerances.correlation }
}

/** How long spells last, what lies two years from a peak and how heavy the tail of years is, in ten recorded years. */
function decadeMoments({ tolerances }: CalibrationPlan, { decades }: TrainingRecord): Moment[] {
  const values = decadeValues(decades.map(({ row, course }) => ({ row, decade: { ...NOTHING, ...course } })))
  const toleranceOf = (id: string): number =>
    id === YEARLY_TAIL ? tolerances.severity : id.startsWith('ln') ? tolerances.lnPeak : tolerances.spells
  return values.map(([id, target]) => ({ id, target, tolerance: toleranceOf(id) }))
}

/** A decade of which nothing is told. */
const NOTHING: Decade = {
  years: [],
  peaks: [],
  spells: [],
  months: [],
  onsetYears: [],
  quietBreaks: 0,
  quietBreaksThatGrow: 0,
}
