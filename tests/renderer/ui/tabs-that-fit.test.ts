import { describe, expect, it } from 'vitest'
import { tabsThatFit } from '../../../src/renderer/ui/tabs-that-fit'

describe('tabsThatFit', () => {
  const widths = [100, 80, 80, 60]

  it.each([
    { name: 'shows all that fit', available: 320, selected: 0, expected: [0, 1, 2, 3] },
    { name: 'leaves room for "More"', available: 319, selected: 0, expected: [0, 1, 2] },
    { name: 'keeps the selected tab, in its place', available: 250, selected: 3, expected: [0, 3] },
    { name: 'shows the selected tab even if nothing fits', available: 20, selected: 2, expected: [2] },
  ])('$name', ({ available, selected, expected }) => {
    expect(tabsThatFit({ widths, available, moreWidth: 50, selected })).toEqual(expected)
  })
})
