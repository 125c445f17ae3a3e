import { quantileOfSorted, wilsonInterval, type ProbabilityEstimate } from '../../engine'
import { matters, type DifferenceThatMatters } from '../paired/paired-comparison'
import { lowestOf, type UnknownValues } from '../unknowns/decision-view'
import { valueBins, type ValueBin } from '../unknowns/value-bins'

/** More plans than this no reader can tell apart on a map. */
export const MOST_PLANS_ON_MAP = 3

/** A plan that is best by a difference that matters in fewer futures of a cell than this is not clearly best there. */
export const CLEARLY_BEST = 0.6

/** Of fewer futures a cell says nothing. */
export const LEAST_IN_CELL = 10

export interface RobustMapOptions {
  /** Columns, and rows; default 5. */
  readonly cells?: number
  readonly smallest: DifferenceThatMatters
}

/** An unknown that can be an axis, with its best estimate in the unit of its values. */
export interface AxisUnknown extends UnknownValues {
  readonly best: number
}

/** One unknown as an axis: its parts of equal number, lowest first. */
export interface MapAxis {
  readonly key: string
  /** Place of the part that holds the best estimate; the nearest where it lies between two or outside of all. */
  readonly bestPart: number
  readonly parts: readonly Omit<ValueBin, 'members'>[]
  /** The range that holds 8 in 10 of what was drawn: that of the model's numbers. The least and the most of many draws lie far out. */
  readonly eightInTen: { readonly low: number; readonly high: number }
}

/** The futures in which both unknowns lie in certain parts. */
export interface MapCell {
  readonly column: number
  readonly row: number
  /** Places of the members in the ensembles: those to open. */
  readonly members: readonly number[]
  /** Plan with the lowest mean loss, by position, the first of equals; undefined where no future lies. */
  readonly best: number | undefined
  /** Every plan with that mean, by position: plans that do the same in all of these futures share it. */
  readonly sharesLowest: readonly number[]
  /** Share of the cell's futures in which it is better than every other plan by a difference that matters; 90 % interval. */
  readonly isBest: ProbabilityEstimate | undefined
  /** Fewer than 60 % of the cell's futures, or fewer than ten futures at all. */
  readonly isHatched: boolean
}

/**
 * How much a cell may say: `too-few`, its futures are; `cannot-say`, the plan with the lowest mean is best by a difference that matters
 * in none of them, so that naming it would say what no future bears out.
 */
export type CellStanding = 'empty' | 'too-few' | 'cannot-say' | 'not-clear' | 'clear'

/** Say how much a cell may say. */
export function cellStanding({
  memberCount,
  isBest,
  isHatched,
}: {
  readonly memberCount: number
  readonly isBest: Pick<ProbabilityEstimate, 'probability'> | null | undefined
  readonly isHatched: boolean
}): CellStanding {
  if (memberCount === 0 || !isBest) return 'empty'
  if (memberCount < LEAST_IN_CELL) return 'too-few'
  if (isBest.probability === 0) return 'cannot-say'
  return isHatched ? 'not-clear' : 'clear'
}

/** Which plan holds up best where, over two unknowns. */
export interface RobustMap {
  readonly x: MapAxis
  readonly y: MapAxis
  /** Row by row. */
  readonly cells: readonly MapCell[]
  /** By plan: the most that it loses on average, in any cell with enough futures, by not being the best there; undefined where no cell has. */
  readonly largestRegrets: readonly (number | undefined)[]
  /** By plan: the cell in which it loses that; undefined where it is the best in all that have enough. */
  readonly regretCells: readonly (MapCell | undefined)[]
}

/**
 * Lay out which plan holds up best over two unknowns, from futures that were run: nothing is run anew.
 *
 * Members are cut by what they drew; everything else that is not known, and chance, stays in the cells. So the share of a cell
 * says how sure its colour is, and few futures show as hatching.
 *
 * @param losses `losses[plan][member]`, paired by member; less is better.
 * @throws RangeError if there are fewer than two plans or more than three, or fewer members than parts.
 */
export function robustMap(
  losses: readonly ArrayLike<number>[],
  x: AxisUnknown,
  y: AxisUnknown,
  { cells: parts = 5, smallest }: RobustMapOptions,
): RobustMap {
  if (losses.length < 2 || losses.length > MOST_PLANS_ON_MAP) {
    throw new RangeError(`${losses.length} plans; a map shows 2 to ${MOST_PLANS_ON_MAP}`)
  }
  const columns = valueBins(x.values, parts)
  const rows = valueBins(y.values, parts)
  const rowOf = new Map(rows.flatMap(({ members }, row) => members.map((member) => [member, row] as const)))
  const cells = rows.flatMap((_, row) =>
    columns.map((bin, column): MapCell => {
      const members = bin.members.filter((member) => rowOf.get(member) === row).sort((a, b) => a - b)
      return { column, row, members, ...judgeCell(losses, members, smallest) }
    }),
  )
  const counted = cells.filter(({ members }) => members.length >= LEAST_IN_CELL)
  const regrets = losses.map((_, plan) => largestRegretOf(plan, losses, counted))
  return {
    x: axisOf(x, columns),
    y: axisOf(y, rows),
    cells,
    largestRegrets: regrets.map(({ regret }) => regret),
    regretCells: regrets.map(({ cell }) => cell),
  }
}

function axisOf({ key, values, best }: AxisUnknown, bins: readonly ValueBin[]): MapAxis {
  const sorted = Float64Array.from(values).sort()
  return {
    key,
    bestPart: nearestPart(best, bins),
    parts: bins.map(({ low, high }) => ({ low, high })),
    eightInTen: { low: quantileOfSorted(sorted, 0.1), high: quantileOfSorted(sorted, 0.9) },
  }
}

function nearestPart(value: number, bins: readonly ValueBin[]): number {
  const distances = bins.map(({ low, high }) => Math.max(low - value, value - high, 0))
  return distances.indexOf(Math.min(...distances))
}

interface LargestRegret {
  readonly regret: number | undefined
  readonly cell: MapCell | undefined
}

function largestRegretOf(plan: number, losses: readonly ArrayLike<number>[], cells: readonly MapCell[]): LargestRegret {
  if (cells.length === 0) return { regret: undefined, cell: undefined }
  let largest: { readonly regret: number; readonly cell: MapCell | undefined } = { regret: 0, cell: undefined }
  for (const cell of cells) {
    const means = meansOf(losses, cell.members)
    const regret = (means[plan] ?? 0) - Math.min(...means)
    if (regret > largest.regret) largest = { regret, cell }
  }
  return largest
}

function judgeCell(
  losses: readonly ArrayLike<number>[],
  members: readonly number[],
  smallest: DifferenceThatMatters,
): Pick<MapCell, 'best' | 'sharesLowest' | 'isBest' | 'isHatched'> {
  if (members.length === 0) return { best: undefined, sharesLowest: [], isBest: undefined, isHatched: true }
  const means = meansOf(losses, members)
  const best = lowestOf(means)
  const sharesLowest = means.flatMap((mean, plan) => (mean === means[best] ? [plan] : []))
  const wins = members.filter((member) => isBestIn(best, member, losses, smallest)).length
  const isBest = wilsonInterval(wins, members.length)
  return { best, sharesLowest, isBest, isHatched: isBest.probability < CLEARLY_BEST || members.length < LEAST_IN_CELL }
}

/** Whether a plan is better than every other by a difference that matters in a future. */
function isBestIn(
  plan: number,
  member: number,
  losses: readonly ArrayLike<number>[],
  smallest: DifferenceThatMatters,
): boolean {
  const own = losses[plan]?.[member] ?? 0
  return losses.every((row, place) => {
    const other = row[member] ?? 0
    return place === plan || (own < other && matters(own - other, other, smallest))
  })
}

/**
 * In how many of all futures any plan is best by a difference that matters: where these are fewer than clearly best asks for, no cell
 * of a map can be expected to be clear.
 */
export function decidedFutures(
  losses: readonly ArrayLike<number>[],
  smallest: DifferenceThatMatters,
): ProbabilityEstimate {
  const memberCount = losses[0]?.length ?? 0
  const isDecided = (member: number) => losses.some((_, plan) => isBestIn(plan, member, losses, smallest))
  return wilsonInterval(
    Array.from({ length: memberCount }, (_, member) => member).filter(isDecided).length,
    memberCount,
  )
}

function meansOf(losses: readonly ArrayLike<number>[], members: readonly number[]): number[] {
  return losses.map((row) => members.reduce((sum, member) => sum + (row[member] ?? 0), 0) / members.length)
}
