import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_BUDGET, type World } from '../../../../src/shared/engine'
import { anySituation } from '../../../builders/any-situation'
import { numbersOf, runWhole } from '../../../builders/whole-run'
import { expectAllHeldBack } from './held-back'
import { LAW_TIMEOUT, runs } from './law-runs'

const unlimited = ({ budget: _budget, ...world }: World): World => world

describe('law: a budget', () => {
  it(
    'that pays for everything changes no number',
    async () => {
      await fc.assert(
        fc.asyncProperty(anySituation, async (situation) => {
          const world = unlimited(situation.world)

          const without = numbersOf(await runWhole({ ...situation, world }))
          const ample = numbersOf(await runWhole({ ...situation, world: { ...world, budget: MOST_BUDGET } }))

          expect(ample).toEqual(without)
        }),
        runs(10),
      )
    },
    LAW_TIMEOUT,
  )

  it(
    'is never passed by what begins from today on',
    async () => {
      await fc.assert(
        fc.asyncProperty(anySituation, fc.nat(1500), async (situation, budget) => {
          // What goes on already is paid for whatever there is.
          const responses = situation.plan.responses.filter(({ startStep }) => startStep >= 0)
          const world = { ...unlimited(situation.world), budget, preventionMonths: 0 }
          const result = await runWhole({ ...situation, world, plan: { ...situation.plan, responses } })

          for (let member = 0; member < result.memberCount; member += 1) {
            const spent = responses.reduce((sum, _, r) => {
              const own = result.responses.spent[r * result.memberCount + member]
              return sum + (own ?? 0)
            }, 0)
            expect(spent).toBeLessThanOrEqual(budget * (1 + 1e-6))
          }
        }),
        runs(10),
      )
    },
    LAW_TIMEOUT,
  )

  it(
    'of nothing leaves what would happen without what it holds back',
    async () => {
      await fc.assert(
        fc.asyncProperty(anySituation, (situation) => expectAllHeldBack(situation, { budget: 0 })),
        runs(10),
      )
    },
    LAW_TIMEOUT,
  )
})
