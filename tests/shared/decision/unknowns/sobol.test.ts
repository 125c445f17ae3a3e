import { describe, expect, it } from 'vitest'
import { sobolDesign, sobolIndices } from '../../../../src/shared/decision'

function indicesOf(f: (x: readonly number[]) => number, inputs: number, rows: number, seed = 1) {
  const { a, b, crossed } = sobolDesign(inputs, rows, seed)
  return sobolIndices({ a: a.map(f), b: b.map(f), crossed: crossed.map((points) => points.map(f)) }, { rounds: 40 })
}

/** Ishigami and Homma 1990 with a = 7, b = 0.1, and a fourth input that does nothing. */
function ishigami([u = 0, v = 0, w = 0]: readonly number[]): number {
  const [x, y, z] = [u, v, w].map((place) => Math.PI * (2 * place - 1))
  return Math.sin(x ?? 0) + 7 * Math.sin(y ?? 0) ** 2 + 0.1 * (z ?? 0) ** 4 * Math.sin(x ?? 0)
}

describe('sobolDesign', () => {
  it('places each input once in every stratum, and crosses one input at a time', () => {
    const { a, b, crossed } = sobolDesign(3, 10, 4)

    for (const design of [a, b]) {
      for (const input of [0, 1, 2]) {
        expect(design.map((row) => Math.floor((row[input] ?? 0) * 10)).sort((x, y) => x - y)).toEqual([
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
        ])
      }
    }
    expect(crossed[1]?.[4]).toEqual([a[4]?.[0], b[4]?.[1], a[4]?.[2]])
  })
})

describe('sobolIndices', () => {
  it('are those of the Ishigami function within 5 %, and the dummy is last', () => {
    const indices = indicesOf(ishigami, 4, 32_768)
    const of = (input: number) => indices.find((one) => one.input === input)
    const isNear = (found: number | undefined, known: number) => {
      expect(Math.abs((found ?? NaN) - known)).toBeLessThanOrEqual(0.05 * known)
    }

    isNear(of(0)?.first.value, 0.3139)
    isNear(of(1)?.first.value, 0.4424)
    isNear(of(0)?.total.value, 0.5576)
    isNear(of(1)?.total.value, 0.4424)
    isNear(of(2)?.total.value, 0.2437)
    expect(Math.abs(of(2)?.first.value ?? NaN)).toBeLessThan(0.02)
    expect(indices.at(-1)).toMatchObject({ input: 3, total: { value: 0, low: 0, high: 0 } })
  })

  it('are the shares of a sum, inside their intervals', () => {
    // Variances 9 : 4 : 1 of 14.
    const indices = indicesOf(([a = 0, b = 0, c = 0]) => 3 * a + 2 * b + c, 3, 4096, 5)

    expect(indices.map(({ input }) => input)).toEqual([0, 1, 2])
    ;[9 / 14, 4 / 14, 1 / 14].forEach((known, i) => {
      const { first, total } = indices[i] ?? {}
      expect(first?.value).toBeCloseTo(known, 1)
      expect(total?.value).toBeCloseTo(known, 1)
      expect(first?.low).toBeLessThan(first?.high ?? NaN)
    })
  })

  it('are 0 of what does not vary, and refuse a single row', () => {
    expect(indicesOf(() => 4, 2, 16).map(({ first, total }) => [first.value, total.value])).toEqual([
      [0, 0],
      [0, 0],
    ])
    expect(() => sobolIndices({ a: [1], b: [1], crossed: [[1]] })).toThrow('at least two')
  })
})
