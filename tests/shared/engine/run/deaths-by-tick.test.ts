import { describe, expect, it } from 'vitest'
import { createInProcessRunner, createTickDeaths, pathOf } from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { kelvara, model } from '../../../builders/bundled'

describe('createTickDeaths', () => {
  it('gives ticks that sum to the deaths of the months that a result tells, member by member', async () => {
    const request = aRequest({ memberCount: 12, horizonSteps: 18, outcomes: ['deaths'] })
    const { ticksPerStep } = request
    const result = await createInProcessRunner(model, kelvara).runEnsemble(request)
    const deathsOf = createTickDeaths(model, kelvara, request)
    const toll = Array.from({ length: request.memberCount }, (_, place) => {
      const ticks = deathsOf(request.firstMember + place)
      return Array.from({ length: request.horizonSteps + 1 }, (_, step) =>
        Math.fround(ticks.subarray(0, step * ticksPerStep).reduce((sum, deaths) => sum + deaths, 0)),
      )
    })
    expect(toll.flat().some((deaths) => deaths > 0)).toBe(true)
    toll.forEach((own, place) => {
      const told = pathOf(result, 'deaths', place)
      own.forEach((deaths, step) => expect(deaths).toBeCloseTo(told[step] ?? NaN, 3))
    })
  })
})
