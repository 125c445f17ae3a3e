import { describe, expect, it } from 'vitest'
import { pathShares, trajectoriesOf, unitTrajectories } from '../../../../src/shared/decision'

function sharesOf(
  f: (x: readonly number[]) => number,
  { inputs, units, paths = 40, least = 0 }: { inputs: number; units?: number[][]; paths?: number; least?: number },
) {
  const trajectories = units ? unitTrajectories(inputs, units, paths, 3) : trajectoriesOf(inputs, paths, 3)
  return pathShares(
    trajectories,
    trajectories.map(({ points }) => points.map(f)),
    least,
  )
}

/** Ishigami and Homma 1990 with a = 7, b = 0.1, and a fourth input that does nothing. */
function ishigami([u = 0, v = 0, w = 0]: readonly number[]): number {
  const [x = 0, y = 0, z = 0] = [u, v, w].map((place) => Math.PI * (2 * place - 1))
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
}

describe('pathShares', () => {
  it('shares out a sum by its weights, the same on every path', () => {
    const units = sharesOf(([a = 0, b = 0, c = 0]) => 3 * a - 5 * b + 2 * c, { inputs: 3 })

    expect(units.map(({ unit }) => unit)).toEqual([1, 0, 2])
    expect(units.map(({ lean }) => lean)).toEqual([-1, 1, 1])
    ;[0.5, 0.3, 0.2].forEach((known, i) => {
      expect(units[i]?.share.value).toBeCloseTo(known, 10)
      expect((units[i]?.share.high ?? NaN) - (units[i]?.share.low ?? NaN)).toBeCloseTo(0, 10)
    })
    expect(units[0]?.usual).toBeCloseTo(5, 10)
    expect(units[0]?.most).toBeCloseTo(5, 10)
  })

  it('puts a dummy last, with nothing', () => {
    const units = sharesOf(ishigami, { inputs: 4 })

    expect(units.at(-1)).toMatchObject({ unit: 3, share: { value: 0, low: 0, high: 0 }, most: 0, turned: 0 })
    const sum = units.reduce((all, { share }) => all + share.value, 0)
    expect(sum).toBeCloseTo(1, 10)
  })

  it('lets no violent corner decide by itself', () => {
    // In one corner of a third input everything is a thousandfold.
    const units = sharesOf(([a = 0, b = 0, c = 0]) => (c > 0.9 ? 1000 : 1) * (4 * a + b), {
      inputs: 3,
      units: [[0], [1]],
    })
    const [first, second] = units

    expect(first?.unit).toBe(0)
    expect(first?.share.value).toBeCloseTo(0.8, 10)
    expect(second?.share.value).toBeCloseTo(0.2, 10)
    expect(first?.most).toBeGreaterThan(100 * (first?.usual ?? NaN))
  })

  it('moves all inputs of a unit at once, each in a direction of its own', () => {
    // Against each other on some paths, and together on others.
    const units = sharesOf(([a = 0, b = 0, c = 0]) => a + b + c, { inputs: 3, units: [[0, 1], [2]] })
    const [both, alone] = [0, 1].map((of) => units.find(({ unit }) => unit === of))

    expect(both?.most).toBeCloseTo(2, 10)
    expect(Math.min(...(both?.shares ?? []))).toBeCloseTo(0, 10)
    expect(alone?.usual).toBeCloseTo(1, 10)
  })

  it('counts paths on which a unit took the result to the other side of 0, by enough', () => {
    const f = ([a = 0, b = 0]: readonly number[]) => 10 * (a - 0.5) + 0.1 * b
    const [first, second] = sharesOf(f, { inputs: 2, least: 1 })

    expect(first).toMatchObject({ unit: 0, turned: 40 })
    expect(second).toMatchObject({ unit: 1, turned: 0 })
    expect(sharesOf(f, { inputs: 2, least: 6 })[0]?.turned).toBe(0)
  })

  it('says nothing of a single path, and narrows with more', () => {
    const widthOf = (paths: number) => {
      const [first] = sharesOf(ishigami, { inputs: 4, paths })
      return (first?.share.high ?? NaN) - (first?.share.low ?? NaN)
    }

    expect(widthOf(1)).toBe(1)
    expect(widthOf(8)).toBeLessThan(0.6)
    expect(widthOf(200)).toBeLessThan(widthOf(8) / 3)
  })
})
