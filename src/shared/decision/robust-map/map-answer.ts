import { meanOf } from '../estimate/mean-estimate'
import type { JudgedOutcome } from '../paired/judged-outcome'
import { meanWay } from '../paired/mean-way'
import { cellStanding, type MapCell, type RobustMap } from './robust-map'

/** Parts of an axis from one to another, both included. */
export interface PartSpan {
  readonly from: number
  readonly to: number
}

/** The least block of cells that holds some cells. */
export interface MapRegion {
  readonly columns: PartSpan
  readonly rows: PartSpan
  /** Whether those cells are all of the block. */
  readonly isFilled: boolean
}

/** A plan that leads in some cell: it has the lowest mean there, and is best by a difference that matters in some of its futures. */
export interface PlanOnMap {
  /** By position. */
  readonly plan: number
  /** In which it leads. */
  readonly cells: number
  /** Where it is clearly best; null: nowhere. */
  readonly clearly: { readonly cells: number; readonly region: MapRegion } | null
}

/** The answer to "where would another plan be best?", in what sentences need. */
export interface MapAnswer {
  /** Plans with the lowest mean over all futures, by position: more than one share it. */
  readonly leads: readonly number[]
  /** Cells that hold futures enough to say something. */
  readonly told: number
  /** Plans that lead anywhere, in most cells first. */
  readonly plans: readonly PlanOnMap[]
}

/**
 * Count the cells in which each plan leads and is clearly best. What the map names no plan in counts for none, be the mean of one the
 * lowest there: words and colours say the same.
 *
 * @param losses `losses[plan][member]` of the plans on the map.
 */
export function mapAnswer({ cells }: Pick<RobustMap, 'cells'>, losses: readonly ArrayLike<number>[]): MapAnswer {
  const means = losses.map(meanOf)
  const lowest = Math.min(...means)
  const plans = losses.flatMap((_, plan): PlanOnMap[] => {
    const own = cells.filter((cell) => isNamed(cell) && cell.best === plan)
    const clear = own.filter((cell) => standingOf(cell) === 'clear')
    const clearly = clear.length === 0 ? null : { cells: clear.length, region: regionOf(clear) }
    return own.length === 0 ? [] : [{ plan, cells: own.length, clearly }]
  })
  return {
    leads: means.flatMap((mean, plan) => (mean === lowest ? [plan] : [])),
    told: cells.filter(isTold).length,
    plans: plans.toSorted((a, b) => b.cells - a.cells),
  }
}

/** What a map means for the choice of a plan, in the order in which one makes way for the next. */
export type MapMeaning = 'turns' | 'turnsByMean' | 'elsewhereByChance' | 'same' | 'steady' | 'open'

/**
 * Say what a map means for the choice. Among so many cells some name another plan by chance: only where an axis decides by itself may
 * the choice turn.
 *
 * @param beyondChance Cells in which another plan has the lowest mean by more than their luck explains.
 * @param isDecided Whether knowing either unknown would improve the choice by more than chance does.
 */
export function mapMeaning(
  { leads, told, plans }: MapAnswer,
  { cells }: Pick<RobustMap, 'cells'>,
  beyondChance: number,
  isDecided: boolean,
): MapMeaning {
  const clear = plans.filter(({ clearly }) => clearly !== null)
  if (clear.some(({ plan }) => !leads.includes(plan))) return isDecided ? 'turns' : 'elsewhereByChance'
  if (beyondChance > 0 && isDecided) return 'turnsByMean'
  if (clear.length === 0) return 'open'
  return told === cells.length && clear[0]?.clearly?.cells === cells.length ? 'same' : 'steady'
}

/** A cell in which a plan is named that has not the lowest mean over all futures. */
export interface ElsewhereOnMap {
  readonly column: number
  readonly row: number
  /** By position. */
  readonly plans: readonly number[]
  /** Whether their mean lies below that of every lead by more than the luck of the cell's futures explains. */
  readonly isBeyondChance: boolean
}

/** Cells in which a plan is named that is none of the leads, from the upper left as they are read. */
export const bestElsewhere = (
  { cells }: Pick<RobustMap, 'cells'>,
  losses: readonly ArrayLike<number>[],
  leads: readonly number[],
  outcome: JudgedOutcome,
): readonly ElsewhereOnMap[] =>
  cells
    .filter((cell) => isNamed(cell) && !cell.sharesLowest.some((plan) => leads.includes(plan)))
    .toSorted((a, b) => b.row - a.row || a.column - b.column)
    .map(({ column, row, sharesLowest, members }) => {
      const lossIn = (plan: number, member: number) => losses[plan]?.[member] ?? NaN
      const isBelow = (plan: number, lead: number) =>
        meanWay(
          members.map((member) => lossIn(plan, member) - lossIn(lead, member)),
          outcome,
        ) === 'below'
      const isBeyondChance = sharesLowest.every((plan) => leads.every((lead) => isBelow(plan, lead)))
      return { column, row, plans: sharesLowest, isBeyondChance }
    })

const standingOf = (cell: MapCell) => cellStanding({ ...cell, memberCount: cell.members.length })

/** Whether the map names a plan in it. */
const isNamed = (cell: MapCell): boolean => ['not-clear', 'clear'].includes(standingOf(cell))

const isTold = (cell: MapCell): boolean => !['empty', 'too-few'].includes(standingOf(cell))

function regionOf(cells: readonly MapCell[]): MapRegion {
  const columns = spanOf(cells.map(({ column }) => column))
  const rows = spanOf(cells.map(({ row }) => row))
  return { columns, rows, isFilled: cells.length === lengthOf(columns) * lengthOf(rows) }
}

const spanOf = (places: readonly number[]): PartSpan => ({ from: Math.min(...places), to: Math.max(...places) })

const lengthOf = ({ from, to }: PartSpan): number => to - from + 1
