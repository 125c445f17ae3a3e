import { valuesAt, type EnsembleResult } from '../../engine'
import { partsBeyondChance } from '../paired/sign-test'
import type { MapKey } from './causal-links'

/** A level or campaign in two runs of the same luck: means over all futures and months, in [0, 1]. */
export interface BoxMove {
  readonly before: number
  readonly now: number
  /** How much farther it goes from where it stands today: levels push each other by that alone. */
  readonly sinceToday: number
  /** Whole per cents show the difference, and more futures went its way than chance explains. */
  readonly isMoved: boolean
  /** Futures in which it passes a third at some time. */
  readonly pastThird: { readonly before: number; readonly now: number }
}

/** Means closer than this are one. */
const LEAST = 0.005

/** Beyond about this level organised violence tends to run away by itself, as it is said to people (`campaign.threshold`). */
const A_THIRD = 1 / 3

/**
 * How every level and campaign that two runs kept stands in them on average. What one run does not know stands at 0 in it.
 *
 * @param members Those to look at; all, if absent.
 * @throws RangeError if the runs differ in their members.
 */
export function boxMovesBetween(
  before: EnsembleResult,
  now: EnsembleResult,
  members: readonly number[] = Array.from({ length: now.memberCount }, (_, member) => member),
): ReadonlyMap<MapKey, BoxMove> {
  if (before.memberCount !== now.memberCount) throw new RangeError('The runs differ in their members')
  const boxes = [...new Set([...before.outcomes, ...now.outcomes])].filter(
    (outcome) => outcome.startsWith('level:') || outcome.startsWith('campaign:'),
  )
  return new Map(boxes.map((box) => [box, moveOf(before, now, box, members)]))
}

function moveOf(runBefore: EnsembleResult, runNow: EnsembleResult, box: MapKey, members: readonly number[]): BoxMove {
  const [before, now] = [courseByMember(runBefore, box), courseByMember(runNow, box)]
  let [sumBefore, sumNow, up, down] = [0, 0, 0, 0]
  for (const member of members) {
    const was = before.means[member] ?? 0
    const is = now.means[member] ?? 0
    sumBefore += was
    sumNow += is
    if (is > was) up += 1
    if (is < was) down += 1
  }
  const count = Math.max(1, members.length)
  const [meanBefore, meanNow] = [sumBefore / count, sumNow / count]
  const by = meanNow - meanBefore
  const goesWithMost = by > 0 === up > down
  const isShown = Math.abs(by) >= LEAST && Math.round(meanBefore * 100) !== Math.round(meanNow * 100)
  const pastThird = (peaks: Float64Array) => members.filter((member) => (peaks[member] ?? 0) > A_THIRD).length
  return {
    before: meanBefore,
    now: meanNow,
    sinceToday: by - (meanToday(runNow, box) - meanToday(runBefore, box)),
    isMoved: isShown && goesWithMost && partsBeyondChance(up, down),
    pastThird: { before: pastThird(before.peaks), now: pastThird(now.peaks) },
  }
}

/** Mean and highest value of every member over its months. */
function courseByMember(result: EnsembleResult, box: MapKey) {
  const means = new Float64Array(result.memberCount)
  const peaks = new Float64Array(result.memberCount)
  if (!result.outcomes.includes(box)) return { means, peaks }
  for (let step = 0; step < result.stepCount; step += 1) {
    valuesAt(result, box, step).forEach((value, member) => {
      means[member] = (means[member] ?? 0) + value / result.stepCount
      peaks[member] = Math.max(peaks[member] ?? 0, value)
    })
  }
  return { means, peaks }
}

function meanToday(result: EnsembleResult, box: MapKey): number {
  return result.outcomes.includes(box)
    ? valuesAt(result, box, 0).reduce((sum, value) => sum + value / result.memberCount, 0)
    : 0
}
