import { describe, expect, it } from 'vitest'
import { headlineFacts } from '../../../../../src/renderer/features/explore/headline/headline-facts'
import type { EnsemblePair } from '../../../../../src/renderer/simulation/ensemble-demand'
import type { CountryModel, EnsembleResult, ResponsePlan } from '../../../../../src/shared/engine'
import { anEnsembleResult } from '../../../simulation/fake-runner'
import { anInstrument, aPlan, aResponse } from '../an-instrument'

const model: CountryModel = {
  id: 'test',
  version: '1',
  levels: [],
  influences: [],
  triggers: [],
  parameters: [],
  sources: [],
  instruments: [anInstrument({ grade: 'C' })],
}
const smallest = { absolute: 25, relative: 0.1 }

/** Ten futures; `deaths` at the horizon by member, and those that reach mass killing. */
function aResult(deaths: readonly number[], onsets: number): EnsembleResult {
  const base = anEnsembleResult(
    { memberCount: deaths.length, horizonSteps: 1, outcomes: ['deaths'] },
    (_outcome, step, member) => (step === 0 ? 0 : (deaths[member] ?? 0)),
  )
  return { ...base, onsetStep: Int16Array.from(deaths, (_, member) => (member < onsets ? 1 : -1)) }
}

function aPair(plan: ResponsePlan, baseline: EnsembleResult, withPlan = baseline): EnsemblePair {
  return { demand: { plan, seed: 7, memberCount: 10, horizonSteps: 1, outcomes: ['deaths'] }, baseline, withPlan }
}

const tenTimes = (value: number) => Array.from({ length: 10 }, () => value)

describe('headlineFacts', () => {
  it('says only the first sentence while no response is on', () => {
    const facts = headlineFacts(aPair(aPlan(aResponse({ intensity: 0 })), aResult(tenTimes(100), 6)), model, smallest)

    expect(facts.plan).toBeUndefined()
    expect(facts.without).toMatchObject({ count: 6, memberCount: 10 })
    expect(facts.horizonMonths).toBe(1)
  })

  it('counts futures that end better and worse by a difference that matters', () => {
    const without = aResult(tenTimes(1000), 6)
    // Eight clearly better, one by less than matters, one clearly worse.
    const withPlan = aResult([500, 500, 500, 500, 500, 500, 500, 500, 990, 2000], 2)

    const facts = headlineFacts(aPair(aPlan(aResponse()), without, withPlan), model, smallest)

    expect(facts.plan?.onset.count).toBe(2)
    expect(facts.plan?.comparison.better.count).toBe(8)
    expect(facts.plan?.comparison.worse.count).toBe(1)
    expect(facts.plan?.evidence).toBe('C')
  })

  it('calls an even split too close to call', () => {
    const without = aResult(tenTimes(1000), 5)
    const withPlan = aResult([500, 500, 500, 500, 500, 2000, 2000, 2000, 2000, 2000], 5)

    expect(headlineFacts(aPair(aPlan(aResponse()), without, withPlan), model, smallest).plan?.isTooCloseToCall).toBe(
      true,
    )
  })
})
