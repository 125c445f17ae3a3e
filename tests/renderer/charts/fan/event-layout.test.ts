import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeScale } from '../../../../src/renderer/charts/axis/time-axis'
import { layOutEvents, type EventLabel } from '../../../../src/renderer/charts/fan/event-layout'
import { textWidth } from '../../../../src/renderer/charts/frame/text-width'

const x = timeScale({ firstStep: -12, lastStep: 36 }, { left: 172, right: 714 })
const room = { x, width: 814, taken: { from: x(0) - 40, to: x(0) - 6 }, fold: (count: number) => `${count} events` }
const event = (step: number, label: string) => ({ id: `${label}-${step}`, step, label })

describe('layOutEvents', () => {
  it('keeps a lone label in the first row over its month', () => {
    const { labels, rowCount } = layOutEvents([event(9, 'Contested election')], room)

    expect(labels).toMatchObject([{ text: 'Contested election', x: x(9), row: 0 }])
    expect(rowCount).toBe(1)
  })

  it('steps up a row where labels would meet', () => {
    const { labels, rowCount } = layOutEvents([event(9, 'Contested election'), event(12, 'Harvest levy')], room)

    expect(labels.map(({ row }) => row)).toEqual([0, 1])
    expect(rowCount).toBe(2)
  })

  it('steps out of the way of the word for today', () => {
    const { labels } = layOutEvents([event(1, 'Contested election')], room)

    expect(labels[0]?.row).toBe(1)
  })

  it('folds what finds no room in two rows', () => {
    const { labels, marks } = layOutEvents(
      [10, 11, 12, 13, 14].map((step) => event(step, 'Contested election of the upland assembly')),
      room,
    )

    expect(labels.map(({ text }) => text)).toEqual(['Contested election of the upland assembly', '4 events'])
    expect(marks).toHaveLength(5)
    expect(labels.flatMap((label) => label.events)).toHaveLength(5)
  })

  it('has nothing to say of events outside the months shown', () => {
    expect(layOutEvents([event(40, 'Later'), event(-20, 'Earlier')], room)).toEqual({
      marks: [],
      labels: [],
      rowCount: 1,
    })
  })

  it('never lets two labels meet, and loses no event', () => {
    const events = fc.array(fc.tuple(fc.integer({ min: -12, max: 36 }), fc.string({ maxLength: 40 })), {
      maxLength: 20,
    })

    fc.assert(
      fc.property(events, (drawn) => {
        const { labels } = layOutEvents(
          drawn.map(([step, label], index) => ({ id: String(index), step, label })),
          room,
        )
        expect(labels.flatMap((label) => label.events)).toHaveLength(drawn.length)
        const pairs = labels.flatMap((a, index) => labels.slice(index + 1).map((b) => [a, b] as const))
        for (const [a, b] of pairs) if (a.row === b.row) expect(meet(a, b)).toBe(false)
      }),
    )
  })
})

function meet(a: EventLabel, b: EventLabel): boolean {
  return Math.abs(a.x - b.x) < (textWidth(a.text) + textWidth(b.text)) / 2
}
