import { meanOf } from '../estimate/mean-estimate'
import type { JudgedOutcome } from '../paired/judged-outcome'
import { meanWay } from '../paired/mean-way'
import { lowestOf } from '../unknowns/decision-view'
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

/** Where on the map a plan is clearly best. */
export interface SurelyBest {
  /** By position. */
  readonly plan: number
  readonly cells: number
  readonly region: MapRegion
}

/** The answer to "where would another plan be best?", in what sentences need. */
export interface MapAnswer {
  /** Plan with the lowest mean over all futures, by position. */
  readonly lead: number
  /** Cells that hold futures enough to say something. */
  readonly told: number
  /** Cells of them in which the lead has the lowest mean, alone or not. */
  readonly byMean: number
  /** Cells of them in which the lead is clearly best. */
  readonly surely: number
  /** Other plans that are clearly best somewhere, in the order of plans. */
  readonly others: readonly SurelyBest[]
}

/**
 * Say where a plan other than the one with the lowest mean over all futures is clearly best.
 *
 * @param losses `losses[plan][member]` of the plans on the map.
 */
export function mapAnswer({ cells }: Pick<RobustMap, 'cells'>, losses: readonly ArrayLike<number>[]): MapAnswer {
  const lead = lowestOf(losses.map(meanOf))
  const told = cells.filter(isTold)
  const sure = told.filter((cell) => standingOf(cell) === 'sure')
  const surelyBest = (plan: number) => sure.filter(({ best }) => best === plan)
  return {
    lead,
    told: told.length,
    byMean: told.filter(({ sharesLowest }) => sharesLowest.includes(lead)).length,
    surely: surelyBest(lead).length,
    others: losses.flatMap((_, plan) => {
      const own = surelyBest(plan)
      return plan === lead || own.length === 0 ? [] : [{ plan, cells: own.length, region: regionOf(own) }]
    }),
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
  { told, surely, others }: MapAnswer,
  { cells }: Pick<RobustMap, 'cells'>,
  beyondChance: number,
  isDecided: boolean,
): MapMeaning {
  if (others.length > 0 || beyondChance > 0) {
    if (!isDecided) return 'elsewhereByChance'
    return others.length > 0 ? 'turns' : 'turnsByMean'
  }
  if (surely === 0) return 'open'
  return surely === cells.length && told === cells.length ? 'same' : 'steady'
}

/** A cell in which other plans than the lead have the lowest mean. */
export interface ElsewhereOnMap {
  readonly column: number
  readonly row: number
  /** By position. */
  readonly plans: readonly number[]
  /** Whether their mean lies below that of the lead by more than the luck of the cell's futures explains. */
  readonly isBeyondChance: boolean
}

/** Cells that hold futures enough and in which the lead has not the lowest mean, from the upper left as they are read. */
export const bestElsewhere = (
  { cells }: Pick<RobustMap, 'cells'>,
  losses: readonly ArrayLike<number>[],
  lead: number,
  outcome: JudgedOutcome,
): readonly ElsewhereOnMap[] =>
  cells
    .filter((cell) => isTold(cell) && !cell.sharesLowest.includes(lead))
    .toSorted((a, b) => b.row - a.row || a.column - b.column)
    .map(({ column, row, sharesLowest, members }) => {
      const lossIn = (plan: number, member: number) => losses[plan]?.[member] ?? NaN
      const isBelow = (plan: number) =>
        meanWay(
          members.map((member) => lossIn(plan, member) - lossIn(lead, member)),
          outcome,
        ) === 'below'
      return { column, row, plans: sharesLowest, isBeyondChance: sharesLowest.every(isBelow) }
    })

const standingOf = (cell: MapCell) => cellStanding({ ...cell, memberCount: cell.members.length })

const isTold = (cell: MapCell): boolean => !['empty', 'too-few'].includes(standingOf(cell))

function regionOf(cells: readonly MapCell[]): MapRegion {
  const columns = spanOf(cells.map(({ column }) => column))
  const rows = spanOf(cells.map(({ row }) => row))
  return { columns, rows, isFilled: cells.length === lengthOf(columns) * lengthOf(rows) }
}

const spanOf = (places: readonly number[]): PartSpan => ({ from: Math.min(...places), to: Math.max(...places) })

const lengthOf = ({ from, to }: PartSpan): number => to - from + 1
