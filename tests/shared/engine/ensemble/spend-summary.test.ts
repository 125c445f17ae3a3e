import { describe, expect, it } from 'vitest'
import { planSpend } from '../../../../src/shared/engine'
import { layOutCourses } from '../../../../src/shared/engine/ensemble/ensemble-result'
import { aResult } from '../../../builders/a-result'

describe('planSpend', () => {
  it('adds up what all responses take in each future, and takes the middle and 8 of 10 over those', () => {
    const responses = layOutCourses(['talks', 'mission'], 5)
    responses.spent.set([1, 2, 3, 4, 5, 100, 0, 20, 0, 10])

    expect(planSpend(aResult({ severity: [[0, 0, 0, 0, 0]] }, { responses }))).toEqual({
      median: 15,
      low80: 2.8,
      high80: 69.80000000000001,
    })
  })

  it('is nothing without a response', () => {
    expect(planSpend(aResult({ severity: [[0, 0]] }))).toEqual({ median: 0, low80: 0, high80: 0 })
  })
})
