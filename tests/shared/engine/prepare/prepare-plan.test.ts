import { describe, expect, it } from 'vitest'
import { createInProcessRunner, type Response, type Scenario } from '../../../../src/shared/engine'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { actingResponses, preparePlan, responsesInOrder } from '../../../../src/shared/engine/prepare/prepare-plan'
import { aRequest } from '../../../builders/a-request'
import { aPlan, aResponse } from '../../../builders/a-response'
import { bundledScenarios } from '../../../../src/shared/formats'
import { planEffort } from '../../../../src/shared/decision'
import { everythingAtOnce, kelvara, model } from '../../../builders/bundled'

const prepared = prepareModel(model, kelvara)
const [population] = kelvara.populations

describe('actingResponses', () => {
  const groups = new Set(kelvara.actors.filter(({ kind }) => kind.endsWith('-group')).map(({ id }) => id))
  /** A country in which nobody fights the government. */
  const quiet: Scenario = {
    ...kelvara,
    actors: kelvara.actors.filter(({ id }) => !groups.has(id)),
    campaigns: kelvara.campaigns.filter(({ actor }) => !groups.has(actor)),
  }

  it.each([
    ...bundledScenarios().map(({ document: { scenario } }) => [scenario.title, scenario] as const),
    ['without armed groups', quiet] as const,
  ])('are those that a run asks for something: %s', (_, scenario) => {
    // What must name its target names one of the first of these countries.
    const everything = { ...everythingAtOnce, responses: everythingAtOnce.responses.filter(({ target }) => !target) }
    const { responses } = preparePlan(model, scenario, prepareModel(model, scenario), everything)
    const acting = actingResponses(model, scenario, everything)
    const effort = planEffort(everything, model.instruments, acting)

    expect(acting).toEqual(
      new Set(responsesInOrder(everything).flatMap(({ id }, place) => (responses[place]?.acts ? [id] : []))),
    )
    expect(effort?.politicalCapital).toBeCloseTo(
      responses.reduce((sum, one) => sum + one.politicalCapital, 0),
      9,
    )
  })

  it('are none of what acts on actors that the country does not have, is off, or is aimed at nobody', () => {
    const plan = aPlan(
      aResponse({ id: 'money', instrument: 'counter-finance-controls' }),
      aResponse({ id: 'talks', instrument: 'mediation' }),
      aResponse({ id: 'off', instrument: 'mediation', intensity: 0 }),
      aResponse({ id: 'astray', instrument: 'mediation', target: 'nobody' }),
    )

    expect(actingResponses(model, quiet, plan)).toEqual(new Set(['talks']))
  })
})

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
