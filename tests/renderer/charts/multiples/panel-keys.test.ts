import { describe, expect, it } from 'vitest'
import { panelAfterKey } from '../../../../src/renderer/charts/multiples/panel-keys'

/** Two groups: three and two panels in rows of three, then one of four. */
const places = [
  { left: 0, top: 0 },
  { left: 100, top: 0 },
  { left: 200, top: 0 },
  { left: 0, top: 120 },
  { left: 100, top: 120 },
  { left: 0, top: 270 },
]
const onwards = { isMirrored: false }

describe('panelAfterKey', () => {
  it.each([
    { name: 'right to the next, over the end of a row', from: 2, key: 'ArrowRight', to: 3 },
    { name: 'left to the one before', from: 3, key: 'ArrowLeft', to: 2 },
    { name: 'down in the same column', from: 1, key: 'ArrowDown', to: 4 },
    { name: 'down to the nearest column of a shorter row', from: 2, key: 'ArrowDown', to: 4 },
    { name: 'down into the next group', from: 4, key: 'ArrowDown', to: 5 },
    { name: 'up in the same column', from: 4, key: 'ArrowUp', to: 1 },
    { name: 'no further up than the first row', from: 1, key: 'ArrowUp', to: 1 },
    { name: 'no further than the last', from: 5, key: 'ArrowRight', to: 5 },
    { name: 'Home to the first', from: 4, key: 'Home', to: 0 },
    { name: 'End to the last', from: 1, key: 'End', to: 5 },
  ])('goes $name', ({ from, key, to }) => {
    expect(panelAfterKey(places, from, { key, ...onwards })).toBe(to)
  })

  it('follows the layout where it is mirrored', () => {
    expect(panelAfterKey(places, 1, { key: 'ArrowLeft', isMirrored: true })).toBe(2)
    expect(panelAfterKey(places, 1, { key: 'ArrowRight', isMirrored: true })).toBe(0)
  })

  it('leaves other keys alone', () => {
    expect(panelAfterKey(places, 1, { key: 'f', ...onwards })).toBeUndefined()
  })

  it('stays where it is if a panel is not known', () => {
    expect(panelAfterKey([], 3, { key: 'ArrowDown', ...onwards })).toBe(3)
  })
})
