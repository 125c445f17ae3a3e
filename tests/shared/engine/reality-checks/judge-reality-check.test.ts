import { describe, expect, it } from 'vitest'
import { futureAgainst, judgeRealityCheck, type EnsembleResult, type RealityCheck } from '../../../../src/shared/engine'
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

  it('counts people and levels in any month after today', () => {
    const result = aResult({
      displaced: [
        [900, 0],
        [0, 1000],
        [0, 0],
      ],
      'level:armed-conflict': [
        [0.9, 0.1],
        [0.6, Math.fround(0.7)],
        [0.6, 0.2],
      ],
    })
    const reached = (outcome: RealityCheck['outcome']) => judgeRealityCheck(aRealityCheck({ outcome }), result).reached

    expect(reached({ kind: 'people', of: 'displaced', atLeast: 900 })).toBe(0.5)
    expect(reached({ kind: 'people', of: 'displaced', atLeast: 1001 })).toBe(0)
    expect(reached({ kind: 'level', level: 'armed-conflict', atLeast: 0.7 })).toBe(0.5)
    expect(reached({ kind: 'level', level: 'armed-conflict', atLeast: 0.6 })).toBe(1)
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

describe('futureAgainst', () => {
  it.each([
    { name: 'one that reaches it where too many do', low: 0, high: 0.1, reaching: 100, member: 0 },
    { name: 'one that does not where too few do', low: 0.5, high: 1, reaching: 100, member: 100 },
    { name: 'none where the share is as expected', low: 0, high: 0.5, reaching: 100, member: undefined },
  ])('is $name', ({ low, high, reaching, member }) => {
    const given = futures(500, reaching)
    const check = expecting(low, high)

    expect(futureAgainst(check, judgeRealityCheck(check, given), given)).toBe(member)
  })

  it('is one in which the two cases part that way, where a difference was expected', () => {
    const [given, than] = [futures(500, 150), futures(500, 100)]
    const check = expectingDifference(-0.1, 0)

    expect(futureAgainst(check, judgeRealityCheck(check, given, than), given, than)).toBe(100)
    expect(futureAgainst(check, { reached: 0.1 }, given, given)).toBeUndefined()
  })
})
