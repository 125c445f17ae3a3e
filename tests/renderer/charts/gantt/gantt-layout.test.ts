import { describe, expect, it } from 'vitest'
import { layOutFanGround } from '../../../../src/renderer/charts/fan/fan-ground-layout'
import { metricsFor } from '../../../../src/renderer/charts/frame/chart-metrics'
import type { GanttRow } from '../../../../src/renderer/charts'
import { textWidth } from '../../../../src/renderer/charts/frame/text-width'
import { ganttHeight, layOutGantt } from '../../../../src/renderer/charts/gantt/gantt-layout'
import { aFanSeries } from '../builders/a-fan-series'
import { aGanttRow, aGanttSeries } from '../builders/a-gantt-series'

const layOut = (overrides = {}, isCollapsed = false) =>
  layOutGantt(aGanttSeries(overrides), 814, metricsFor(1440), isCollapsed)

describe('layOutGantt', () => {
  it.each([
    { width: 814, viewport: 1440 },
    { width: 914, viewport: 1024 },
  ])("shares the fan's months to the pixel at $viewport", ({ width, viewport }) => {
    const metrics = metricsFor(viewport)
    const gantt = layOutGantt(aGanttSeries(), width, metrics, false)
    const fan = layOutFanGround(aFanSeries(), { width, height: 291 }, metrics, {
      today: 'Today',
      monthsFromToday: 'Months from today',
      foldedEvents: String,
    })

    for (const step of [-12, 0, 9, 36]) expect(gantt.x(step)).toBe(fan.x(step))
    expect(gantt.todayX).toBe(fan.todayX)
    expect(gantt.eventX).toEqual(fan.events.marks.map(({ x }) => x))
  })

  it('gives the height of the design: six rows in 132 px', () => {
    expect(ganttHeight(6, metricsFor(1440))).toBe(132)
    expect(ganttHeight(6, metricsFor(1024))).toBe(120)
  })

  it('draws bars as high as they are intense', () => {
    const [bar] = layOut({ rows: [aGanttRow({ intensity: 1 })] }).bars

    expect(bar?.outline).toBe('M341.38 16L375.25 4L522.04 4L555.92 16Z')
  })

  it('gives handles to the selected row only, hit areas of 24 px around them', () => {
    const bars = layOut().bars

    expect(bars.map(({ handles }) => handles !== undefined)).toEqual([false, true, false])
    const start = bars[1]?.handles?.start
    expect((start?.x ?? 0) + 2.5).toBe((start?.hitX ?? 0) + 12)
  })

  it('cuts off what began before the months shown', () => {
    const [bar] = layOut().bars

    expect(bar?.startX).toBe(172)
    expect(bar?.lead).toBeUndefined()
  })

  it('has one lane and no handles when collapsed', () => {
    const layout = layOut({}, true)

    expect(layout.height).toBe(27)
    expect(layout.bars.every(({ top, handles }) => top === 0 && handles === undefined)).toBe(true)
  })

  it('marks handles of what begins before the months shown or ends after them as standing at the edge', () => {
    const handlesOf = (startStep: number, durationMonths: number) =>
      layOut({ rows: [aGanttRow({ startStep, durationMonths })] }).bars[0]?.handles

    expect(handlesOf(-24, 60)).toMatchObject({ start: { beyond: 'left' }, end: { beyond: 'right' } })
    expect(handlesOf(-12, 12)?.start.beyond).toBeUndefined()
    expect(handlesOf(-12, 12)?.end.beyond).toBeUndefined()
    expect(handlesOf(40, 12)).toMatchObject({ start: { beyond: 'right' } })
  })

  it('cuts a long name', () => {
    const [bar] = layOut({ rows: [aGanttRow({ name: 'Documentation of violations and abuses' })] }).bars

    expect(bar?.name).toMatch(/…$/)
  })

  describe('the note of a warning', () => {
    const noteOf = (overrides: Partial<GanttRow>, note = '36 % stopped: council') => {
      const bar = layOut({ rows: [aGanttRow({ warning: { step: 9, note }, ...overrides })] }).bars[0]
      if (!bar?.warning) throw new Error('The row has a warning')
      return { bar, note: bar.warning.note }
    }

    it('stands after the bar where there is room', () => {
      const { bar, note } = noteOf({ startStep: 1, durationMonths: 10 })

      expect(note).toMatchObject({ text: '36 % stopped: council', at: 'left', x: bar.endX + 6 })
    })

    it('stands before a bar that reaches the edge, whole and clear of its name', () => {
      const { bar, note } = noteOf({ startStep: 6, durationMonths: 48 })

      expect(note).toMatchObject({ text: '36 % stopped: council', at: 'right', x: bar.startX - 6 })
      expect(note.x - textWidth(note.text)).toBeGreaterThan(172)
    })

    it('is cut after a word where neither side has room for all of it', () => {
      const { note } = noteOf({ startStep: -8, durationMonths: 60 })

      expect(note).toMatchObject({ text: '36 % stopped:…' })
      expect(note.x + textWidth(note.text)).toBeLessThanOrEqual(814)
    })

    it('leaves the edge it stands at to the direction of its words', () => {
      const { note } = noteOf({ startStep: 6, durationMonths: 48 }, 'أوقف المجلس ذلك في 36 % من المستقبلات')

      expect(note.at).toBe('right')
      expect(note.x - textWidth(note.text)).toBeGreaterThan(172)
    })
  })
})
