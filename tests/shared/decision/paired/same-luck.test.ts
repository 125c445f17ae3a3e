import { beforeAll, describe, expect, it } from 'vitest'
import { comparePlans, sameLuckGain, type SameLuckGain } from '../../../../src/shared/decision'
import {
  ALL_SWITCHES_ON,
  createInProcessRunner,
  NO_RESPONSE,
  outcomeKeysOf,
  type EnsembleResult,
} from '../../../../src/shared/engine'
import { bundledScenarios } from '../../../../src/shared/formats'
import { aRequest } from '../../../builders/a-request'
import { aResult } from '../../../builders/a-result'
import { anInstrument, aPlan, aResponse } from '../../../builders/a-response'
import { kelvara, model, planB } from '../../../builders/bundled'

describe('a response that does nothing', () => {
  it('makes a difference of exactly 0 in every future, on every outcome', async () => {
    const content = { ...model, instruments: [...model.instruments, anInstrument({ id: 'inert' })] }
    const outcomes = outcomeKeysOf(content, kelvara)
    const runner = createInProcessRunner(content, kelvara)
    const request = aRequest({ memberCount: 64, horizonSteps: 24, outcomes })
    const inert = aResponse({ instrument: 'inert', durationMonths: 24 })

    const without = await runner.runEnsemble(request)
    const with_ = await runner.runEnsemble({ ...request, plan: aPlan(inert) })
    const planned = await runner.runEnsemble({ ...request, plan: planB })
    const plannedToo = await runner.runEnsemble({
      ...request,
      plan: { ...planB, responses: [inert, ...planB.responses] },
    })

    for (const outcome of ['mass-killing', 'severity-stages', 'other-harms', ...outcomes]) {
      const question = { outcome, step: 24, smallest: { absolute: 0, relative: 0 } }
      for (const [a, b] of [
        [without, with_],
        [planned, plannedToo],
      ] as const) {
        expect(comparePlans(a, b, question).differences.every((difference) => difference === 0)).toBe(true)
      }
    }
  })
})

describe('the order of responses in a plan', () => {
  it('changes no future', async () => {
    const runner = createInProcessRunner(model, kelvara)
    const request = aRequest({ memberCount: 64, horizonSteps: 24 })

    const asWritten = await runner.runEnsemble({ ...request, plan: planB })
    const reversed = await runner.runEnsemble({
      ...request,
      plan: { ...planB, responses: [...planB.responses].reverse() },
    })

    expect(reversed.values).toEqual(asWritten.values)
  })
})

describe('a response that is known to backfire', () => {
  it('is worse than no response in the share of futures in which it does', async () => {
    // A push on a level that is drawn with mean -1 and standard deviation 1: above 0 in 15.87 % of futures.
    const tenthOfNormal = 1.2815515655446004
    const size = { low: -1 - tenthOfNormal, best: -1, high: -1 + tenthOfNormal }
    const pushing = anInstrument({
      effects: [{ channel: 'level', level: 'dangerous-speech', size, backfire: 'anger' }],
    })
    const runner = createInProcessRunner({ ...model, instruments: [pushing], pairs: [] }, kelvara)
    const request = aRequest({
      memberCount: 8192,
      horizonSteps: 2,
      outcomes: ['level:dangerous-speech'],
      switches: { chance: false, uncertainty: true, triggers: false, trends: false },
    })

    const without = await runner.runEnsemble(request)
    const pushed = await runner.runEnsemble({ ...request, plan: aPlan(aResponse({ durationMonths: 24 })) })

    const { better, worse, same } = comparePlans(without, pushed, {
      outcome: 'level:dangerous-speech',
      step: 2,
      smallest: { absolute: 0, relative: 0 },
    })
    // Three standard errors.
    expect(Math.abs(worse.probability - 0.1587)).toBeLessThan(3 * Math.sqrt((0.1587 * 0.8413) / 8192))
    expect([same.count, better.count + worse.count]).toEqual([0, 8192])
  })
})

describe.each(bundledScenarios().map(({ document }) => ({ id: document.scenario.id, document })))(
  'pairs of futures in $id',
  ({ document: { scenario, settings, plans } }) => {
    const runs: { without: EnsembleResult; withPlans: EnsembleResult[] }[] = []

    beforeAll(async () => {
      const runner = createInProcessRunner(model, scenario)
      const request = aRequest({
        seed: settings.seed,
        memberCount: 4096,
        horizonSteps: 36,
        outcomes: ['severity', 'deaths'],
        switches: ALL_SWITCHES_ON,
      })
      const without = await runner.runEnsemble({ ...request, plan: NO_RESPONSE })
      const withPlans = []
      for (const plan of plans) withPlans.push(await runner.runEnsemble({ ...request, plan }))
      runs.push({ without, withPlans })
    }, 120_000)

    const gains = (outcome: string, scale?: (value: number) => number): (SameLuckGain | undefined)[] =>
      runs.flatMap(({ without, withPlans }) =>
        withPlans.map((withPlan) => sameLuckGain(without, withPlan, { outcome, step: 36 }, scale)),
      )

    it.each([
      { outcome: 'severity-stages', scale: undefined },
      // Of deaths themselves one future in a thousand may hold most of the variance.
      { outcome: 'deaths', scale: Math.log1p },
    ])('tell plans apart on $outcome by at least five times less variance than different luck would', (measured) => {
      const found = gains(measured.outcome, measured.scale)

      expect(found).toHaveLength(plans.length)
      for (const gain of found) expect(gain?.ratio).toBeGreaterThanOrEqual(5)
    })

    // A plan that changes much how often mass killing comes leaves differences that no pairing takes away: five may be out of reach.
    it('tell plans apart on mass killing so too, or nearly as well as any pairing of the same futures could', () => {
      const question = { outcome: 'mass-killing', step: 36, smallest: { absolute: 0, relative: 0 } }
      for (const { without, withPlans } of runs) {
        for (const withPlan of withPlans) {
          const gain = sameLuckGain(without, withPlan, question)
          const { same } = comparePlans(without, withPlan, question)

          // Nothing is measured only where no future differs.
          expect(gain === undefined).toBe(same.count === same.memberCount)
          if (gain) expect(gain.ratio).toBeGreaterThanOrEqual(Math.min(5, 0.75 * gain.most))
        }
      }
    })
  },
)

describe('what the same luck is worth', () => {
  const question = { outcome: 'deaths', step: 0 }
  const deaths = (...values: readonly number[]) => aResult({ deaths: [values] })

  it('is the variance of differences of different luck over that of the same', () => {
    // Variances 5/3 and 20/3; of the differences 1, 2, 3, 4 again 5/3.
    expect(sameLuckGain(deaths(1, 2, 3, 4), deaths(2, 4, 6, 8), question)).toEqual({ ratio: 5, most: 5 })
  })

  it('is at most that of the best with the best', () => {
    // Paired crosswise, the differences are 7, 4, 1, -2.
    const gain = sameLuckGain(deaths(1, 2, 3, 4), deaths(8, 6, 4, 2), question)

    expect(gain?.ratio).toBeCloseTo(25 / 3 / 15)
    expect(gain?.most).toBeCloseTo(5)
  })

  it('is nothing where a plan changes nothing', () => {
    expect(sameLuckGain(deaths(1, 2, 3), deaths(1, 2, 3), question)).toBeUndefined()
  })
})
