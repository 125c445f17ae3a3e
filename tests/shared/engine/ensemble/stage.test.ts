import { describe, expect, it } from 'vitest'
import { stagesRunThrough } from '../../../../src/shared/engine/ensemble/stage'

describe('stagesRunThrough', () => {
  it.each([
    { deaths: 0, stages: 0 },
    { deaths: 25, stages: 0 },
    { deaths: 50, stages: 0.5 },
    { deaths: 100, stages: 1 },
    { deaths: 316.22776601683796, stages: 1.5 },
    { deaths: 1000, stages: 2 },
    { deaths: 10_000, stages: 3 },
    { deaths: 800_000, stages: 3 },
  ])('is $stages at $deaths deaths in twelve months', ({ deaths, stages }) => {
    expect(stagesRunThrough(deaths)).toBeCloseTo(stages, 12)
  })

  it('never falls as deaths rise', () => {
    const all = Array.from({ length: 400 }, (_, i) => stagesRunThrough(1.03 ** i))

    expect(all).toEqual(all.toSorted((a, b) => a - b))
  })
})
