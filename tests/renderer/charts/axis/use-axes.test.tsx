import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useAxes } from '../../../../src/renderer/charts'
import { ChartLanguage } from '../builders/chart-language'

afterEach(cleanup)

const axes = () => renderHook(() => useAxes(), { wrapper: ChartLanguage }).result.current

describe('useAxes', () => {
  it('gives the same axis as the same object, so that a chart can tell that it stands still', () => {
    const { severity, counts } = axes()

    expect(severity([25, 100], 100)).toBe(severity([25, 100], 100))
    expect(counts(40_000, 'log')).toBe(counts(40_000, 'log'))
  })

  it('gives different axes for different ends, scales and thresholds', () => {
    const { severity, counts } = axes()

    expect(counts(40_000, 'log')).not.toEqual(counts(40_000, 'linear'))
    expect(counts(40_000, 'log')).not.toEqual(counts(400_000, 'log'))
    expect(severity([25, 100], 100)).not.toEqual(severity([25, 100], 25))
  })
})
