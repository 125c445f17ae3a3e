import { describe, expect, it } from 'vitest'
import {
  boxMovesBetween,
  leadsToCampaign,
  pathOfChange,
  pushedBy,
  type BoxMove,
  type CausalLink,
} from '../../../../src/shared/decision'
import { aResult } from '../../../builders/a-result'

const link = (from: string, to: string, weight = 1): CausalLink => ({
  from,
  to,
  sign: weight < 0 ? 'lowers' : 'raises',
  weight,
  terms: [],
})
const pastThird = { before: 0, now: 0 }
const moved = (by: number, sinceToday = by): BoxMove => ({
  before: 0.4,
  now: 0.4 + by,
  sinceToday,
  isMoved: true,
  pastThird,
})
const still: BoxMove = { before: 0.4, now: 0.401, sinceToday: 0.001, isMoved: false, pastThird }
const END = 'campaign:guard/upland'

describe('the way over which a change came to a campaign', () => {
  const links = [
    link('level:speech', 'level:fear'),
    link('level:fear', END),
    link('level:speech', 'level:trust', -1),
    link('level:trust', END, -1),
  ]

  it('is the one that carries most, with both ends', () => {
    const moves = new Map([
      ['level:speech', moved(0.2)],
      ['level:fear', moved(0.01)],
      ['level:trust', moved(-0.1)],
      [END, moved(0.05)],
    ])

    expect(pathOfChange(['level:speech'], END, links, moves)).toEqual(['level:speech', 'level:trust', END])
  })

  it('goes over no box that did not move, and none that moved against what pushes it', () => {
    const moves = new Map([
      ['level:speech', moved(0.2)],
      ['level:fear', still],
      ['level:trust', moved(0.1)],
      [END, moved(0.05)],
    ])

    expect(pathOfChange(['level:speech'], END, links, moves)).toBeUndefined()
  })

  it('goes from level to level by what moved since today, and into organised violence by where a level stands', () => {
    // Higher from the first day on, and no farther after it: other levels are not pushed.
    const moves = new Map([
      ['level:speech', moved(0.2, 0)],
      ['level:fear', moved(0.01)],
      ['level:trust', moved(-0.1)],
      [END, moved(0.05)],
    ])
    const read = [...links, link('level:speech', END, 0.1)]

    expect(pathOfChange(['level:speech'], END, links, moves)).toBeUndefined()
    expect(pathOfChange(['level:speech'], END, read, moves)).toEqual(['level:speech', END])
  })

  it('is the end alone where that was changed itself', () => {
    expect(pathOfChange([END], END, links, new Map([[END, moved(0.1)]]))).toEqual([END])
  })
})

describe('what a box leads to', () => {
  const links = [
    link('level:a', 'level:b'),
    link('level:b', 'level:a'),
    link('level:b', END),
    link('level:c', 'level:d', 2),
    link('level:c', 'level:e', -3),
  ]

  it('is organised violence where any chain of links ends there', () => {
    expect(leadsToCampaign('level:a', links)).toBe(true)
    expect(leadsToCampaign('level:c', links)).toBe(false)
  })

  it('is told with what moved first, and then with what is pushed hardest', () => {
    expect(pushedBy('level:c', links, new Map())).toEqual(['level:e', 'level:d'])
    expect(pushedBy('level:c', links, new Map([['level:d', moved(0.1)]]))).toEqual(['level:d', 'level:e'])
  })
})

describe('how boxes stand in two runs of the same luck', () => {
  const run = (levels: readonly (readonly number[])[]) => aResult({ 'level:fear': levels, severity: levels })
  const futures = (value: (member: number) => number) => Array.from({ length: 20 }, (_, member) => value(member))

  it('is told by their means, and by how far they went from today', () => {
    const before = run([futures(() => 0.25), futures(() => 0.25)])
    const now = run([futures(() => 0.5), futures(() => 1)])

    const moves = boxMovesBetween(before, now)
    expect([...moves.keys()]).toEqual(['level:fear'])
    expect(moves.get('level:fear')).toMatchObject({
      before: 0.25,
      now: 0.75,
      isMoved: true,
      pastThird: { before: 0, now: 20 },
    })
    expect(moves.get('level:fear')?.sinceToday).toBeCloseTo(0.25, 12)
  })

  it('claims no move that chance explains, and none that two digits do not show', () => {
    const before = run([futures(() => 0.5)])
    const some = run([futures((member) => (member < 11 ? 0.75 : 0.375))])
    const tiny = run([futures(() => 0.501)])

    expect(boxMovesBetween(before, some).get('level:fear')?.isMoved).toBe(false)
    expect(boxMovesBetween(before, tiny).get('level:fear')?.isMoved).toBe(false)
  })

  it('looks at some futures alone', () => {
    const before = run([futures(() => 0.25)])
    const now = run([futures((member) => (member < 6 ? 0.5 : 0.25))])

    expect(boxMovesBetween(before, now, [0, 1, 2, 3, 4, 5]).get('level:fear')).toMatchObject({
      before: 0.25,
      now: 0.5,
      isMoved: true,
      pastThird: { before: 0, now: 6 },
    })
  })

  it('counts from nothing what one of them does not know', () => {
    const before = aResult({ severity: [futures(() => 0)] })
    const now = aResult({ severity: [futures(() => 0)], [END]: [futures(() => 0.25)] })

    expect(boxMovesBetween(before, now).get(END)).toMatchObject({ before: 0, now: 0.25, isMoved: true })
  })

  it('refuses runs of other futures', () => {
    expect(() => boxMovesBetween(run([[0.5]]), run([[0.5, 0.5]]))).toThrow(RangeError)
  })
})
