import { describe, expect, it } from 'vitest'
import { massKillingBy, runTiming, shiftPlan, timingCurve } from '../../../../src/shared/decision'
import {
  createInProcessRunner,
  NO_RESPONSE,
  type EnsembleRequest,
  type SimulationRunner,
} from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { kelvara, model, planB } from '../../../builders/bundled'

const inner = createInProcessRunner(model, kelvara)
const request = aRequest({ plan: planB, memberCount: 12, horizonSteps: 12, outcomes: ['severity'] })
const job = { request, outcome: 'mass-killing', shifts: [-6, 0, 6] } as const

describe('runTiming', () => {
  it('runs nothing anew that is at hand, and comes to the same', async () => {
    const larger = (plan: EnsembleRequest['plan']) =>
      inner.runEnsemble({ ...request, plan, memberCount: 20, outcomes: ['deaths', 'severity'] })
    const atHand = new Map([
      [null, await larger(NO_RESPONSE)],
      [0, await larger(planB)],
      [6, await larger(shiftPlan(planB, 6).plan)],
    ])
    const asked: EnsembleRequest[] = []
    const runner: Pick<SimulationRunner, 'runEnsemble'> = {
      runEnsemble: (wanted, options) => {
        asked.push(wanted)
        return inner.runEnsemble(wanted, options)
      },
    }
    const shares: number[] = []

    const runs = await runTiming({ ...inner, ...runner }, job, {
      knownAt: (shiftMonths) => atHand.get(shiftMonths),
      onProgress: (share) => shares.push(share),
    })

    expect(asked.map(({ plan }) => plan)).toEqual([shiftPlan(planB, -6).plan])
    const question = massKillingBy(12)
    expect(timingCurve(runs, question)).toEqual(timingCurve(await runTiming(inner, job), question))
    expect(shares.at(-1)).toBe(1)
  })
})
