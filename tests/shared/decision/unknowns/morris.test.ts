import { describe, expect, it } from 'vitest'
import { elementaryEffects, trajectoriesOf } from '../../../../src/shared/decision'

function effectsOf(f: (x: readonly number[]) => number, inputs: number, count = 40) {
  const trajectories = trajectoriesOf(inputs, count, 3)
  return elementaryEffects(
    trajectories,
    trajectories.map(({ points }) => points.map(f)),
  )
}

describe('trajectoriesOf', () => {
  it('moves every input once, inside its range', () => {
    for (const { points, moved } of trajectoriesOf(7, 20, 1)) {
      expect([...moved].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6])
      expect(points).toHaveLength(8)
      for (const place of points.flat()) {
        expect(place).toBeGreaterThanOrEqual(-1e-12)
        expect(place).toBeLessThanOrEqual(1 + 1e-12)
      }
    }
  })

  it('is the same for the same seed, and another for another', () => {
    expect(trajectoriesOf(5, 3, 8)).toEqual(trajectoriesOf(5, 3, 8))
    expect(trajectoriesOf(5, 3, 8)).not.toEqual(trajectoriesOf(5, 3, 9))
  })
})

describe('elementaryEffects', () => {
  it('gives the weights of a sum, without spread', () => {
    const effects = effectsOf(([a = 0, b = 0, c = 0]) => 3 * a - 5 * b + 0 * c, 3)

    expect(effects.map(({ input }) => input)).toEqual([1, 0, 2])
    expect(effects[0]?.direction).toBeCloseTo(-5, 10)
    expect(effects[0]?.strength).toBeCloseTo(5, 10)
    for (const { spread } of effects) expect(spread).toBeCloseTo(0, 10)
  })

  it('shows inputs that work through each other by their spread', () => {
    // Each effect is the other's place: 0 or 1/3 before, 2/3 or 1 after it has moved.
    const effects = effectsOf(([a = 0, b = 0, c = 0]) => a * b + c, 3)
    const of = (input: number) => effects.find((one) => one.input === input)

    expect(of(0)?.spread).toBeGreaterThan(0.2)
    expect(of(1)?.spread).toBeGreaterThan(0.2)
    expect(of(2)?.spread).toBeCloseTo(0, 10)
    expect(of(0)?.direction).toBeGreaterThan(0.3)
  })
})
