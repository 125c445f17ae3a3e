import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/shared/contract'
import { selectDirection } from '../../../src/renderer/state/settings-slice'
import { createAppStore } from '../../../src/renderer/state/store'

describe('selectDirection', () => {
  it.each([
    { name: 'follows the language', settings: { language: 'ar-XB' }, expected: 'rtl' },
    { name: 'follows the computer’s language', settings: {}, expected: 'ltr' },
    { name: 'is what was chosen', settings: { language: 'en', direction: 'rtl' as const }, expected: 'rtl' },
  ])('$name', ({ settings, expected }) => {
    const store = createAppStore()

    store.getState().settingsRead({ ...DEFAULT_SETTINGS, ...settings }, 'fr-FR')

    expect(selectDirection(store.getState())).toBe(expected)
  })
})
