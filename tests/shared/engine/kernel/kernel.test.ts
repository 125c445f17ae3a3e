import { describe, it } from 'vitest'
import { ALL_SWITCHES_ON, NO_RESPONSE, USUAL_WORLD, type Scenario } from '../../../../src/shared/engine'
import { pooledRange } from '../../../../src/shared/assessment'
import { bundledScenarios } from '../../../../src/shared/formats'
import { ALL_SWITCHES_OFF } from '../../../builders/a-request'
import { withAssessments } from '../../../builders/assessments'
import { everythingAtOnce, kelvara, planB, withParameters } from '../../../builders/bundled'
import { expectSameBits, plainTwins, type Twins } from './twins'

/** Every level by the quantiles of views that lie apart. */
function withViewsApart(scenario: Scenario): Scenario {
  return withAssessments(scenario, (assessment) => ({
    ...assessment,
    ...pooledRange([assessment, { low: 0.6, best: 0.7, high: 0.8 }, { low: 0.05, best: 0.1, high: 0.15 }]),
  }))
}

describe('the kernel', () => {
  it.each<{ name: string; changes: Partial<Twins> }>([
    { name: 'no response', changes: { looked: [0, 1, 2, 15, 16, 30, 31] } },
    { name: 'the bundled plan', changes: { plan: planB, seed: 2 } },
    { name: 'all instruments at once', changes: { plan: everythingAtOnce, seed: 3 } },
    { name: 'all instruments at once, over three years', changes: { plan: everythingAtOnce, steps: 36, looked: [5] } },
    ...bundledScenarios().flatMap(({ id, document: { scenario, plans } }) =>
      plans.map((plan) => ({
        name: `${plan.id} of ${id}`,
        changes: { scenario, plan, seed: 11, steps: 24, looked: [7] },
      })),
    ),
    { name: 'levels assessed by quantiles', changes: { scenario: withViewsApart(kelvara), plan: planB, seed: 21 } },
    { name: 'ticks half as long', changes: { plan: planB, ticksPerStep: 8, looked: [0, 31] } },
    { name: 'a block of one', changes: { lanes: 1, looked: [0], plan: planB } },
    { name: 'a block of five', changes: { lanes: 5, looked: [0, 4], plan: planB } },
    { name: 'a block of 31', changes: { lanes: 31, looked: [0, 30], plan: planB } },
    { name: 'prevention before today', changes: { plan: planB, world: { ...USUAL_WORLD, preventionMonths: 17 } } },
    {
      name: 'usual prevention before today',
      changes: { world: { ...USUAL_WORLD, preventionMonths: 60 }, again: true },
    },
    {
      name: 'all instruments, the structural ones long in place',
      changes: { plan: everythingAtOnce, world: { ...USUAL_WORLD, preventionMonths: 30 } },
    },
    {
      name: 'a budget that holds much of it back',
      changes: { plan: everythingAtOnce, world: { ...USUAL_WORLD, budget: 2000 }, steps: 24 },
    },
    {
      name: 'political capital that holds much of it back for a while',
      changes: {
        plan: everythingAtOnce,
        world: { ...USUAL_WORLD, politicalCapital: { available: 15, regainedPerMonth: 3 } },
        steps: 24,
      },
    },
    { name: 'what it kept from a first run', changes: { again: true, plan: planB } },
    { name: 'members far from the first', changes: { firstMember: 123_457, looked: [0, 31], seed: 4_294_967_295 } },
    { name: 'nothing switched on', changes: { switches: ALL_SWITCHES_OFF, plan: planB } },
    { name: 'no chance', changes: { switches: { ...ALL_SWITCHES_ON, chance: false }, plan: planB } },
    { name: 'no uncertainty', changes: { switches: { ...ALL_SWITCHES_ON, uncertainty: false }, plan: planB } },
    { name: 'no triggers', changes: { switches: { ...ALL_SWITCHES_ON, triggers: false }, plan: planB } },
    { name: 'no trends', changes: { switches: { ...ALL_SWITCHES_ON, trends: false }, plan: planB } },
  ])('computes the bits of the clear step with $name', ({ changes }) => {
    expectSameBits({ ...plainTwins, ...changes })
  })

  it.each([
    { name: 'no response', plan: NO_RESPONSE },
    { name: 'all instruments at once', plan: everythingAtOnce },
  ])(
    'computes the bits of the clear step where violence is extreme and endings are frequent, with $name',
    ({ plan }) => {
      const violent = withParameters({
        'ending.hazard': 0.8,
        'event.groupRate': 2000,
        'event.stateRate': 2000,
        'campaign.threshold': 0.1,
        'event.tailShare': 0.3,
        'event.retaliation': 0.4,
      })

      expectSameBits({ ...plainTwins, model: violent, plan, steps: 24, looked: [0, 1, 2, 3, 31] })
    },
  )
})
