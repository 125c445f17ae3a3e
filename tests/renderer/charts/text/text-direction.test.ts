import { describe, expect, it } from 'vitest'
import { textDirection } from '../../../../src/renderer/charts/text/text-direction'

describe('textDirection', () => {
  it.each([
    ['Mass killing', 'ltr'],
    ['قتل جماعي', 'rtl'],
    ['8 من كل 10', 'rtl'],
    ['1,000+ deaths a year', 'ltr'],
    ['+36', 'ltr'],
    ['', 'ltr'],
    ['中文', 'ltr'],
  ])('lets "%s" run %s', (text, direction) => {
    expect(textDirection(text)).toBe(direction)
  })
})
