import { describe, expect, it } from 'vitest'
import { severityScale } from '../../../../src/shared/engine'

describe('severityScale', () => {
  it.each([
    { deaths: 0, place: 0 },
    { deaths: 9, place: 1 },
    { deaths: 25, place: 1.415 },
    { deaths: 99, place: 2 },
    { deaths: 999, place: 3 },
    { deaths: 9999, place: 4 },
  ])('places $deaths deaths at $place', ({ deaths, place }) => {
    expect(severityScale(deaths)).toBeCloseTo(place, 3)
  })
})
