import { describe, expect, it } from 'vitest'
import { meanDifferenceText, meanText, signedMeanText } from '../../src/cli/mean-text'

describe('meanText', () => {
  it.each([
    { outcome: 'worst-severity-stages', mean: 2.0349, said: '2.03' },
    { outcome: 'severity-stages', mean: 0.004, said: '0.00' },
    { outcome: 'mass-killing', mean: 0.0332, said: '3.3' },
    { outcome: 'violence', mean: 0.126, said: '13' },
    { outcome: 'violence', mean: 0, said: '0' },
    { outcome: 'deaths', mean: 1149, said: '1,100' },
    { outcome: 'other-harms-of:valley', mean: 3.7, said: '4' },
  ])('says $mean of $outcome as $said, as the app does', ({ outcome, mean, said }) => {
    expect(meanText(mean, outcome)).toBe(said)
  })
})

describe('signedMeanText', () => {
  it('gives a sign to what does not round to nothing', () => {
    expect([0.062, -0.3, 0.001, -0.001].map((value) => signedMeanText(value, 'severity-stages'))).toEqual([
      '+0.06',
      '−0.30',
      '0.00',
      '0.00',
    ])
    expect(signedMeanText(-0.2, 'deaths')).toBe('0')
  })
})

describe('meanDifferenceText', () => {
  it('has the interval beside the mean, and counts what comes or does not in futures', () => {
    expect(meanDifferenceText({ mean: -0.08, low: -0.121, high: -0.04 }, 'mass-killing')).toBe(
      '−8.0 (−12 to −4.0) of 100 futures',
    )
    expect(meanDifferenceText({ mean: -340, low: -1512, high: 20 }, 'deaths')).toBe('−340 (−1,500 to +20)')
  })
})
