import { describe, expect, it } from 'vitest'
import { paceWith, roundTime, stillnessOf, timeLeftOf, type Pace } from '../../../src/shared/lib/pace'

/** Work that is so far at each of these seconds. */
const went = (...marks: readonly (readonly [second: number, share: number])[]): Pace =>
  marks.reduce<Pace>((pace, [second, share]) => paceWith(pace, { at: second * 1000, share }), [])

describe('the time that is left', () => {
  it('is told of steady work, also by who looks at it only later', () => {
    expect(timeLeftOf(went([0, 0], [1, 0.1], [2, 0.2], [3, 0.3]))).toBeCloseTo(7000, 6)
    expect(timeLeftOf(went([100, 0.5], [101, 0.6], [102, 0.7], [103, 0.8]))).toBeCloseTo(2000, 6)
  })

  it('is not told too soon', () => {
    expect(timeLeftOf(went())).toBeUndefined()
    expect(timeLeftOf(went([0, 0], [0.5, 0.1], [1, 0.2], [1.9, 0.3]))).toBeUndefined()
    expect(timeLeftOf(went([0, 0], [5, 0.5], [10, 0.9]))).toBeUndefined()
    expect(timeLeftOf(went([0, 0], [1, 0.005], [2, 0.011], [3, 0.017]))).toBeUndefined()
  })

  it('is not told while the pace changes, and is again by the new one', () => {
    const fast = [
      [0, 0],
      [1, 0.2],
      [2, 0.4],
    ] as const
    const slower = (until: number) =>
      Array.from({ length: until - 2 }, (_, i) => [i + 3, 0.4 + 0.05 * (i + 1)] as const)

    expect(timeLeftOf(went(...fast, ...slower(3)))).toBeUndefined()
    expect(timeLeftOf(went(...fast, ...slower(12)))).toBeCloseTo(2000, 6)
  })

  it('begins anew with other work', () => {
    expect(went([0, 0.5], [1, 0.9], [2, 0.1])).toEqual([{ at: 2000, share: 0.1 }])
  })

  it('keeps few marks of long work', () => {
    const pace = went(...Array.from({ length: 5001 }, (_, i) => [i, i / 10_000] as const))

    expect(pace.length).toBeLessThan(200)
    expect(timeLeftOf(pace)).toBeCloseTo(5_000_000, 0)
  })

  it('holds for some time where nothing moves', () => {
    expect(stillnessOf(went([0, 0]))).toBe(5000)
    expect(stillnessOf(went([0, 0], [10, 0.1], [20, 0.2]))).toBe(30_000)
  })
})

describe('roundTime', () => {
  it('says seconds, in fives from ten on, and minutes from 100 seconds on', () => {
    const said = [0, 900, 1100, 9000, 9100, 21_000, 99_000, 100_000, 260_000].map((time) => {
      const { unit, count } = roundTime(time)
      return `${count} ${unit}`
    })

    expect(said).toEqual([
      '1 seconds',
      '1 seconds',
      '2 seconds',
      '9 seconds',
      '10 seconds',
      '25 seconds',
      '100 seconds',
      '2 minutes',
      '4 minutes',
    ])
  })
})
