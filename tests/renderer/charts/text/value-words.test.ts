import { describe, expect, it } from 'vitest'
import { countAxis } from '../../../../src/renderer/charts/axis/count-axis'
import {
  numbersInWords,
  rangeInFewWords,
  rangeInWords,
  valueInWords,
  type ValuePhrases,
} from '../../../../src/renderer/charts/text/value-words'
import { aLevelAxis, aSeverityAxis } from '../builders/a-severity-axis'

const phrases: ValuePhrases = {
  range: (low, high) => `${low} to ${high}`,
  numbers: (low, high) => `${low}–${high}`,
  withNumbers: (words, numbers) => `${words} (${numbers})`,
  about: (number) => `about ${number}`,
  count: String,
  level: (value) => value.toFixed(2),
}
const people = countAxis({ largest: 100, scale: 'linear', format: String })

describe('rangeInWords', () => {
  it('says stages without numbers', () => {
    expect(rangeInWords(aSeverityAxis(), 30, 2000, phrases)).toBe('violence to mass killing')
  })

  it('says a range inside one stage once', () => {
    expect(rangeInWords(aSeverityAxis(), 30, 60, phrases)).toBe('violence')
  })

  it('says levels in words and numbers', () => {
    expect(rangeInWords(aLevelAxis(), 0.44, 0.82, phrases)).toBe('moderate to very high (0.44–0.82)')
  })

  it('says counts as a range of numbers', () => {
    expect(rangeInWords(people, 10, 80, phrases)).toBe('10–80')
  })
})

describe('valueInWords', () => {
  it('never says a bare number', () => {
    expect(valueInWords(aSeverityAxis(), 1200, phrases)).toBe('mass killing')
    expect(valueInWords(aLevelAxis(), 0.5, phrases)).toBe('moderate (0.50)')
    expect(valueInWords(people, 40, phrases)).toBe('about 40')
  })
})

describe('numbersInWords', () => {
  it('adds numbers to stages, for tables', () => {
    expect(numbersInWords(aSeverityAxis(), 30, 2000, phrases)).toBe('violence to mass killing (30–2000)')
    expect(numbersInWords(aSeverityAxis(), 30, 30, phrases)).toBe('violence (30)')
  })
})

describe('rangeInFewWords', () => {
  it('leaves numbers out where there are words', () => {
    expect(rangeInFewWords(aLevelAxis(), 0.44, 0.82, phrases)).toBe('moderate to very high')
    expect(rangeInFewWords(people, 10, 80, phrases)).toBe('10–80')
  })
})
