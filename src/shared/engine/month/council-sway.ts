import type { DecisionChannel } from '../model/country-model'
import { asksAnybody, type PreparedPlan } from '../prepare/prepared-plan'
import { gainsAt, middleOf, roomForPlanFuture, sumOf, type PlanFuture } from '../step/responses'
import type { ResponseStanding } from './response-standing'

/** What the responses in effect do to the decisions on others. */
export interface CouncilSway {
  /** Shift of the logit of a veto. */
  readonly veto: number
  /** ln factor on the chance that the council decides within a month. */
  readonly pace: number
}

export const NO_SWAY: CouncilSway = { veto: 0, pace: 0 }

/** What is known of a plan by member: `position * lanes + lane`, as in a PlanFuture of one. */
export type PlanRows = Omit<PlanFuture, 'sizes'>

/**
 * Make what reads how far a plan sways a council, for one lane at a time.
 *
 * A response that waits for its own authorisation sways nobody yet, so that none helps itself through.
 */
export function createCouncilSway(plan: PreparedPlan, lanes: number) {
  const room = roomForPlanFuture(plan)
  const channels = new Map(plan.decisionBuckets.map(({ channel }, position) => [channel, position]))

  function sumIn(channel: DecisionChannel, months: number, gains: ReturnType<typeof gainsAt>): number {
    const position = channels.get(channel)
    const bucket = plan.decisionBuckets[position ?? -1]
    const sizes = room.decisionSizes[position ?? -1]
    return bucket && sizes ? sumOf(plan, bucket, sizes, room, months, gains) : 0
  }

  return function swayOf(rows: PlanRows, standing: ResponseStanding, lane: number, step: number): CouncilSway {
    if (channels.size === 0) return NO_SWAY
    takeLane(room.leadMonths, rows.leadMonths, lanes, lane)
    takeLane(room.efficacies, rows.efficacies, lanes, lane)
    takeLane(room.coordinationGains, rows.coordinationGains, lanes, lane)
    takeLane(room.pairFactors, rows.pairFactors, lanes, lane)
    room.decisionSizes.forEach((sizes, b) => {
      takeLane(sizes, rows.decisionSizes[b], lanes, lane)
    })
    plan.responses.forEach((response, r) => {
      const isWaiting = asksAnybody(response) && (standing.authorisedStep[r * lanes + lane] ?? -1) < 0
      if (isWaiting) room.leadMonths[r] = Infinity
    })
    const months = middleOf(step)
    const gains = gainsAt(plan, room, months)
    return { veto: sumIn('veto', months, gains), pace: sumIn('council-pace', months, gains) }
  }
}

function takeLane(into: Float64Array, rows: Float64Array | undefined, lanes: number, lane: number): void {
  for (let i = 0; i < into.length; i += 1) into[i] = rows?.[i * lanes + lane] ?? 0
}
