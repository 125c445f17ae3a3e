import { describe, expect, it } from 'vitest'
import { matchesShortcut, printedKeys, SHORTCUTS } from '../../../src/renderer/state/shortcuts'

const press = (
  key: string,
  modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
})

describe('matchesShortcut', () => {
  it.each([
    { name: 'Ctrl and the letter', keys: 'Mod+Z', pressed: press('z', { ctrlKey: true }), expected: true },
    { name: 'Command on a Mac', keys: 'Mod+Z', pressed: press('z', { metaKey: true }), expected: true },
    {
      name: 'not with Shift as well',
      keys: 'Mod+Z',
      pressed: press('Z', { ctrlKey: true, shiftKey: true }),
      expected: false,
    },
    {
      name: 'with Shift where it belongs',
      keys: 'Mod+Shift+Z',
      pressed: press('Z', { ctrlKey: true, shiftKey: true }),
      expected: true,
    },
    { name: 'not without Ctrl', keys: 'Mod+Z', pressed: press('z'), expected: false },
    { name: 'a letter alone', keys: 'R', pressed: press('r'), expected: true },
    {
      name: 'not a letter with Ctrl, which reloads elsewhere',
      keys: 'R',
      pressed: press('r', { ctrlKey: true }),
      expected: false,
    },
    { name: 'a sign that needs Shift', keys: '?', pressed: press('?', { shiftKey: true }), expected: true },
    { name: 'never with Alt', keys: '?', pressed: press('?', { altKey: true }), expected: false },
  ])('$name', ({ keys, pressed, expected }) => {
    expect(matchesShortcut(keys, pressed)).toBe(expected)
  })
})

describe('SHORTCUTS', () => {
  it('gives no key two meanings', () => {
    const keys = SHORTCUTS.flatMap(({ keys, ...more }) => ('alsoKeys' in more ? [keys, more.alsoKeys] : [keys]))

    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('printedKeys', () => {
  it('names keys as they are printed', () => {
    expect(printedKeys('Mod+Shift+Z', false)).toBe('Ctrl Shift Z')
    expect(printedKeys('Mod+Shift+Z', true)).toBe('⌘ ⇧ Z')
  })
})
