import { describe, expect, it } from 'vitest'
import { signedStep, stepAt, timeScale, timeTicks } from '../../../../src/renderer/charts/axis/time-axis'

const plot = { left: 172, right: 714 }

describe('timeTicks', () => {
  it('stands every six months with a true minus and a plus', () => {
    const ticks = timeTicks(timeScale({ firstStep: -12, lastStep: 36 }, plot))

    expect(ticks.map(({ label }) => label)).toEqual(['−12', '−6', '0', '+6', '+12', '+18', '+24', '+30', '+36'])
    expect(ticks[0]?.x).toBe(172)
    expect(ticks.at(-1)?.x).toBe(714)
  })

  it('takes wider steps where six months are too narrow for a label', () => {
    const ticks = timeTicks(timeScale({ firstStep: -12, lastStep: 120 }, { left: 146, right: 560 }))

    expect(ticks.map(({ label }) => label)).toEqual([
      '−12',
      '0',
      '+12',
      '+24',
      '+36',
      '+48',
      '+60',
      '+72',
      '+84',
      '+96',
      '+108',
      '+120',
    ])
  })

  it('survives a span and a plot of no width', () => {
    expect(timeTicks(timeScale({ firstStep: 0, lastStep: 0 }, { left: 5, right: 5 }))).toHaveLength(1)
  })
})

describe('stepAt', () => {
  it('gives the nearest month and never leaves the span', () => {
    const x = timeScale({ firstStep: -12, lastStep: 36 }, plot)

    expect(stepAt(x, x(14) + 4)).toBe(14)
    expect(stepAt(x, -500)).toBe(-12)
    expect(stepAt(x, 5000)).toBe(36)
  })
})

describe('signedStep', () => {
  it.each([
    [-12, '−12'],
    [0, '0'],
    [6, '+6'],
  ])('writes %d as %s', (step, text) => {
    expect(signedStep(step)).toBe(text)
  })
})
