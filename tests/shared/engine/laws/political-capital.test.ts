import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_CAPITAL, type EnsembleResult, type Response, type World } from '../../../../src/shared/engine'
import { bundledModel } from '../../../../src/shared/formats'
import { anyCapital } from '../../../builders/any-plan'
import { anySituation } from '../../../builders/any-situation'
import { numbersOf, runWhole } from '../../../builders/whole-run'
import { expectAllHeldBack } from './held-back'
import { LAW_TIMEOUT, runs } from './law-runs'

const ranks = new Map(bundledModel().instruments.map(({ id, politicalCapital }) => [id, politicalCapital]))
const capitalOf = ({ instrument, intensity }: Response): number => (ranks.get(instrument) ?? NaN) * intensity
const unlimited = ({ politicalCapital: _capital, ...world }: World): World => world

describe('law: political capital', () => {
  it(
    'that covers from the start whatever begins from today on changes no number',
    async () => {
      await fc.assert(
        fc.asyncProperty(anySituation, async (situation) => {
          const world = unlimited(situation.world)
          const needed = Math.ceil(situation.plan.responses.reduce((sum, response) => sum + capitalOf(response), 0))
          const within = async (available: number) => {
            const politicalCapital = { available, regainedPerMonth: 0 }
            return numbersOf(await runWhole({ ...situation, world: { ...world, politicalCapital } }))
          }

          const without = numbersOf(await runWhole({ ...situation, world }))
          expect(await within(needed)).toEqual(without)
          expect(await within(MOST_CAPITAL)).toEqual(without)
        }),
        runs(10),
      )
    },
    LAW_TIMEOUT,
  )

  it(
    'is never overdrawn by what begins from today on',
    async () => {
      await fc.assert(
        fc.asyncProperty(anySituation, anyCapital, async (situation, politicalCapital) => {
          // What goes on already took its own before.
          const responses = situation.plan.responses.filter(({ startStep }) => startStep >= 0)
          const world = { ...situation.world, politicalCapital, preventionMonths: 0 }
          const result = await runWhole({ ...situation, world, plan: { ...situation.plan, responses } })

          for (let member = 0; member < result.memberCount; member += 1) {
            const { available, regainedPerMonth } = politicalCapital
            let left = available
            for (let step = 0; step < result.stepCount; step += 1) {
              if (step > 0) left = Math.min(available, left + regainedPerMonth)
              left -= takenIn(step, member, responses, result)
              expect(left).toBeGreaterThan(-1e-6)
            }
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
        fc.asyncProperty(anySituation, (situation) =>
          expectAllHeldBack(situation, { politicalCapital: { available: 0, regainedPerMonth: 0 } }),
        ),
        runs(10),
      )
    },
    LAW_TIMEOUT,
  )
})

/** What was taken by the responses that went ahead in one month. */
function takenIn(
  step: number,
  member: number,
  responses: readonly Response[],
  { responses: courses, memberCount }: EnsembleResult,
): number {
  return courses.ids.reduce((sum, id, r) => {
    const place = r * memberCount + member
    const response = responses.find((one) => one.id === id)
    // What does nothing takes nothing, money included.
    const acts = (courses.spent[place] ?? 0) > 0
    return response && acts && courses.authorisedStep[place] === step ? sum + capitalOf(response) : sum
  }, 0)
}
