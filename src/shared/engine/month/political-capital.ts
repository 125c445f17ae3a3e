import type { PreparedResponse } from '../prepare/prepared-plan'
import type { Limit } from './going-ahead'
import { createPurse } from './purse'
import type { CapitalLimit } from './world'

/** What of political capital is left, in ranks (docs/MODEL.md, section 16). */
export interface PoliticalCapital extends Limit {
  /** Begin with all there is. What is under way before today took its own before. */
  start(responses: readonly PreparedResponse[]): void
  /** In every month but the first a part of what was spent comes back: standing is rebuilt, and not hoarded. */
  openMonth(step: number): void
}

/** Make what keeps count of political capital, of which responses take their rank times their intensity when they go ahead. */
export function createPoliticalCapital(lanes: number, { available, regainedPerMonth }: CapitalLimit): PoliticalCapital {
  const purse = createPurse(lanes)
  let responses: readonly PreparedResponse[] = []
  let isEnoughForAll = true
  const capitalOf = (r: number): number => responses[r]?.politicalCapital ?? 0

  return {
    heldBy: 'capital',
    start(planned) {
      responses = planned
      purse.fill(available)
      const needed = responses.reduce((sum, { start, politicalCapital }) => sum + (start < 0 ? 0 : politicalCapital), 0)
      isEnoughForAll = purse.covers(needed, 0)
    },
    openMonth(step) {
      if (step > 0) purse.giveBack(regainedPerMonth, available)
    },
    // Where all is covered nothing goes before anything else for its sake.
    demandOf: ({ politicalCapital }) => (isEnoughForAll ? 0 : politicalCapital),
    covers: (r, l) => purse.covers(capitalOf(r), l),
    take(r, l) {
      purse.take(capitalOf(r), l)
    },
  }
}
