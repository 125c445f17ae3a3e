import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import explore from '../../../../../resources/locales/en/explore.json'
import {
  comparisonKey,
  probabilityText,
  rangeText,
  tenthsText,
  type Say,
} from '../../../../../src/renderer/features/explore/headline/headline-wording'
import { wilsonInterval } from '../../../../../src/shared/engine'

const i18n = createInstance()
await i18n.init({
  lng: 'en',
  resources: { en: { explore } },
  defaultNS: 'explore',
  interpolation: { escapeValue: false },
})
const say: Say = (key, values) => i18n.t(key, values)
/** Isolates and no-break spaces are there for the screen, not for reading this test. */
const plain = (text: string) => text.replace(/[\u2066\u2069]/g, '').replaceAll('\u00a0', ' ')
const count = (value: number) => value.toLocaleString('en')

describe('probabilityText', () => {
  it.each([
    { name: 'likely, with the range its number of futures leaves open', over: 660, of: 1000, text: 'likely (65–70 %)' },
    { name: 'a wider range for fewer futures', over: 42, of: 64, text: 'likely (55–75 %)' },
    { name: 'the ladder follows the middle', over: 450, of: 1000, text: 'about as likely as not (40–50 %)' },
    { name: 'unlikely', over: 250, of: 1000, text: 'unlikely (20–30 %)' },
    { name: 'small chances by single per cents', over: 30, of: 1000, text: 'very unlikely (2–4 %)' },
    { name: 'never nothing, even if no future got there', over: 0, of: 1000, text: 'very unlikely (less than 1 %)' },
    { name: 'nothing of few futures says little', over: 0, of: 64, text: 'very unlikely (under 6 %)' },
    { name: 'never certain', over: 1000, of: 1000, text: 'almost certain (more than 99 %)' },
    {
      name: 'one number where the range rounds to it',
      over: 5000,
      of: 10000,
      text: 'about as likely as not (about 50 %)',
    },
  ])('says $name', ({ over, of, text }) => {
    expect(plain(probabilityText(wilsonInterval(over, of), say))).toBe(text)
  })

  it('keeps the numbers in their own direction, whichever way the sentence runs', () => {
    expect(rangeText({ low: 0.2, high: 0.3 }, say)).toBe('\u206620–30\u00a0%\u2069')
  })
})

describe('tenthsText', () => {
  it.each([
    { over: 0, text: 'none of 1,000' },
    { over: 20, text: 'fewer than 1 of 10' },
    { over: 110, text: 'about 1 of 10' },
    { over: 790, text: 'about 8 of 10' },
    { over: 990, text: 'more than 9 of 10' },
    { over: 1000, text: 'all of 1,000' },
  ])('says $text', ({ over, text }) => {
    expect(tenthsText(wilsonInterval(over, 1000), say, count)).toBe(text)
  })
})

describe('comparisonKey', () => {
  it.each([
    { name: 'a clear difference', isTooClose: false, isShort: false },
    { name: 'a clear difference in little room', isTooClose: false, isShort: true },
    { name: 'too close to call', isTooClose: true, isShort: false },
    { name: 'too close to call in little room', isTooClose: true, isShort: true },
  ])('says benefit and harm with equal weight: $name', ({ isTooClose, isShort }) => {
    const text = say(comparisonKey(isTooClose, isShort), { plan: 'Plan B', better: 'BETTER', worse: 'WORSE' })

    expect(text).toContain('<b>BETTER</b>')
    expect(text).toContain('worse than no response in <b>WORSE</b>')
    expect(text.startsWith('Too close to call')).toBe(isTooClose)
  })
})
