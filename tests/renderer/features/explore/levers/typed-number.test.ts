import { describe, expect, it } from 'vitest'
import { readTypedNumber } from '../../../../../src/renderer/features/explore/levers/typed-number'

describe('readTypedNumber', () => {
  it.each([
    { name: 'a plain number', text: '60', value: 60 },
    { name: 'spaces round it', text: ' 7 ', value: 7 },
    { name: 'a per cent sign', text: '60 %', value: 60 },
    { name: 'a leading plus', text: '+12', value: 12 },
    { name: 'a minus from the keyboard', text: '-6', value: -6 },
    { name: 'a true minus', text: '−6', value: -6 },
    { name: 'Arabic digits', text: '٤٥', value: 45 },
    { name: 'the lowest that is allowed', text: '-24', value: -24 },
    { name: 'the highest that is allowed', text: '100', value: 100 },
  ])('takes $name', ({ text, value }) => {
    expect(readTypedNumber(text, -24, 100)).toEqual({ ok: true, value })
  })

  it.each([
    { name: 'nothing', text: '', error: 'not-whole' },
    { name: 'words', text: 'much', error: 'not-whole' },
    { name: 'a fraction', text: '1.5', error: 'not-whole' },
    { name: 'scientific notation', text: '1e2', error: 'not-whole' },
    { name: 'too much', text: '101', error: 'out-of-range' },
    { name: 'too little', text: '-25', error: 'out-of-range' },
    { name: 'a number no double can hold', text: '9'.repeat(400), error: 'out-of-range' },
  ])('refuses $name', ({ text, error }) => {
    expect(readTypedNumber(text, -24, 100)).toEqual({ ok: false, error })
  })
})
