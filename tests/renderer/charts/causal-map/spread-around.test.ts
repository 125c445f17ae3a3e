import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadAround } from '../../../../src/renderer/charts/causal-map/spread-around'

const wish = (id: string, at: number, weight = 1) => ({ id, at, room: 10, weight })

describe('spreadAround', () => {
  it('leaves alone what has room, and parts what has not, the weightier moving less', () => {
    expect([...spreadAround([wish('a', 10), wish('b', 60)], 100)].toSorted()).toEqual([
      ['a', 10],
      ['b', 60],
    ])
    const parted = spreadAround([wish('a', 50, 3), wish('b', 50)], 100)
    expect([parted.get('a'), parted.get('b')]).toEqual([47.5, 57.5])
  })

  it('parts what meets where the round begins', () => {
    const parted = spreadAround([wish('a', 99), wish('b', 1)], 100)

    expect([parted.get('a'), parted.get('b')]).toEqual([95, 105])
  })

  it('lets nothing that is pushed over the start of the round meet what stands there', () => {
    const crowd = Array.from({ length: 7 }, (_, i) => wish(`c${i}`, 0, i === 0 ? 7 : 1))
    const places = [...spreadAround([...crowd, wish('alone', 50)], 100).values()].toSorted((a, b) => a - b)

    expect((places.at(-1) ?? NaN) - (places[0] ?? NaN)).toBeLessThanOrEqual(90)
  })

  it('keeps all apart, by less only where there is not enough room for all', () => {
    const wishes = fc.array(
      fc.record({ at: fc.double({ min: 0, max: 99.9, noNaN: true }), weight: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 2,
        maxLength: 30,
      },
    )
    fc.assert(
      fc.property(wishes, (all) => {
        const places = [
          ...spreadAround(
            all.map(({ at, weight }, i) => wish(String(i), at, weight)),
            100,
          ).values(),
        ].toSorted((a, b) => a - b)
        const room = Math.min(10, 100 / all.length)
        places.forEach((place, i) => {
          const next = places[i + 1] ?? (places[0] ?? 0) + 100
          expect(next - place).toBeGreaterThanOrEqual(room - 1e-6)
        })
      }),
    )
  })
})
