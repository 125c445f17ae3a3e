import { describe, expect, it } from 'vitest'
import { countAxis } from '../../../../src/renderer/charts/axis/count-axis'

describe('countAxis', () => {
  it.each([
    { largest: 0, top: 10 },
    { largest: -4, top: 10 },
    { largest: 10, top: 10 },
    { largest: 11, top: 20 },
    { largest: 480_000, top: 500_000 },
    { largest: 6_000_000, top: 10_000_000 },
  ])('ends at the next round number: $largest at $top', ({ largest, top }) => {
    expect(countAxis({ largest, scale: 'linear', format: String }).domain).toEqual([0, top])
  })

  it('has powers of ten on a logarithmic scale', () => {
    const axis = countAxis({ largest: 4000, scale: 'log', format: String })

    expect(axis.ticks.map(({ label }) => label)).toEqual(['0', '10', '100', '1000'])
  })
})
