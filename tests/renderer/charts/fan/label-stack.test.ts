import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stackLabels } from '../../../../src/renderer/charts/fan/label-stack'

const ROOM = { top: 36, bottom: 267 }

describe('stackLabels', () => {
  it('leaves labels alone that are apart', () => {
    const labels = [
      { lines: ['19 in 20'], y: 60 },
      { lines: ['8 in 10'], y: 90 },
      { lines: ['half of', 'futures'], y: 200 },
    ]

    expect(stackLabels(labels, ROOM)).toEqual(labels)
  })

  it('parts labels of one and the same value to both sides of it', () => {
    const labels = ['a', 'b', 'c'].map((line) => ({ lines: [line], y: 200 }))

    expect(stackLabels(labels, ROOM).map(({ y }) => y)).toEqual([187, 200, 213])
  })

  it('moves them down where the top is reached', () => {
    const labels = ['a', 'b', 'c'].map((line) => ({ lines: [line], y: 30 }))

    expect(stackLabels(labels, ROOM).map(({ y }) => y)).toEqual([36, 49, 62])
  })

  it('moves them up where the bottom is reached, with the last line on it', () => {
    const labels = [['a'], ['b'], ['c', 'd']].map((lines) => ({ lines, y: 260 }))

    expect(stackLabels(labels, ROOM).map(({ y }) => y)).toEqual([228, 241, 254])
  })

  it('parts only those that meet, with a gap between two so that they do not read as one', () => {
    const labels = [
      { lines: ['19 in 20'], y: 60 },
      { lines: ['8 in 10'], y: 190 },
      { lines: ['half of', 'futures'], y: 200 },
    ]

    expect(stackLabels(labels, { ...ROOM, gap: 5 }).map(({ y }) => y)).toEqual([60, 186, 204])
  })

  it('keeps order and distance for any wishes', () => {
    const wishes = fc.array(
      fc.record({ lines: fc.constantFrom(['a'], ['a', 'b']), y: fc.integer({ min: 0, max: 300 }) }),
      { maxLength: 4 },
    )

    fc.assert(
      fc.property(wishes, (labels) => {
        const placed = stackLabels(labels, ROOM)
        placed.slice(1).forEach((label, index) => {
          const above = placed[index]
          expect(label.y - (above?.y ?? 0)).toBeGreaterThanOrEqual(13 * (above?.lines.length ?? 0))
        })
      }),
    )
  })
})
