import { describe, expect, it } from 'vitest'
import {
  drawBits,
  drawFour,
  entityKey,
  PURPOSE,
  uniformFromBits,
  type Purpose,
} from '../../../../src/shared/engine/chance/draws'
import { normalFromBits } from '../../../../src/shared/engine/numerics/normal-quantile'
import { outcomeKeysOf } from '../../../../src/shared/engine'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { kelvara, model } from '../../../builders/bundled'

const ENTITY = entityKey('armed-conflict')

describe('a draw', () => {
  it('depends on its key alone: what was drawn before does not matter', () => {
    const first = drawBits(1, 2, 3, PURPOSE.levelNoise, ENTITY)
    for (let i = 0; i < 50; i += 1) drawBits(i, i, i, PURPOSE.ending, i)

    expect(drawBits(1, 2, 3, PURPOSE.levelNoise, ENTITY)).toBe(first)
  })

  it('differs in every part of its key', () => {
    const draws = [
      drawBits(1, 2, 3, PURPOSE.levelNoise, ENTITY),
      drawBits(2, 2, 3, PURPOSE.levelNoise, ENTITY),
      drawBits(1, 3, 3, PURPOSE.levelNoise, ENTITY),
      drawBits(1, 2, 4, PURPOSE.levelNoise, ENTITY),
      drawBits(1, 2, 3, PURPOSE.campaignNoise, ENTITY),
      drawBits(1, 2, 3, PURPOSE.levelNoise, ENTITY + 1),
      // Parts swapped: a key is no sum of its parts.
      drawBits(2, 1, 3, PURPOSE.levelNoise, ENTITY),
      drawBits(1, 3, 2, PURPOSE.levelNoise, ENTITY),
    ]

    expect(new Set(draws).size).toBe(draws.length)
  })

  it('takes seeds and members up to the largest unsigned 32-bit number, each of its own', () => {
    const draws = [0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1].flatMap((value) => [
      drawBits(value, 0, 0, PURPOSE.future, 1),
      drawBits(0, value, 0, PURPOSE.future, 1),
    ])

    // Seed 0 with member 0 is there twice.
    expect(new Set(draws).size).toBe(draws.length - 1)
  })

  it('has a purpose number of its own for every purpose', () => {
    expect(new Set(Object.values(PURPOSE)).size).toBe(Object.keys(PURPOSE).length)
  })
})

describe('entityKey', () => {
  it('tells all names of the model and the scenario apart', () => {
    const prepared = prepareModel(model, kelvara)
    const names = new Set([
      ...prepared.levels.map(({ key }) => key),
      ...prepared.dyads.map(({ key }) => key),
      ...prepared.triggers.map(({ id }) => id),
      ...model.instruments.map(({ id }) => id),
      ...model.influences.map(({ id }) => id),
      ...model.parameters.map(({ id }) => id),
      ...outcomeKeysOf(model, kelvara),
    ])

    const keys = new Set([...names].map(entityKey))

    expect(names.size).toBeGreaterThan(400)
    expect(keys.size).toBe(names.size)
  })

  it('is an unsigned 32-bit number, for the empty name and for long ones too', () => {
    for (const name of ['', 'a', 'ä/ö', 'x'.repeat(1000)]) {
      expect(entityKey(name)).toBe(entityKey(name) >>> 0)
    }
  })
})

describe('uniforms', () => {
  it('are strictly between 0 and 1 at both ends of the bits', () => {
    expect(uniformFromBits(0)).toBeGreaterThan(0)
    expect(uniformFromBits(2 ** 32 - 1)).toBeLessThan(1)
  })

  const along: Record<string, (i: number) => readonly [number, number, number, Purpose, number]> = {
    members: (i) => [5, i, 0, PURPOSE.future, ENTITY],
    ticks: (i) => [5, 77, i, PURPOSE.eventCount, ENTITY],
    seeds: (i) => [i, 0, 0, PURPOSE.future, ENTITY],
    entities: (i) => [5, 0, 0, PURPOSE.levelNoise, i],
  }

  it.each(Object.keys(along))('are uniform, centred and uncorrelated along %s', (name) => {
    const keyOf = along[name]
    if (!keyOf) throw new RangeError(name)
    const values = drawSeries(40_000, keyOf).map(uniformFromBits)

    const { mean, sd } = momentsOf(values)
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * (0.2887 / Math.sqrt(values.length)))
    expect(Math.abs(sd - Math.sqrt(1 / 12))).toBeLessThan(0.003)
    // 99 degrees of freedom: 159 is the 1 in 10,000 point, 47 that of the other side.
    expect(chiSquare(values, 100)).toBeLessThan(159)
    expect(chiSquare(values, 100)).toBeGreaterThan(47)
    for (const lag of [1, 2, 3, 4, 5, 16, 32])
      expect(Math.abs(correlationAt(values, lag))).toBeLessThan(4 / Math.sqrt(40_000))
  })
})

describe('normals', () => {
  it('have the moments of the standard normal distribution and no memory', () => {
    const values = drawSeries(40_000, (i) => [9, 3, i, PURPOSE.levelNoise, ENTITY]).map(normalFromBits)

    const { mean, sd } = momentsOf(values)
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(40_000))
    expect(Math.abs(sd - 1)).toBeLessThan(4 / Math.sqrt(80_000))
    const skew = values.reduce((sum, z) => sum + z ** 3, 0) / values.length
    const kurtosis = values.reduce((sum, z) => sum + z ** 4, 0) / values.length
    expect(Math.abs(skew)).toBeLessThan(4 * Math.sqrt(15 / 40_000))
    expect(Math.abs(kurtosis - 3)).toBeLessThan(4 * Math.sqrt(96 / 40_000))
    for (const lag of [1, 4, 48]) expect(Math.abs(correlationAt(values, lag))).toBeLessThan(4 / Math.sqrt(40_000))
  })

  it('of two entities, and of two purposes, have nothing to do with each other', () => {
    const series = [
      drawSeries(20_000, (i) => [9, 3, i, PURPOSE.levelNoise, entityKey('a/b')]),
      drawSeries(20_000, (i) => [9, 3, i, PURPOSE.levelNoise, entityKey('a/c')]),
      drawSeries(20_000, (i) => [9, 3, i, PURPOSE.campaignNoise, entityKey('a/b')]),
      drawSeries(20_000, (i) => [9, 4, i, PURPOSE.levelNoise, entityKey('a/b')]),
    ].map((bits) => bits.map(normalFromBits))

    for (let a = 0; a < series.length; a += 1) {
      for (let b = a + 1; b < series.length; b += 1) {
        const product = (series[a] ?? []).reduce((sum, z, i) => sum + z * (series[b]?.[i] ?? NaN), 0)
        expect(Math.abs(product / 20_000)).toBeLessThan(4 / Math.sqrt(20_000))
      }
    }
  })
})

/** All four lanes of as many keys as are needed, in a row. */
function drawSeries(count: number, keyOf: (i: number) => readonly [number, number, number, Purpose, number]): number[] {
  const four = new Uint32Array(4)
  const values: number[] = []
  for (let i = 0; values.length < count; i += 1) {
    drawFour(...keyOf(i), four)
    values.push(...four)
  }
  return values
}

function momentsOf(values: readonly number[]): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, sd: Math.sqrt(variance) }
}

function chiSquare(uniforms: readonly number[], cells: number): number {
  const counts = new Float64Array(cells)
  for (const uniform of uniforms) {
    const cell = Math.floor(uniform * cells)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  const expected = uniforms.length / cells
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

function correlationAt(values: readonly number[], lag: number): number {
  const { mean, sd } = momentsOf(values)
  let sum = 0
  for (let i = lag; i < values.length; i += 1) {
    sum += ((values[i] ?? NaN) - mean) * ((values[i - lag] ?? NaN) - mean)
  }
  return sum / (values.length - lag) / (sd * sd)
}
