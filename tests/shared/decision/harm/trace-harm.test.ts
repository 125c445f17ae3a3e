import { beforeAll, describe, expect, it } from 'vitest'
import { traceHarm, type HarmJob, type HarmTrace } from '../../../../src/shared/decision'
import {
  createInProcessRunner,
  NO_RESPONSE,
  type EnsembleRequest,
  type Ground,
  type ResponsePlan,
} from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { anInstrument, aPlan, aResponse, exactly } from '../../../builders/a-response'
import { kelvara, model } from '../../../builders/bundled'

/** Helps people to be safe, and alarms those who harm them: the alarm is the stronger. */
const alarming = anInstrument({
  id: 'alarming',
  effects: [
    { channel: 'level', level: 'dangerous-speech', size: exactly(-0.3) },
    { channel: 'drive', by: 'every-actor', size: exactly(0.5), backfire: 'alarm' },
  ],
})
const hardening = anInstrument({
  id: 'hardening',
  effects: [{ channel: 'drive', by: 'every-actor', size: exactly(0.4), backfire: 'closing-ranks' }],
})
/** Makes violence known, and changes none. */
const recording = anInstrument({ id: 'recording', effects: [{ channel: 'recording', size: exactly(0.1) }] })
const inert = anInstrument({ id: 'inert' })
const ground: Ground = {
  model: { ...model, instruments: [alarming, hardening, recording, inert], pairs: [] },
  scenario: kelvara,
}
const respond = (instrument: string) => aResponse({ id: `r-${instrument}`, instrument, durationMonths: 24 })
const question = { outcome: 'deaths', step: 24, smallest: { absolute: 25, relative: 0.1 } }
const request: EnsembleRequest = aRequest({ memberCount: 200, horizonSteps: 24, outcomes: ['deaths'] })

async function jobOf(plan: ResponsePlan): Promise<HarmJob> {
  const runner = createInProcessRunner(ground.model, ground.scenario)
  return {
    ground,
    plan,
    request,
    question,
    reference: await runner.runEnsemble({ ...request, plan: NO_RESPONSE }),
    planned: await runner.runEnsemble({ ...request, plan }),
    runnerOf: (at) => createInProcessRunner(at.model, at.scenario),
  }
}

describe('the trace of what does harm', () => {
  let trace: HarmTrace

  beforeAll(async () => {
    trace = await traceHarm(await jobOf(aPlan(respond('alarming'), respond('recording'), respond('inert'))))
  })

  it('finds the harm gone without the way that does it, although the rest of the response stays', () => {
    const [alarm] = trace.sources

    expect(trace).toMatchObject({ memberCount: 200 })
    expect(trace.worse).toBeGreaterThan(40)
    expect(alarm).toMatchObject({
      source: { kind: 'pathway', instrument: 'alarming', pathway: 'alarm' },
      isBeyondChance: true,
    })
    expect(alarm?.worse).toBeLessThan(trace.worse / 4)
  })

  it('finds no harm without the response, and leaves out none that does nothing in the country', () => {
    expect(trace.sources.slice(1)).toEqual([
      {
        source: { kind: 'response', response: 'r-alarming' },
        worse: 0,
        gone: trace.worse,
        come: 0,
        isBeyondChance: true,
      },
      {
        source: { kind: 'response', response: 'r-recording' },
        worse: trace.worse,
        gone: 0,
        come: 0,
        isBeyondChance: false,
      },
    ])
  })

  it('leaves several ways out one by one, and all together', async () => {
    const { worse, sources } = await traceHarm(await jobOf(aPlan(respond('alarming'), respond('hardening'))))
    const ways = sources.filter(({ source }) => source.kind === 'pathway')
    const together = sources.find(({ source }) => source.kind === 'every-pathway')

    expect(ways).toHaveLength(2)
    expect(ways.map((way) => way.worse)).toEqual(ways.map((way) => way.worse).toSorted((a, b) => a - b))
    for (const way of ways) {
      expect(way.worse).toBeLessThan(worse)
      expect(way.worse).toBeGreaterThan(together?.worse ?? NaN)
    }
    // Speech that calms is all that is left.
    expect(together?.worse).toBeLessThan(worse / 10)
  })

  it('leaves out nothing of a plan that does no harm, nor the only response of a plan', async () => {
    expect(await traceHarm(await jobOf(aPlan(respond('inert'))))).toEqual({ memberCount: 200, worse: 0, sources: [] })

    const { sources } = await traceHarm(await jobOf(aPlan(respond('hardening'))))
    expect(sources.map(({ source }) => source.kind)).toEqual(['pathway'])
  })

  it('says how far it is, up to all of it', async () => {
    const shares: number[] = []
    await traceHarm(await jobOf(aPlan(respond('alarming'), respond('inert'))), {
      onProgress: (share) => shares.push(share),
    })

    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('stops when it is cancelled', async () => {
    const job = await jobOf(aPlan(respond('alarming')))

    await expect(traceHarm(job, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
  })
})
