import { describe, expect, it } from 'vitest'
import { createInProcessRunner, type Response } from '../../../../src/shared/engine'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { preparePlan } from '../../../../src/shared/engine/prepare/prepare-plan'
import { aRequest } from '../../../builders/a-request'
import { aPlan, aResponse } from '../../../builders/a-response'
import { kelvara, model } from '../../../builders/bundled'

const prepared = prepareModel(model, kelvara)
const [population] = kelvara.populations

describe('preparePlan', () => {
  it.each<{ name: string; response: Partial<Response>; words: RegExp }>([
    {
      name: 'an instrument the model lacks',
      response: { instrument: 'prayer' },
      words: /"prayer", which the model does not have/,
    },
    {
      name: 'a target the scenario lacks',
      response: { instrument: 'mediation', target: 'nobody' },
      words: /"a-response" is aimed at "nobody", which is no actor/,
    },
    {
      name: 'a population where an actor is meant',
      response: { instrument: 'mediation', target: population?.id ?? '' },
      words: /which is no actor/,
    },
    {
      name: 'no target where one must be named',
      response: { instrument: 'pro-rebel-force' },
      words: /"a-response" must name its target/,
    },
  ])('refuses $name instead of reaching nobody', ({ response, words }) => {
    const plan = aPlan(aResponse(response))

    expect(() => preparePlan(model, kelvara, prepared, plan)).toThrow(words)
  })

  it('lets a run fail loudly too, whoever built the plan', async () => {
    const plan = aPlan(aResponse({ instrument: 'mediation', target: 'nobody' }))

    await expect(createInProcessRunner(model, kelvara).runEnsemble(aRequest({ plan }))).rejects.toThrow(/no actor/)
  })

  it('leaves out what is switched off, whatever it is aimed at', () => {
    const plan = aPlan(aResponse({ instrument: 'pro-rebel-force', intensity: 0 }))

    expect(preparePlan(model, kelvara, prepared, plan).responses).toEqual([])
  })
})
