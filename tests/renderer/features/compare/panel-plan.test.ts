import { describe, expect, it } from 'vitest'
import { compareFacts } from '../../../../src/renderer/features/compare/compare-facts'
import { panelPlanOf } from '../../../../src/renderer/features/compare/panel-plan'
import { NO_RESPONSE, type ResponsePlan } from '../../../../src/shared/engine'
import { bundledModel } from '../../../../src/shared/formats'
import { kelvara } from '../../../builders/bundled'
import { aComparedResult } from '../../../builders/a-compared-result'
import { aResult } from '../../../builders/a-result'
import { aResponse } from '../../../builders/a-response'

const MEMBERS = 100
const aPlan = (id: string, intensity = 1): ResponsePlan => ({
  id,
  name: id,
  responses: [aResponse({ durationMonths: 6 + (id.codePointAt(0) ?? 0), instrument: 'mediation', intensity })],
})

/** Plans by the deaths that come with them in every future; 1,000 without any. */
function factsOf(deaths: Readonly<Record<string, number>>, referenceId: string = NO_RESPONSE.id) {
  const resultOf = (each: number) => {
    const none = Array.from({ length: MEMBERS }, () => 0)
    return aComparedResult(aResult({ severity: [none, none], deaths: [none, none.map(() => each)] }))
  }
  const plans = Object.keys(deaths).map((id) => aPlan(id))
  return compareFacts(
    {
      demand: { plans, seed: 1, memberCount: MEMBERS, horizonSteps: 1, outcomes: ['severity', 'deaths'] },
      memberCount: MEMBERS,
      results: new Map([
        [NO_RESPONSE.id, resultOf(1000)],
        ...Object.entries(deaths).map(([id, each]) => [id, resultOf(each)] as const),
      ]),
      later: new Map(),
    },
    bundledModel(),
    {
      scenario: kelvara,
      outcome: 'deaths',
      smallest: { absolute: 25, relative: 0.1 },
      referenceId,
      populations: [],
      currentPlan: 'a',
      sort: null,
    },
  )
}

const plans = [aPlan('a'), aPlan('b')]

describe('the plan that the panels speak of', () => {
  it('is the one that the headline names as best, whatever the current plan is', () => {
    const wanted = { chosen: null, currentPlan: 'a', plans }

    expect(panelPlanOf(factsOf({ a: 990, b: 100 }), wanted)).toBe('b')
    expect(panelPlanOf(factsOf({ a: 100, b: 990 }), { ...wanted, currentPlan: 'b' })).toBe('a')
  })

  it('is the one that was chosen, until it is gone or nothing of it is on', () => {
    const facts = factsOf({ a: 990, b: 100 })

    expect(panelPlanOf(facts, { chosen: 'a', currentPlan: 'b', plans })).toBe('a')
    expect(panelPlanOf(facts, { chosen: 'gone', currentPlan: 'a', plans })).toBe('b')
    expect(panelPlanOf(facts, { chosen: 'a', currentPlan: 'a', plans: [aPlan('a', 0), aPlan('b')] })).toBe('b')
  })

  it('is the current one where the headline names none, and then one that is not the reference', () => {
    const alike = { a: 1000, b: 1000 }

    expect(panelPlanOf(factsOf(alike), { chosen: null, currentPlan: 'b', plans })).toBe('b')
    expect(panelPlanOf(factsOf(alike, 'b'), { chosen: null, currentPlan: 'b', plans })).toBe('a')
    expect(panelPlanOf(factsOf(alike), { chosen: null, currentPlan: null, plans })).toBe('a')
  })

  it('is none where nothing of any plan is on', () => {
    const off = [aPlan('a', 0), aPlan('b', 0)]

    expect(panelPlanOf(factsOf({ a: 1000, b: 1000 }), { chosen: 'a', currentPlan: 'a', plans: off })).toBeUndefined()
  })
})
