import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stackLabels } from '../../../../src/renderer/charts/fan/label-stack'

describe('stackLabels', () => {
  it('leaves labels alone that are apart', () => {
    const labels = [
      { lines: ['19 in 20'], y: 60 },
      { lines: ['8 in 10'], y: 90 },
      { lines: ['half of', 'futures'], y: 200 },
    ]

    expect(stackLabels(labels, 36, 267)).toEqual(labels)
  })

  it('moves labels of one and the same value up', () => {
    const labels = ['a', 'b', 'c'].map((line) => ({ lines: [line], y: 200 }))

    expect(stackLabels(labels, 36, 267).map(({ y }) => y)).toEqual([174, 187, 200])
  })

  it('moves them down where the top is reached', () => {
    const labels = ['a', 'b', 'c'].map((line) => ({ lines: [line], y: 30 }))

    expect(stackLabels(labels, 36, 267).map(({ y }) => y)).toEqual([36, 49, 62])
  })

  it('keeps order and distance for any wishes', () => {
    const wishes = fc.array(
      fc.record({ lines: fc.constantFrom(['a'], ['a', 'b']), y: fc.integer({ min: 0, max: 300 }) }),
      { maxLength: 4 },
    )

    fc.assert(
      fc.property(wishes, (labels) => {
        const placed = stackLabels(labels, 36, 267)
        placed.slice(1).forEach((label, index) => {
          const above = placed[index]
          expect(label.y - (above?.y ?? 0)).toBeGreaterThanOrEqual(13 * (above?.lines.length ?? 0))
        })
      }),
    )
  })
})
