import { describe, expect, it } from 'vitest'
import { mostMoved } from '../../../../../src/renderer/features/situation/people/most-moved'

const means = (entries: Readonly<Record<string, number>>) => new Map(Object.entries(entries))

describe('the campaign that an edit moved most', () => {
  it('is the one whose mean moved farthest, up or down', () => {
    const before = means({ 'state/upland': 0.1, 'guard/upland': 0.2, 'front/lake': 0.05 })
    const now = means({ 'state/upland': 0.12, 'guard/upland': 0.14, 'front/lake': 0.05 })

    expect(mostMoved(before, now)).toEqual({ actor: 'guard', population: 'upland', before: 0.2, now: 0.14 })
  })

  it('counts from nothing what was not listed before', () => {
    expect(mostMoved(means({}), means({ 'guard/town': 0.08 }))).toEqual({
      actor: 'guard',
      population: 'town',
      before: 0,
      now: 0.08,
    })
  })

  it('is none where two digits would show no difference', () => {
    expect(mostMoved(means({ 'guard/upland': 0.2 }), means({ 'guard/upland': 0.203 }))).toBeUndefined()
  })
})
