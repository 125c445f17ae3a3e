import { describe, expect, it } from 'vitest'
import { HINDRANCES, hindranceShare, planFeasibility, unavailableIn } from '../../../../src/shared/decision'
import { createInProcessRunner } from '../../../../src/shared/engine'
import { aPlan, aResponse } from '../../../builders/a-response'
import { aRequest } from '../../../builders/a-request'
import { aResult } from '../../../builders/a-result'
import { kelvara, model, planB } from '../../../builders/bundled'

/** Four futures, two responses; held by: 1 the council, 2 the host, 3 a veto. */
const result = aResult(
  { severity: [[0, 0, 0, 0]] },
  {
    responses: {
      ids: ['mission', 'talks'],
      authorisedStep: Int16Array.of(-1, -1, 5, 9, 0, 0, 0, -1),
      effectStep: Int16Array.of(-1, -1, 8, 12, 1, 1, 1, -1),
      heldBy: Uint8Array.of(3, 1, 0, 0, 0, 0, 0, 2),
      attention: Float32Array.of(1, 1, 0.5, 1, 1, 1, 0.75, 1),
      access: Float32Array.of(1, 1, 0.25, 0.5, 1, 1, 1, 1),
    },
  },
)
const plan = aPlan(
  aResponse({ id: 'mission', instrument: 'deployment', startStep: 3 }),
  aResponse({ id: 'talks', instrument: 'mediation', startStep: -6 }),
)

describe('planFeasibility', () => {
  const { responses, allGoAhead, heldBy, main } = planFeasibility(plan, result)

  it('says of each response what held it up, how often, and how long it waited', () => {
    expect(responses[0]).toMatchObject({
      id: 'mission',
      instrument: 'deployment',
      goesAhead: { count: 2 },
      medianAuthorisedStep: 7,
      medianMonthsWaited: 4,
      stoppedBy: { veto: { count: 1 }, council: { count: 1 }, host: { count: 0 } },
      attentionShort: { count: 1 },
      accessShort: { count: 1 },
    })
    // Begun before today: nobody waits for what went ahead then.
    expect(responses[1]).toMatchObject({ medianMonthsWaited: 0, stoppedBy: { host: { count: 1 } } })
  })

  it('counts a future once, whichever of the responses is held up in it', () => {
    expect(allGoAhead.count).toBe(1)
    expect(HINDRANCES.map((hindrance) => heldBy[hindrance].count)).toEqual([1, 1, 1, 1, 1])
  })

  it('names the hindrance that is met most often, and nothing where there is none', () => {
    expect(main?.share.count).toBe(1)
    const free = aResult({ severity: [[0, 0]] })
    expect(planFeasibility(aPlan(), free)).toMatchObject({ main: null, allGoAhead: { count: 2 } })
  })

  it('accounts for every future of a real plan: it goes ahead, is stopped, or starts too late', async () => {
    const run = await createInProcessRunner(model, kelvara).runEnsemble(aRequest({ plan: planB, memberCount: 64 }))

    const found = planFeasibility(planB, run)

    expect(found.responses).toHaveLength(6)
    for (const response of found.responses) {
      const stopped = ['veto', 'council', 'host'] as const
      const count = stopped.reduce((sum, hindrance) => sum + hindranceShare(response, hindrance).count, 0)
      expect(response.goesAhead.count + count).toBe(64)
    }
    expect(found.main?.share.count).toBe(
      Math.max(...found.responses.flatMap((response) => HINDRANCES.map((h) => hindranceShare(response, h).count))),
    )
  })
})

describe('unavailableIn', () => {
  it('names each instrument of a plan that can not be used here once, and none that is off', () => {
    const change = (instrument: string, isAvailable: boolean) => ({ instrument, isAvailable, because: 'A test.' })
    const scenario = {
      ...kelvara,
      local: { instruments: [change('deployment', false), change('mediation', true), change('embargo', false)] },
    }
    const twice = aPlan(
      ...plan.responses,
      aResponse({ id: 'again', instrument: 'deployment' }),
      aResponse({ id: 'off', instrument: 'embargo', intensity: 0 }),
    )

    expect(unavailableIn(scenario, twice)).toEqual(['deployment'])
    expect(unavailableIn(kelvara, twice)).toEqual([])
  })
})
