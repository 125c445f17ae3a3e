import { describe, expect, it } from 'vitest'
import { createInProcessRunner, severityHistory, valuesAt, type Scenario } from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { kelvara, model } from '../../../builders/bundled'

describe('severityHistory', () => {
  const [first, ...others] = kelvara.actors
  if (!first) throw new RangeError('The scenario has no actors')

  it('sums the twelve months up to each step, from a year ago to today', () => {
    const scenario: Scenario = {
      ...kelvara,
      actors: [{ ...first, pastMonthlyDeaths: Array.from({ length: 24 }, (_, month) => month) }],
    }

    const history = severityHistory(scenario)

    expect(history.map(({ step }) => step)).toEqual([-12, -11, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1, 0])
    expect(history[0]?.deaths).toBe(66)
    expect(history[12]?.deaths).toBe(66 + 12 * 12)
  })

  it('takes the worst actor, month by month, and nothing where nobody acts', () => {
    const quietThen = Array.from({ length: 24 }, (_, month) => (month < 12 ? 10 : 0))
    const quietNow = quietThen.toReversed()
    const scenario = {
      ...kelvara,
      actors: [
        { ...first, pastMonthlyDeaths: quietThen },
        { ...first, id: 'another', pastMonthlyDeaths: quietNow },
      ],
    }

    expect(severityHistory(scenario).map(({ deaths }) => deaths)).toEqual([
      120, 110, 100, 90, 80, 70, 60, 70, 80, 90, 100, 110, 120,
    ])
    expect(severityHistory({ ...kelvara, actors: [] }).every(({ deaths }) => deaths === 0)).toBe(true)
  })

  it('ends where the ensemble begins', async () => {
    const result = await createInProcessRunner(model, kelvara).runEnsemble(
      aRequest({ memberCount: 2, horizonSteps: 1 }),
    )

    expect([...valuesAt(result, 'severity', 0)]).toEqual([1, 1].map(() => severityHistory(kelvara).at(-1)?.deaths))
    expect(others.length).toBeGreaterThan(0)
  })
})
