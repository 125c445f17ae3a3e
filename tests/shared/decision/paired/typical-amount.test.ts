import { describe, expect, it } from 'vitest'
import { typicalAmount } from '../../../../src/shared/decision'
import { aResult } from '../../../builders/a-result'

describe('typicalAmount', () => {
  it('gives the middle future, what 8 in 10 lie between, and the mean, at the step', () => {
    const deaths = Array.from({ length: 11 }, (_, member) => 100 * (10 - member) + (member === 0 ? 1100 : 0))
    const result = aResult({ deaths: [deaths.map(() => 7), deaths] })
    const question = { outcome: 'deaths', smallest: { absolute: 25, relative: 0.1 } }

    expect(typicalAmount(result, { ...question, step: 1 })).toEqual({ mean: 600, median: 500, low80: 100, high80: 900 })
    expect(typicalAmount(result, { ...question, step: 0 })).toEqual({ mean: 7, median: 7, low80: 7, high80: 7 })
    expect(deaths[0]).toBe(2100)
  })
})
