import { describe, expect, it } from 'vitest'
import { differenceTicks } from '../../../../../src/renderer/features/compare/futures/difference-ticks'

describe('differenceTicks', () => {
  it.each([
    {
      name: 'whole stages',
      values: [-1.6, 0.2],
      outcome: 'worst-severity-stages',
      smallest: 0.5,
      ticks: [-2, -1, 0, 1],
    },
    {
      name: 'powers of ten of people',
      values: [-4000, 300],
      outcome: 'deaths',
      smallest: 25,
      ticks: [-1000, -100, 0, 100],
    },
    {
      name: 'zero alone where nothing reaches what matters',
      values: [-3, 2],
      outcome: 'deaths',
      smallest: 25,
      ticks: [0],
    },
    {
      name: 'a round number where what matters is reached and no power of ten is',
      values: [-46, 20],
      outcome: 'deaths',
      smallest: 25,
      ticks: [-40, 0],
    },
    { name: 'yes or no', values: [-1, 0], outcome: 'mass-killing', smallest: 1, ticks: [-1, 0, 1] },
    { name: 'nothing run', values: [], outcome: 'displaced', smallest: 1000, ticks: [0] },
  ])('gives $name', ({ values, outcome, smallest, ticks }) => {
    expect(differenceTicks(values, outcome, smallest)).toEqual(ticks)
  })
})
