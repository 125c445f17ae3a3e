import { describe, expect, it } from 'vitest'
import { counted, listText, probabilityText, roundedText, say, twoDigitsText } from '../../src/cli/words'
import { wilsonInterval } from '../../src/shared/engine'

/** With plain spaces in place of those that hold a number and its unit together. */
const plain = (text: string) => text.replace(/\u00a0/g, ' ')

describe('probabilityText', () => {
  it('has a word and a range', () => {
    expect(plain(probabilityText(wilsonInterval(300, 1000)))).toBe('unlikely (25–35 %)')
  })

  it.each([
    { count: 1, members: 1, text: 'not known from 1 future (over 25 %)' },
    { count: 0, members: 2, text: 'not known from 2 futures (under 60 %)' },
    { count: 3, members: 6, text: 'not known from 6 futures (20–80 %)' },
  ])('gives no word of likelihood to $count of $members futures', ({ count, members, text }) => {
    expect(plain(probabilityText(wilsonInterval(count, members)))).toBe(text)
  })
})

describe('roundedText', () => {
  it.each([
    [0.18, '0'],
    [12.5, '13'],
    [1149, '1,100'],
    [1.2345e9, '1,200,000,000'],
  ])('writes %d people as %s, whole and in two digits', (value, text) => {
    expect(roundedText(value)).toBe(text)
  })
})

describe('say', () => {
  it('drops the marks of the sentence and keeps what is filled in as it is', () => {
    expect(say('<strong>{{plan}}</strong> before <other/>', { plan: 'Plan <A>', other: '<b>' })).toBe(
      'Plan <A> before <b>',
    )
  })
})

describe('listText', () => {
  it('has "and" before the last', () => {
    expect([listText(['a']), listText(['a', 'b']), listText(['a', 'b', 'c'])]).toEqual(['a', 'a and b', 'a, b and c'])
  })
})

describe('twoDigitsText', () => {
  it.each([
    [0.01234, '0.012'],
    [-0.5, '-0.5'],
    [9.96, '10'],
    [2345, '2,300'],
    [14_000, '14,000'],
  ])('writes %d as %s', (value, text) => {
    expect(twoDigitsText(value)).toBe(text)
  })
})

describe('counted', () => {
  it('has one thing in the singular', () => {
    expect([counted(1, 'month'), counted(2, 'month'), counted(1000, 'future')]).toEqual([
      '1 month',
      '2 months',
      '1,000 futures',
    ])
  })
})
