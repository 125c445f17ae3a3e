import { describe, expect, it } from 'vitest'
import { headlineFacts } from '../../../../../src/renderer/features/explore/headline/headline-facts'
import type { CountryModel } from '../../../../../src/shared/engine'
import { bundledModel } from '../../../../../src/shared/formats'
import { anInstrument, aPlan, aResponse } from '../an-instrument'
import { aPair, aResult, aResultGoingOn, times } from './a-pair'

const model: CountryModel = { ...bundledModel(), instruments: [anInstrument()] }
const smallest = { absolute: 25, relative: 0.1 }

describe('headlineFacts', () => {
  it('says only the first sentence while no response is on', () => {
    const facts = headlineFacts(aPair(aPlan(aResponse({ intensity: 0 })), aResult(times(10, 100), 6)), model, smallest)

    expect(facts.plan).toBeUndefined()
    expect(facts.without).toMatchObject({ count: 6, memberCount: 10 })
    expect(facts.horizonMonths).toBe(1)
  })

  it('counts futures that end better and worse by a difference that matters', () => {
    const without = aResult(times(10, 1000), 6)
    // Eight clearly better, one by less than matters, one clearly worse.
    const withPlan = aResult([500, 500, 500, 500, 500, 500, 500, 500, 990, 2000], 2)

    const facts = headlineFacts(aPair(aPlan(aResponse()), without, withPlan), model, smallest)

    expect(facts.plan?.likelihood.count).toBe(2)
    expect(facts.plan?.comparison.better.count).toBe(8)
    expect(facts.plan?.comparison.worse.count).toBe(1)
    expect(facts.plan?.comparison.same.count).toBe(1)
    expect(facts.plan?.comparison.verdict).toBe('better')
    expect(facts.plan?.evidence).toEqual({ grade: 'C', instruments: [{ grade: 'C', ids: ['mediation'] }] })
  })

  it('calls an even split too close to call', () => {
    const without = aResult(times(10, 1000), 5)
    const withPlan = aResult([500, 500, 500, 500, 500, 2000, 2000, 2000, 2000, 2000], 5)

    const facts = headlineFacts(aPair(aPlan(aResponse()), without, withPlan), model, smallest)

    expect(facts.plan?.comparison.verdict).toBe('too-close')
  })

  it('asks of mass killing that goes on today whether it still does at the horizon', () => {
    const pair = aPair(aPlan(aResponse()), aResultGoingOn(100, 70), aResultGoingOn(100, 20))

    const facts = headlineFacts(pair, model, smallest)

    expect(facts.isGoingOn).toBe(true)
    expect(facts.without.count).toBe(70)
    expect(facts.plan?.likelihood.count).toBe(20)
    expect(facts.plan?.changed).toEqual({ averted: 50, caused: 0 })
  })

  it('counts the futures in which mass killing begins only without the plan, and only with it', () => {
    const without = aResult(times(10, 1000), 6)
    const withPlan = { ...aResult(times(10, 500), 0), onsetStep: Int16Array.of(1, 1, -1, -1, -1, -1, 1, -1, -1, -1) }

    const facts = headlineFacts(aPair(aPlan(aResponse()), without, withPlan), model, smallest)

    expect(facts.isGoingOn).toBe(false)
    expect(facts.plan?.changed).toEqual({ averted: 4, caused: 1 })
  })

  it('says worse of a plan that harms in nine of ten futures', () => {
    const withPlan = aResult([500, ...times(9, 2000)], 9)

    const facts = headlineFacts(aPair(aPlan(aResponse()), aResult(times(10, 1000), 5), withPlan), model, smallest)

    expect(facts.plan?.comparison.verdict).toBe('worse')
  })

  it('finds no difference in deaths fewer than 25, or below a tenth of the larger number', () => {
    const without = aResult([...times(5, 30), ...times(5, 10_000)], 5)
    const withPlan = aResult([...times(5, 6), ...times(5, 9100)], 5)

    const facts = headlineFacts(aPair(aPlan(aResponse()), without, withPlan), model, smallest)

    expect(facts.plan?.comparison.verdict).toBe('no-difference')
    expect(facts.plan?.comparison.same.count).toBe(10)
  })
})
