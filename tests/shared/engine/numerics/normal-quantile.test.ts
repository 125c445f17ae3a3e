import { describe, expect, it } from 'vitest'
import { normalFromBits, normalQuantile } from '../../../../src/shared/engine/numerics/normal-quantile'

describe('normalQuantile', () => {
  // Reference values to 15 digits or more: Wichura 1988 (0.25, 0.001, 1e-20), and tables of the normal distribution.
  it.each([
    { share: 0.5, z: 0 },
    { share: 0.25, z: -0.6744897501960817 },
    { share: 0.001, z: -3.0902323061678136 },
    { share: 1e-20, z: -9.262340089798405 },
    { share: 0.975, z: 1.9599639845400543 },
    { share: 0.9, z: 1.2815515655446004 },
    { share: 0.999, z: 3.0902323061678136 },
    { share: 0.99, z: 2.326347874040841 },
  ])('gives $z for $share', ({ share, z }) => {
    expect(Math.abs(normalQuantile(share) - z)).toBeLessThan(2e-15 * (1 + Math.abs(z)))
  })

  it('is odd about one half where shares are exact', () => {
    for (let i = 1; i < 512; i += 1) expect(normalQuantile(1 - i / 1024)).toBeCloseTo(-normalQuantile(i / 1024), 14)
  })

  it('rises over the whole of its domain, across the seams of its three formulas too', () => {
    const shares = Array.from({ length: 4000 }, (_, i) => (i + 0.5) / 4000)
    const seams = [0.075, 0.925, Math.exp(-25)].flatMap((seam) => [seam * (1 - 1e-9), seam * (1 + 1e-9)])
    const sorted = [...shares, ...seams, 1e-12, 1e-15, 1 - 1e-12].sort((a, b) => a - b)
    const quantiles = sorted.map(normalQuantile)

    for (let i = 1; i < quantiles.length; i += 1) expect(quantiles[i]).toBeGreaterThan(quantiles[i - 1] ?? NaN)
  })
})

describe('normalFromBits', () => {
  it('has mean 0 and standard deviation 1.00003 over all bits', () => {
    const count = 2 ** 17
    let sum = 0
    let squares = 0
    for (let i = 0; i < count; i += 1) {
      const z = normalFromBits(i * 2 ** 15 + 2 ** 14)
      sum += z
      squares += z * z
    }

    expect(Math.abs(sum / count)).toBeLessThan(1e-6)
    expect(Math.sqrt(squares / count)).toBeCloseTo(1.00003, 4)
  })

  it('is exact in the first and last cell, within 0.02 of the quantile beside them, within 0.0008 between 1 and 99 %', () => {
    for (let i = 1; i < 5000; i += 1) {
      const bits = Math.floor((i / 5000) * 2 ** 32)
      const isExtreme = bits >>> 20 === 0 || bits >>> 20 === 4095
      const distance = Math.abs(normalFromBits(bits) - normalQuantile((bits + 0.5) / 2 ** 32))
      expect(distance).toBeLessThan(isExtreme ? 1e-6 : 0.02)
      if (bits > 0.01 * 2 ** 32 && bits < 0.99 * 2 ** 32) expect(distance).toBeLessThan(0.0008)
    }
  })

  it('never falls as the bits rise, across the seams of cells too', () => {
    let before = normalFromBits(0)
    for (let cell = 1; cell < 4096; cell += 1) {
      for (const bits of [cell * 2 ** 20 - 1, cell * 2 ** 20, cell * 2 ** 20 + 1]) {
        const now = normalFromBits(bits)
        expect(now >= before).toBe(true)
        before = now
      }
    }
  })

  it('is finite at both ends, and single precision everywhere', () => {
    for (const bits of [0, 1, 2 ** 31, 2 ** 32 - 2, 2 ** 32 - 1]) {
      expect(Number.isFinite(normalFromBits(bits))).toBe(true)
      expect(Math.fround(normalFromBits(bits))).toBe(normalFromBits(bits))
    }
  })
})
