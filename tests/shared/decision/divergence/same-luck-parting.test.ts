import { describe, expect, it } from 'vitest'
import { comparePlans, findDivergence, JUDGED_OUTCOMES, usualDifference } from '../../../../src/shared/decision'
import { createInProcessRunner, NO_RESPONSE, outcomeKeysOf } from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { kelvara, model, planB } from '../../../builders/bundled'

describe('futures of the bundled scenario with and without its plan', () => {
  it('part, and only after a response took effect', async () => {
    const runner = createInProcessRunner(model, kelvara)
    const outcomes = outcomeKeysOf(model, kelvara)
    const request = aRequest({ memberCount: 64, horizonSteps: 24, outcomes })
    const reference = { plan: NO_RESPONSE, result: await runner.runEnsemble(request) }
    const plan = { plan: planB, result: await runner.runEnsemble({ ...request, plan: planB }) }
    const question = { outcome: 'deaths', step: 24, smallest: { absolute: 25, relative: 0.1 } }

    const found = Array.from({ length: 64 }, (_, member) => findDivergence(reference, plan, member, question))

    for (const { first, lasting, earlier } of found) {
      expect(first?.responses[0]).toMatchObject({ side: 'plan' })
      const steps = [...(lasting ? [lasting] : []), ...earlier.map(({ from }) => ({ step: from }))]
      for (const { step } of steps) expect(step).toBeGreaterThanOrEqual(first?.step ?? Infinity)
    }
    expect(found.filter(({ lasting }) => lasting).length).toBeGreaterThan(0)
  })

  it('end as the comparison of the table counts them', async () => {
    const runner = createInProcessRunner(model, kelvara)
    const request = aRequest({ memberCount: 64, horizonSteps: 24, outcomes: outcomeKeysOf(model, kelvara) })
    const reference = { plan: NO_RESPONSE, result: await runner.runEnsemble(request) }
    const plan = { plan: planB, result: await runner.runEnsemble({ ...request, plan: planB }) }

    for (const outcome of JUDGED_OUTCOMES) {
      const question = { outcome, step: 24, smallest: usualDifference(outcome, model) }
      const ends = Array.from({ length: 64 }, (_, member) => findDivergence(reference, plan, member, question).end)
      const { better, worse } = comparePlans(reference.result, plan.result, question)

      expect(ends.filter((end) => end === 'better')).toHaveLength(better.count)
      expect(ends.filter((end) => end === 'worse')).toHaveLength(worse.count)
    }
  })
})
