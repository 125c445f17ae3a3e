import { describe, expect, it } from 'vitest'
import { findDivergence } from '../../../../src/shared/decision'
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

    for (const { first, mattering } of found) {
      expect(first?.before[0]).toMatchObject({ kind: 'response', side: 'plan' })
      if (mattering) expect(mattering.step).toBeGreaterThanOrEqual(first?.step ?? Infinity)
    }
    expect(found.filter(({ mattering }) => mattering).length).toBeGreaterThan(0)
  })
})
