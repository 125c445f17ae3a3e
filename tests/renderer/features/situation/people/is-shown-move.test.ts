import { describe, expect, it } from 'vitest'
import { isShownMove } from '../../../../../src/renderer/features/situation/people/is-shown-move'

const futures = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, i) => from + i))

describe('isShownMove', () => {
  it.each([
    // Sign test, two-sided: five of five .0625, six of six .031, nine of ten .021, eight of ten .109.
    { name: 'none that changed sides', before: futures(0, 40), now: futures(0, 40), is: false },
    { name: 'one', before: futures(0, 13), now: futures(0, 14), is: false },
    { name: 'five, all one way', before: futures(0, 5), now: futures(0, 10), is: false },
    { name: 'six, all one way', before: futures(0, 10), now: futures(0, 4), is: true },
    { name: 'nine either way', before: futures(0, 10), now: futures(9, 19), is: false },
    { name: 'ten, nine one way', before: futures(0, 10), now: futures(1, 19), is: true },
    { name: 'ten, eight one way', before: futures(0, 10), now: futures(2, 18), is: false },
  ])('is $is of $name', ({ before, now, is }) => {
    expect(isShownMove(before, now)).toBe(is)
  })
})
