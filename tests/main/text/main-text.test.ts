import { describe, expect, it } from 'vitest'
import { fillIn, mainTextFor } from '../../../src/main/text/main-text'

const chosen = (language: string, direction: 'auto' | 'ltr' | 'rtl' = 'auto') => ({ language, direction })

describe('mainTextFor', () => {
  it('takes the language that was chosen, that of the computer, and English where there is none', () => {
    expect(mainTextFor(chosen('en-GB'), 'ar-XB').language).toBe('en')
    expect(mainTextFor(chosen('system'), 'ar-XB').language).toBe('ar-XB')
    expect(mainTextFor(chosen('system'), 'xx').language).toBe('en')
    expect(mainTextFor(chosen('system'), '').language).toBe('en')
  })

  it('says everything in that language: menus, dialogs and the crash page', () => {
    const { menu, native, crash } = mainTextFor(chosen('ar-XB'), 'en')

    for (const text of [menu.file, native.replace.replace, native.fatal.title, crash.reopen]) {
      expect(text).toMatch(/^[\u0600-\u06ff ]+$/)
    }
    expect(native.windowTitle).toContain('{{name}}')
  })

  it('follows the direction that was chosen, else that of the language', () => {
    expect(mainTextFor(chosen('ar-XB'), 'en').direction).toBe('rtl')
    expect(mainTextFor(chosen('ar-XB', 'ltr'), 'en').direction).toBe('ltr')
    expect(mainTextFor(chosen('en', 'rtl'), 'en').direction).toBe('rtl')
  })
})

describe('fillIn', () => {
  it('puts in values as they are and leaves unknown names', () => {
    expect(fillIn('{{name}} – {{app}}', { name: '$& {{app}}' })).toBe('$& {{app}} – {{app}}')
  })
})
