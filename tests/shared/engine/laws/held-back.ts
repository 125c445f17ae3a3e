import { expect } from 'vitest'
import type { World } from '../../../../src/shared/engine'
import type { Situation } from '../../../builders/any-situation'
import { numbersOf, runWhole } from '../../../builders/whole-run'

/** Where nothing is left for it, what a plan begins from today on is as if it were not planned. */
export async function expectAllHeldBack(situation: Situation, limit: Partial<World>): Promise<void> {
  const world = { ...situation.world, ...limit, preventionMonths: 0 }
  const begun = situation.plan.responses.filter(({ startStep }) => startStep < 0)
  const outcomesOf = async (plan: Situation['plan']) => {
    const { values, onsetStep, firstStruck } = numbersOf(await runWhole({ ...situation, world, plan }))
    return { values, onsetStep, firstStruck }
  }

  expect(await outcomesOf(situation.plan)).toEqual(await outcomesOf({ ...situation.plan, responses: begun }))
}
