import { describe, expect, it } from 'vitest'
import { cursorAfterKey, cursorAtPointer, type FanCursor } from '../../../../src/renderer/charts/fan/fan-cursor'
import { FAN_MARKS } from '../../../../src/renderer/charts/fan/fan-reading'

const span = { firstStep: -12, lastStep: 36 }
const at = (step: number, overrides: Partial<FanCursor> = {}): FanCursor => ({
  step,
  mark: 'median',
  isPinned: false,
  ...overrides,
})
const press = (cursor: FanCursor | undefined, key: string, shiftKey = false) =>
  cursorAfterKey(cursor, { key, shiftKey }, span, FAN_MARKS)

describe('cursorAfterKey', () => {
  it.each([
    { name: 'starts today', cursor: undefined, key: 'ArrowRight', step: 0 },
    { name: 'goes a month on', cursor: at(14), key: 'ArrowRight', step: 15 },
    { name: 'goes a month back', cursor: at(14), key: 'ArrowLeft', step: 13 },
    { name: 'goes six months on with Shift', cursor: at(14), key: 'ArrowRight', shift: true, step: 20 },
    { name: 'stops at the horizon', cursor: at(34), key: 'ArrowRight', shift: true, step: 36 },
    { name: 'stops at the first month', cursor: at(-12), key: 'ArrowLeft', step: -12 },
    { name: 'goes to the first month', cursor: at(3), key: 'Home', step: -12 },
    { name: 'goes to the horizon', cursor: undefined, key: 'End', step: 36 },
  ])('$name', ({ cursor, key, shift, step }) => {
    expect(press(cursor, key, shift)).toEqual({ cursor: at(step) })
  })

  it('goes through bands and plans up and down, and stops at the ends', () => {
    expect(press(at(4), 'ArrowUp')?.cursor?.mark).toBe('half')
    expect(press(at(4), 'ArrowDown')?.cursor?.mark).toBe('seen')
    expect(press(at(4, { mark: 'seen' }), 'ArrowDown')?.cursor?.mark).toBe('reference')
    expect(press(at(4, { mark: 'reference' }), 'ArrowDown')?.cursor?.mark).toBe('reference')
    expect(press(at(4, { mark: 'nineteenInTwenty' }), 'ArrowUp')?.cursor?.mark).toBe('nineteenInTwenty')
  })

  it('pins and lets go with Enter, hides with Escape', () => {
    expect(press(at(4), 'Enter')).toEqual({ cursor: at(4, { isPinned: true }) })
    expect(press(at(4, { isPinned: true }), 'Enter')).toEqual({ cursor: at(4) })
    expect(press(at(4), 'Escape')).toEqual({ cursor: undefined })
  })

  it('leaves other keys, and Escape without a cursor, to the app', () => {
    expect(press(at(4), 'r')).toBeUndefined()
    expect(press(undefined, 'Escape')).toBeUndefined()
  })
})

describe('cursorAtPointer', () => {
  it('follows the pointer and keeps the band', () => {
    expect(cursorAtPointer(at(4, { mark: 'half' }), 7)).toEqual(at(7, { mark: 'half' }))
  })

  it('stays where it is pinned', () => {
    expect(cursorAtPointer(at(4, { isPinned: true }), 7)).toEqual(at(4, { isPinned: true }))
  })
})
