import { describe, expect, it } from 'vitest'
import { percentAt, sliderKeyTarget } from '../../../../../src/renderer/features/explore/levers/slider-keys'

describe('sliderKeyTarget', () => {
  it.each([
    { name: 'one step up', percent: 50, key: 'ArrowUp', shift: false, direction: 'ltr', expected: 51 },
    { name: 'one step down', percent: 50, key: 'ArrowDown', shift: false, direction: 'ltr', expected: 49 },
    { name: 'forwards is to the right', percent: 50, key: 'ArrowRight', shift: false, direction: 'ltr', expected: 51 },
    {
      name: 'forwards is to the left where text runs to the left',
      percent: 50,
      key: 'ArrowLeft',
      shift: false,
      direction: 'rtl',
      expected: 51,
    },
    { name: 'five steps with Shift', percent: 50, key: 'ArrowLeft', shift: true, direction: 'ltr', expected: 45 },
    { name: 'never over 100', percent: 98, key: 'ArrowUp', shift: true, direction: 'ltr', expected: 100 },
    { name: 'never under 0', percent: 2, key: 'ArrowDown', shift: true, direction: 'ltr', expected: 0 },
    { name: 'Home to nothing', percent: 50, key: 'Home', shift: false, direction: 'rtl', expected: 0 },
    { name: 'End to all', percent: 50, key: 'End', shift: false, direction: 'ltr', expected: 100 },
    { name: 'other keys are not its own', percent: 50, key: 'f', shift: false, direction: 'ltr', expected: undefined },
  ] as const)('$name', ({ percent, key, shift, direction, expected }) => {
    expect(sliderKeyTarget(percent, key, shift, direction)).toBe(expected)
  })
})

describe('percentAt', () => {
  const rail = { left: 100, width: 200 }

  it.each([
    { name: 'the start of the rail', x: 100, direction: 'ltr', expected: 0 },
    { name: 'its middle', x: 200, direction: 'ltr', expected: 50 },
    { name: 'beyond its end', x: 900, direction: 'ltr', expected: 100 },
    { name: 'before its start', x: 0, direction: 'ltr', expected: 0 },
    { name: 'mirrored where text runs to the left', x: 150, direction: 'rtl', expected: 75 },
  ] as const)('$name', ({ x, direction, expected }) => {
    expect(percentAt(x, rail, direction)).toBe(expected)
  })

  it('is 0 on a rail without width', () => {
    expect(percentAt(5, { left: 0, width: 0 }, 'ltr')).toBe(0)
  })
})
