import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import explore from '../../../../../resources/locales/en/explore.json'
import {
  probabilityText,
  rangeText,
  countedOrLikelyText,
  tenthsText,
  type Say,
} from '../../../../../src/renderer/words/probability-wording'
import { comparisonKey } from '../../../../../src/renderer/features/explore/headline/headline-wording'
import { wilsonInterval } from '../../../../../src/shared/engine'
import type { ComparisonVerdict } from '../../../../../src/shared/decision'

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

describe('countedOrLikelyText', () => {
  it.each([
    { name: 'a likelihood, where there is one', over: 660, of: 1000, text: 'likely (60–70 %)' },
    { name: 'single per cents', over: 12, of: 1000, text: 'very unlikely (under 2 %)' },
    { name: 'a count of fewer', over: 3, of: 1000, text: '3 of 1,000 (under 1 %)' },
    { name: 'none', over: 0, of: 1000, text: 'none of 1,000 (under 1 %)' },
    { name: 'no count that leaves more open', over: 0, of: 64, text: 'very unlikely (under 5 %)' },
  ])('says $name', ({ over, of, text }) => {
    expect(plain(countedOrLikelyText(wilsonInterval(over, of), say, count))).toBe(text)
  })
})

describe('probabilityText', () => {
  it.each([
    { name: 'likely, with the range its number of futures leaves open', over: 660, of: 1000, text: 'likely (60–70 %)' },
    { name: 'a wider range for fewer futures', over: 42, of: 64, text: 'likely (55–75 %)' },
    { name: 'the ladder follows the middle', over: 450, of: 1000, text: 'about as likely as not (40–50 %)' },
    { name: 'unlikely', over: 250, of: 1000, text: 'unlikely (20–30 %)' },
    { name: 'small chances by single per cents', over: 30, of: 1000, text: 'very unlikely (2–5 %)' },
    { name: 'never nothing, even if no future got there', over: 0, of: 1000, text: 'very unlikely (under 1 %)' },
    { name: 'nothing of few futures says little', over: 0, of: 64, text: 'very unlikely (under 5 %)' },
    { name: 'never certain', over: 1000, of: 1000, text: 'almost certain (over 99 %)' },
    {
      name: 'no word where a handful of futures leaves all open',
      over: 3,
      of: 5,
      text: 'not known from 5 futures (25–90 %)',
    },
    { name: 'so of one future', over: 0, of: 1, text: 'not known from 1 future (under 75 %)' },
    {
      name: 'a range and not one number, however many futures there are',
      over: 5000,
      of: 10000,
      text: 'about as likely as not (45–55 %)',
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
    { over: 20, text: 'under 1 of 10' },
    { over: 110, text: 'about 1 of 10' },
    { over: 790, text: 'about 8 of 10' },
    { over: 990, text: 'over 9 of 10' },
    { over: 1000, text: 'all of 1,000' },
  ])('says $text', ({ over, text }) => {
    expect(tenthsText(wilsonInterval(over, 1000), say, count)).toBe(text)
  })
})

describe('comparisonKey', () => {
  const plain = (text: string) => text.replace(/<\/?\w+>/g, '')
  const sentence = (verdict: ComparisonVerdict, better: number, worse: number, isShort: boolean) =>
    plain(
      say(comparisonKey({ verdict, better: { count: better }, worse: { count: worse } }, isShort), {
        plan: 'Plan B',
        better: 'BETTER',
        worse: 'WORSE',
        same: 'SAME',
      }),
    )

  it.each([
    {
      verdict: 'better',
      better: 8,
      worse: 1,
      text: 'Better: fewer violent deaths with Plan B than without response in BETTER futures, more in WORSE.',
      short: 'Better: fewer violent deaths in BETTER futures, more in WORSE.',
    },
    {
      verdict: 'worse',
      better: 1,
      worse: 9,
      text: 'Worse: more violent deaths with Plan B than without response in WORSE futures, fewer in BETTER.',
      short: 'Worse: more violent deaths in WORSE futures, fewer in BETTER.',
    },
    {
      verdict: 'too-close',
      better: 5,
      worse: 5,
      text: 'Too close to call: fewer violent deaths with Plan B than without response in BETTER futures, more in WORSE.',
      short: 'Too close to call: fewer violent deaths in BETTER futures, more in WORSE.',
    },
    {
      verdict: 'no-difference',
      better: 2,
      worse: 1,
      text: 'Plan B makes no difference that matters to violent deaths in SAME futures: fewer in BETTER, more in WORSE.',
      short: 'No difference that matters to violent deaths in SAME futures: fewer in BETTER, more in WORSE.',
    },
    {
      verdict: 'no-difference',
      better: 1,
      worse: 2,
      text: 'Plan B makes no difference that matters to violent deaths in SAME futures: more in WORSE, fewer in BETTER.',
      short: 'No difference that matters to violent deaths in SAME futures: more in WORSE, fewer in BETTER.',
    },
    {
      verdict: 'too-few',
      better: 3,
      worse: 0,
      text: 'Too few futures to compare Plan B with no response.',
      short: 'Too few futures to compare Plan B with no response.',
    },
  ] as const)('leads with what is true of most futures: $text', ({ verdict, better, worse, text, short }) => {
    expect(sentence(verdict, better, worse, false)).toBe(text)
    expect(sentence(verdict, better, worse, true)).toBe(short)
  })
})
