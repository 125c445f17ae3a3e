import { LEAST_TO_COMPARE } from '../paired/comparison-verdict'
import type { JudgedOutcome } from '../paired/judged-outcome'
import { meanWay } from '../paired/mean-way'
import type { PairedQuestion } from '../paired/paired-comparison'
import { costOfDifferences, DELAYS, type DelayCost } from './delay-costs'
import type { TimingCurve, TimingPoint } from './timing-curve'

/** Neighbouring starts of which no two differ, by the mean of what is judged, beyond chance; or a single one. */
export interface TimingBin {
  readonly fromMonths: number
  readonly toMonths: number
  /** Of what is judged, over its starts. */
  readonly mean: number
}

/** What the starts of a bin that come after the planned one add. */
export interface DelayBin extends DelayCost {
  /** Last of its starts; `months` is the first. */
  readonly toMonths: number
}

/**
 * Put neighbouring starts into bins: the planned one first with those after and before it, then the others from there outwards, each
 * bin as wide as it can be.
 *
 * Of too few futures to compare anything by, every start stands alone: that nothing differs beyond chance would say nothing.
 */
export function binsOf(points: readonly TimingPoint[], outcome: JudgedOutcome): TimingBin[] {
  return binnedPoints(points, outcome).map((bin) => ({
    fromMonths: bin[0]?.shiftMonths ?? NaN,
    toMonths: bin.at(-1)?.shiftMonths ?? NaN,
    mean: bin.reduce((sum, { judged }) => sum + judged.mean, 0) / bin.length,
  }))
}

/** Whether a start can't be told apart from others before or after it, and so has no number of its own. The planned one is what all are held against. */
export const isToldTogether = (
  { points }: Pick<TimingCurve, 'points'>,
  months: number,
  outcome: JudgedOutcome,
): boolean =>
  binsOf(points, outcome).some(
    ({ fromMonths, toMonths }) => fromMonths < toMonths && fromMonths <= months && months <= toMonths,
  )

/** What each bin adds in which one of the usual delays lies, over the start as planned; empty where there are too few futures to say. */
export function delayBins({ points }: Pick<TimingCurve, 'points'>, question: Omit<PairedQuestion, 'step'>): DelayBin[] {
  if (!canCompare(points)) return []
  return binnedPoints(points, question.outcome).flatMap((bin) => {
    const later = bin.filter(({ shiftMonths }) => shiftMonths > 0)
    const [first, last] = [later[0], later.at(-1)]
    if (!first || !last || !later.some(({ shiftMonths }) => isUsualDelay(shiftMonths))) return []
    // Beside the planned start, the mean over several would be surer than each of them, and might part what makes one bin.
    const told = bin.length > later.length ? [last] : later
    return [{ ...costOfAll(first.shiftMonths, told, question), toMonths: last.shiftMonths }]
  })
}

/**
 * What several starts add together: their mean, which is surer than each of them. But a mean over starts that add next to nothing
 * also hides one that may add much: it is little only where each of them is, and else told of the one that is least sure.
 */
function costOfAll(months: number, starts: readonly TimingPoint[], question: Omit<PairedQuestion, 'step'>): DelayCost {
  const costOf = (differences: Float64Array) => costOfDifferences(months, differences, question)
  const each = starts.map(({ againstPlanned }) => againstPlanned.differences)
  const together = costOf(meanOfEach(each))
  if (!isNextToNothing(together)) return together
  const widthOf = ({ added: { low, high } }: DelayCost) => high - low
  const [leastSure] = each
    .map(costOf)
    .filter((cost) => !isNextToNothing(cost))
    .toSorted((a, b) => widthOf(b) - widthOf(a))
  return leastSure ?? together
}

const isNextToNothing = ({ change }: DelayCost): boolean => change === 'little' || change === 'same'

const isUsualDelay = (months: number): boolean => DELAYS.some((delay) => delay === months)

const canCompare = (points: readonly TimingPoint[]): boolean =>
  (points[0]?.againstPlanned.differences.length ?? 0) >= LEAST_TO_COMPARE

function binnedPoints(points: readonly TimingPoint[], outcome: JudgedOutcome): readonly (readonly TimingPoint[])[] {
  if (!canCompare(points)) return points.map((point) => [point])
  const isPlanned = ({ shiftMonths }: TimingPoint) => shiftMonths >= 0
  const planned = Math.max(0, points.findIndex(isPlanned))
  const later = grown(points.slice(planned), outcome)
  const [first = [], ...after] = later
  const before = points.slice(0, planned).toReversed()
  // Those before the planned one join its bin, if they may, from the nearest one on.
  const joining = grownFrom(first, before, outcome)
  const earlier = grown(before.slice(joining.length - first.length), outcome)
  const inOrder = (bin: readonly TimingPoint[]) => bin.toSorted((a, b) => a.shiftMonths - b.shiftMonths)
  return [...earlier.map(inOrder).toReversed(), inOrder(joining), ...after]
}

/** Cut a row of starts into bins, each as long as it can be. */
function grown(row: readonly TimingPoint[], outcome: JudgedOutcome): readonly (readonly TimingPoint[])[] {
  const bins: (readonly TimingPoint[])[] = []
  for (let left = row; left.length > 0; left = left.slice(bins.at(-1)?.length)) bins.push(grownFrom([], left, outcome))
  return bins
}

/** A bin with as many of those that follow as differ from none in it. */
function grownFrom(
  bin: readonly TimingPoint[],
  following: readonly TimingPoint[],
  outcome: JudgedOutcome,
): readonly TimingPoint[] {
  const all = [...bin]
  for (const next of following) {
    if (all.some((one) => differ(one, next, outcome))) break
    all.push(next)
  }
  return all
}

/** Whether two starts differ beyond chance, future by future under the same luck. */
function differ(a: TimingPoint, b: TimingPoint, outcome: JudgedOutcome): boolean {
  const [own, other] = [a.againstPlanned.differences, b.againstPlanned.differences]
  const differences = Float64Array.from(own, (difference, member) => difference - (other[member] ?? NaN))
  return meanWay(differences, outcome) !== 'open'
}

function meanOfEach(rows: readonly ArrayLike<number>[]): Float64Array {
  return Float64Array.from(
    { length: rows[0]?.length ?? 0 },
    (_, member) => rows.reduce((sum, row) => sum + (row[member] ?? NaN), 0) / rows.length,
  )
}
