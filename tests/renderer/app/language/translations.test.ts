import { describe, expect, it } from 'vitest'
import { startTranslations } from '../../../../src/renderer/app/language/translations'

it('lets no name turn the sentence around it, and shows every other letter of it', () => {
  const { t } = startTranslations('en')

  expect(t('compare:empty.copy', { plan: 'gnp.\u202etxt & <b>$1 ب' })).toBe('Copy gnp.txt & <b>$1 ب and change it')
})

describe('ranges of numbers', () => {
  const said = (language: 'en' | 'ar-XB', key: string, values: Record<string, string | number>) =>
    startTranslations(language).t(key, values)

  it('keep their lower end on the left in a language that runs to the left, wherever they were put in', () => {
    expect(said('ar-XB', 'explore:range.between', { low: 20, high: 30 })).toBe('\u206620–30\u00a0%\u2069')
    expect(said('ar-XB', 'compare:cell.typical', { median: '520', low: '160', high: '5,400' })).toBe(
      '520 (\u2066160–5,400\u2069)',
    )
  })

  it('stand as they are written in one that runs to the right', () => {
    expect(said('en', 'explore:range.between', { low: 20, high: 30 })).toBe('20–30\u00a0%')
  })
})

it('lets no key stand in for a text that is missing', () => {
  const { t } = startTranslations('en')
  const [named, missing] = ['compare:map.share.about', 'compare:map.share.nobody']

  expect(t(named, { of10: 7 })).toContain('7')
  expect(() => t(missing)).toThrow('No text: compare:map.share.nobody')
})
