import { valuesAt, type EnsembleResult } from '../../engine'
import { partsBeyondChance } from '../paired/sign-test'
import type { MapKey } from './causal-links'

/** A level or campaign in two runs of the same luck: means over all futures and months, in [0, 1]. */
export interface BoxMove {
  readonly before: number
  readonly now: number
  /** How much farther it goes from where it stands today: levels push each other by that alone. */
  readonly sinceToday: number
  /** Two digits show the difference, and more futures went its way than chance explains. */
  readonly isMoved: boolean
}

/** Means closer than this are told by the same two digits. */
const LEAST = 0.005

/**
 * How every level and campaign that two runs kept stands in them on average. What one run does not know stands at 0 in it.
 *
 * @throws RangeError if the runs differ in their members.
 */
export function boxMovesBetween(before: EnsembleResult, now: EnsembleResult): ReadonlyMap<MapKey, BoxMove> {
  if (before.memberCount !== now.memberCount) throw new RangeError('The runs differ in their members')
  const boxes = [...new Set([...before.outcomes, ...now.outcomes])].filter(
    (outcome) => outcome.startsWith('level:') || outcome.startsWith('campaign:'),
  )
  return new Map(boxes.map((box) => [box, moveOf(before, now, box)]))
}

function moveOf(runBefore: EnsembleResult, runNow: EnsembleResult, box: MapKey): BoxMove {
  const [before, now] = [meansByMember(runBefore, box), meansByMember(runNow, box)]
  let [sumBefore, sumNow, up, down] = [0, 0, 0, 0]
  now.forEach((is, member) => {
    const was = before[member] ?? 0
    sumBefore += was
    sumNow += is
    if (is > was) up += 1
    if (is < was) down += 1
  })
  const by = (sumNow - sumBefore) / now.length
  const goesWithMost = by > 0 === up > down
  return {
    before: sumBefore / now.length,
    now: sumNow / now.length,
    sinceToday: by - (meanToday(runNow, box) - meanToday(runBefore, box)),
    isMoved: Math.abs(by) >= LEAST && goesWithMost && partsBeyondChance(up, down),
  }
}

function meansByMember(result: EnsembleResult, box: MapKey): Float64Array {
  const means = new Float64Array(result.memberCount)
  if (!result.outcomes.includes(box)) return means
  for (let step = 0; step < result.stepCount; step += 1) {
    valuesAt(result, box, step).forEach((value, member) => {
      means[member] = (means[member] ?? 0) + value / result.stepCount
    })
  }
  return means
}

function meanToday(result: EnsembleResult, box: MapKey): number {
  return result.outcomes.includes(box)
    ? valuesAt(result, box, 0).reduce((sum, value) => sum + value / result.memberCount, 0)
    : 0
}
