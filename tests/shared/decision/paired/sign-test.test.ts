import { describe, expect, it } from 'vitest'
import { partsBeyondChance } from '../../../../src/shared/decision'

describe('partsBeyondChance', () => {
  // Two-sided: five of five .0625, six of six .031, nine of ten .021, eight of ten .109.
  it.each([
    { one: 0, other: 0, is: false },
    { one: 1, other: 0, is: false },
    { one: 0, other: 5, is: false },
    { one: 6, other: 0, is: true },
    { one: 9, other: 9, is: false },
    { one: 1, other: 9, is: true },
    { one: 8, other: 2, is: false },
    // Of so many, chance splits 500 to 500 give or take 31 (1.96 standard deviations), nearly.
    { one: 530, other: 470, is: false },
    { one: 533, other: 467, is: true },
    // More than numbers of one half to their power can hold.
    { one: 5000, other: 5000, is: false },
    { one: 5090, other: 4910, is: false },
    { one: 5110, other: 4890, is: true },
  ])('is $is of $one against $other', ({ one, other, is }) => {
    expect(partsBeyondChance(one, other)).toBe(is)
    expect(partsBeyondChance(other, one)).toBe(is)
  })
})
