import { describe, expect, it } from 'vitest'
import { judgeRealityCheck, type EnsembleResult, type RealityCheck } from '../../../../src/shared/engine'
import { aRealityCheck } from '../../../builders/a-reality-check'
import { aResult } from '../../../builders/a-result'

/** Futures of which the first `reaching` see the onset. */
function futures(count: number, reaching: number): EnsembleResult {
  const quiet = [Array.from({ length: count }, () => 0)]
  return aResult(
    { severity: quiet },
    { onsetStep: Int16Array.from({ length: count }, (_, i) => (i < reaching ? 3 : -1)) },
  )
}

const expecting = (low: number, high: number): RealityCheck => aRealityCheck({ expected: { kind: 'share', low, high } })
const expectingDifference = (low: number, high: number): RealityCheck =>
  aRealityCheck({ expected: { kind: 'difference', than: {}, low, high } })

describe('judgeRealityCheck', () => {
  it.each([
    { name: 'holds where the whole interval lies inside', low: 0.1, high: 0.3, verdict: 'holds' },
    { name: 'fails where the whole interval lies below the range', low: 0.4, high: 0.6, verdict: 'fails' },
    { name: 'fails where the whole interval lies above the range', low: 0, high: 0.1, verdict: 'fails' },
    { name: 'is undecided where the interval reaches past the upper end', low: 0, high: 0.21, verdict: 'undecided' },
    { name: 'is undecided where the interval reaches past the lower end', low: 0.19, high: 1, verdict: 'undecided' },
  ])('$name', ({ low, high, verdict }) => {
    const finding = judgeRealityCheck(expecting(low, high), futures(500, 100))

    expect(finding.verdict).toBe(verdict)
    expect(finding.reached).toBe(0.2)
    expect(finding.low).toBeCloseTo(0.1673, 4)
    expect(finding.high).toBeCloseTo(0.2373, 4)
  })

  it('decides less from few futures than from many', () => {
    expect(judgeRealityCheck(expecting(0, 0.3), futures(20, 4)).verdict).toBe('undecided')
    expect(judgeRealityCheck(expecting(0, 0.3), futures(500, 100)).verdict).toBe('holds')
  })

  it('lets a share of none be exactly nothing', () => {
    expect(judgeRealityCheck(expecting(0, 0.02), futures(500, 0))).toMatchObject({ verdict: 'holds', low: 0 })
  })

  it('counts a future for a stage that it left again, and not for how it stands today', () => {
    const result = aResult({
      severity: [
        [150, 30, 0, 0],
        [20, 120, 30, 0],
        [0, 0, 0, 0],
      ],
    })
    const reached = (atLeast: number) =>
      judgeRealityCheck(aRealityCheck({ outcome: { kind: 'stage', atLeast } }), result).reached

    expect(reached(1)).toBe(0.5)
    expect(reached(2)).toBe(0.25)
    expect(reached(3)).toBe(0)
  })

  it('compares two cases future by future', () => {
    const finding = judgeRealityCheck(expectingDifference(-1, -0.05), futures(400, 40), futures(400, 100))

    expect(finding.reached).toBe(-0.15)
    expect(finding.verdict).toBe('holds')
    // Agresti & Min 2005: -60 of 402, 1.96 x sqrt(61 - 3600/402) / 402.
    expect(finding.low).toBeCloseTo(-0.1844, 4)
    expect(finding.high).toBeCloseTo(-0.1141, 4)
  })

  it('leaves open whether two cases differ that end alike', () => {
    expect(judgeRealityCheck(expectingDifference(0, 1), futures(100, 30), futures(100, 30)).verdict).toBe('undecided')
  })

  it('refuses to compare with nothing or with other members', () => {
    expect(() => judgeRealityCheck(expectingDifference(0, 1), futures(10, 1))).toThrow(RangeError)
    expect(() => judgeRealityCheck(expectingDifference(0, 1), futures(10, 1), futures(9, 1))).toThrow(RangeError)
  })
})
