import { describe, expect, it } from 'vitest'
import { shareInWords } from '../../../../src/renderer/charts/text/share-words'

describe('shareInWords', () => {
  it.each([
    [0, { key: 'fewest' }],
    [0.05, { key: 'few' }],
    [0.08, { key: 'tenths', count: 1 }],
    [0.349, { key: 'tenths', count: 3 }],
    [0.92, { key: 'tenths', count: 9 }],
    [0.95, { key: 'many' }],
    [1, { key: 'most' }],
  ])('says %d without ever saying none or all', (share, words) => {
    expect(shareInWords(share)).toEqual(words)
  })
})
