// Unchecked reads: every index is inside by construction, and a check of each would cost a third of the speed.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { asksAnybody, type PreparedResponse } from '../prepare/prepared-plan'
import type { PlanRows } from './council-sway'
import { HELD_BY, HOLDS, type Hold, type ResponseStanding } from './response-standing'

/** Something that responses take when they go ahead, and of which too little may be left. */
export interface Limit {
  readonly heldBy: Extract<Hold, 'capital' | 'budget'>
  /** How much of it a response is likely to take, as far as that decides which goes first. */
  demandOf(response: PreparedResponse): number
  /** Whether enough is left for a response that goes ahead now. */
  covers(response: number, lane: number, step: number): boolean
  /** Take what it takes. */
  take(response: number, lane: number, step: number): void
}

/** What lets responses go ahead, and what counts how long they are held up. */
export interface GoingAhead {
  /** Begin with the lead times that the members drew. */
  start(responses: readonly PreparedResponse[], drawnLeads: ArrayLike<number>, standing: ResponseStanding): void
  /** What asks nobody begins as soon as enough is left for it; of what asks, nobody is asked about what too little is left for. */
  admit(decided: Decided, step: number): void
  /** A month without authorisation is counted for what held the response up, a HELD_BY, and adds one to its lead time. */
  holdUp(decided: Decided, heldBy: number, response: number, lane: number, step: number): void
  /** Where too little is left for all that was agreed to in a month, the least demanding comes first. */
  settle(decided: Decided, step: number): void
}

type Decided = Pick<PlanRows, 'leadMonths'>

/**
 * Make what lets responses go ahead.
 *
 * @param limits What there may be too little of. Of what is alike in what it takes of the first, the next says which goes first.
 */
export function createGoingAhead(lanes: number, limits: readonly Limit[]): GoingAhead {
  let responses: readonly PreparedResponse[] = []
  let drawnLeads: ArrayLike<number> = []
  let standing: ResponseStanding
  /** Places of responses: what asks nobody before what does, and of those alike the least demanding first. */
  let order: readonly number[] = []

  function isCovered(r: number, l: number, step: number): boolean {
    for (const limit of limits) if (!limit.covers(r, l, step)) return false
    return true
  }

  function begin(r: number, l: number, step: number): void {
    standing.authorisedStep[r * lanes + l] = step
    for (const limit of limits) limit.take(r, l, step)
  }

  function holdBack(decided: Decided, r: number, l: number, step: number): void {
    const place = r * lanes + l
    standing.authorisedStep[place] = -1
    standing.lacks[place] = HELD_BY.nothing
    for (const limit of limits) {
      if (limit.covers(r, l, step)) continue
      const { heldBy } = limit
      standing.lacks[place] ||= HELD_BY[heldBy]
      const shortStep = standing[`${heldBy}ShortStep`]
      if (shortStep[place]! < 0) shortStep[place] = step
      holdUp(decided, HELD_BY[heldBy], r, l, step)
    }
  }

  function holdUp({ leadMonths }: Decided, heldBy: number, r: number, l: number, step: number): void {
    const place = r * lanes + l
    standing.monthsHeld[(r * HOLDS.length + heldBy - 1) * lanes + l]! += 1
    leadMonths[place] = drawnLeads[place]! + (step + 1 - responses[r]!.start)
  }

  function passTheVeto(place: number): void {
    const { heldBy } = standing
    if (heldBy[place] === HELD_BY.nothing || heldBy[place] === HELD_BY.veto) heldBy[place] = HELD_BY.council
  }

  return {
    start(planned, leads, standingNow) {
      responses = planned
      drawnLeads = leads
      standing = standingNow
      order = orderOf(planned, limits)
    },
    admit(decided, step) {
      for (const r of order) {
        const response = responses[r]!
        if (response.start > step) continue
        for (let l = 0; l < lanes; l += 1) {
          const place = r * lanes + l
          if (standing.authorisedStep[place]! >= 0) continue
          if (!isCovered(r, l, step)) holdBack(decided, r, l, step)
          else {
            standing.lacks[place] = HELD_BY.nothing
            if (!asksAnybody(response)) begin(r, l, step)
          }
        }
      }
    },
    holdUp,
    settle(decided, step) {
      for (const r of order) {
        const response = responses[r]!
        if (!asksAnybody(response) || response.start < 0) continue
        for (let l = 0; l < lanes; l += 1) {
          if (standing.authorisedStep[r * lanes + l] !== step) continue
          if (isCovered(r, l, step)) begin(r, l, step)
          else {
            holdBack(decided, r, l, step)
            // All whom it needs agreed: it is asked about again, but no veto comes later.
            if (response.needsCouncil) passTheVeto(r * lanes + l)
          }
        }
      }
    },
  }
}

function orderOf(responses: readonly PreparedResponse[], limits: readonly Limit[]): number[] {
  const keys = responses.map((response, place) => [
    Number(asksAnybody(response)),
    ...limits.map((limit) => limit.demandOf(response)),
    place,
  ])
  keys.sort((a, b) => a.reduce((found, key, i) => found || key - b[i]!, 0))
  return keys.map((key) => key.at(-1)!)
}
