import { describe, expect, it } from 'vitest'
import { marksOf, rangeOf, readFan } from '../../../../src/renderer/charts/fan/fan-reading'
import { aBand, aFanSeries, someFutures } from '../builders/a-fan-series'

describe('readFan', () => {
  it('reads plan and share of a month to come', () => {
    const series = aFanSeries()

    expect(readFan(series, 14, 'median')).toEqual({
      kind: 'future',
      step: 14,
      futures: series.plan,
      band: series.plan?.bands[14],
      shareOver: 0.14,
    })
  })

  it('reads what the plan is compared with', () => {
    expect(readFan(aFanSeries(), 14, 'reference')).toMatchObject({ futures: { name: 'No response' } })
  })

  it('reads what observers would see, and the plan itself where that is not shown', () => {
    const seen = someFutures({ name: 'Plan B as seen' })

    expect(readFan(aFanSeries({ seen }), 14, 'seen')).toMatchObject({ futures: { name: 'Plan B as seen' } })
    expect(readFan(aFanSeries(), 14, 'seen')).toMatchObject({ futures: { name: 'Plan B' } })
  })

  it('reads what was observed before today', () => {
    expect(readFan(aFanSeries(), -12, 'median')).toEqual({ kind: 'past', step: -12, value: 20 })
  })

  it('has nothing to read where nothing is', () => {
    expect(readFan(aFanSeries({ past: [] }), -3, 'median')).toBeUndefined()
  })

  it('leaves the share out where no line matters', () => {
    expect(readFan(aFanSeries({ plan: someFutures({ shareOver: [] }) }), 3, 'half')).not.toHaveProperty('shareOver')
  })
})

describe('marksOf', () => {
  it('has no reference where the plan stands alone', () => {
    const { reference: _, ...alone } = aFanSeries()

    expect(marksOf(alone)).not.toContain('reference')
  })

  it('has what is seen only where it is shown, after the middle future', () => {
    const marks = marksOf(aFanSeries({ seen: someFutures() }))

    expect(marks.slice(-3)).toEqual(['median', 'seen', 'reference'])
    expect(marksOf(aFanSeries())).not.toContain('seen')
  })
})

describe('rangeOf', () => {
  it.each([
    ['half', { low: 50, high: 200 }],
    ['eightInTen', { low: 20, high: 500 }],
    ['nineteenInTwenty', { low: 100 / 12, high: 1200 }],
    ['median', { low: 100, high: 100 }],
  ] as const)('gives the ends of %s', (mark, range) => {
    expect(rangeOf(aBand(1, 100), mark)).toEqual(range)
  })
})
