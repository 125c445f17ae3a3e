import { describe, expect, it } from 'vitest'
import { strokeOf } from '../../../../src/renderer/charts/gantt/gantt-keys'
import { aGanttRow } from '../builders/a-gantt-series'

const limits = { earliestStart: -24, latestStart: 35, longestDuration: 60 }
const press = (key: string, { shiftKey = false, altKey = false, startStep = 1, durationMonths = 16 } = {}) =>
  strokeOf(aGanttRow({ startStep, durationMonths }), { key, shiftKey, altKey }, limits)

describe('strokeOf', () => {
  it.each([
    { name: 'moves by a month', stroke: press('ArrowRight'), startStep: 2 },
    { name: 'moves back by six with Shift', stroke: press('ArrowLeft', { shiftKey: true }), startStep: -5 },
    { name: 'stops at the earliest start', stroke: press('ArrowLeft', { startStep: -24 }), startStep: -24 },
    {
      name: 'stops at the latest start',
      stroke: press('ArrowRight', { startStep: 33, shiftKey: true }),
      startStep: 35,
    },
  ])('$name', ({ stroke, startStep }) => {
    expect(stroke).toEqual({ kind: 'move', startStep })
  })

  it.each([
    { name: 'lengthens with Alt', stroke: press('ArrowRight', { altKey: true }), durationMonths: 17 },
    {
      name: 'never shortens below a month',
      stroke: press('ArrowLeft', { altKey: true, shiftKey: true, durationMonths: 3 }),
      durationMonths: 1,
    },
    {
      name: 'never lengthens beyond the limit',
      stroke: press('ArrowRight', { altKey: true, durationMonths: 60 }),
      durationMonths: 60,
    },
  ])('$name', ({ stroke, durationMonths }) => {
    expect(stroke).toEqual({ kind: 'resize', durationMonths })
  })

  it('removes, chooses, and leaves the rest to the app', () => {
    expect(press('Delete')).toEqual({ kind: 'remove' })
    expect(press('ArrowDown')).toEqual({ kind: 'choose', offset: 1 })
    expect(press('r')).toBeUndefined()
  })
})
