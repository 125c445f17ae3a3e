import { describe, expect, it } from 'vitest'
import { summariseFan } from '../../../../src/renderer/charts/fan/fan-summary'
import { aFanSeries, someFutures } from '../builders/a-fan-series'

describe('summariseFan', () => {
  it('says where the plan ends and when the middle future without response crosses the line', () => {
    const summary = summariseFan(aFanSeries())

    expect(summary?.plan).toMatchObject({ name: 'Plan B', low80: 12, high80: 300 })
    expect(summary?.reference?.crossing).toMatchObject({ month: 30, zone: { inline: 'mass killing' } })
  })

  it('says no crossing where there is none', () => {
    const summary = summariseFan(aFanSeries({ reference: someFutures({ name: 'No response', slot: 0, end: 500 }) }))

    expect(summary?.reference).toEqual({ name: 'No response', median: 500 })
  })

  it('says where what is seen ends, where that is shown', () => {
    const seen = someFutures({ name: 'Plan B as seen' })

    expect(summariseFan(aFanSeries({ seen }))?.seen).toMatchObject({ name: 'Plan B as seen' })
    expect(summariseFan(aFanSeries())).not.toHaveProperty('seen')
  })

  it('is silent before anything was simulated', () => {
    const { plan: _, ...series } = aFanSeries()

    expect(summariseFan(series)).toBeUndefined()
  })
})
