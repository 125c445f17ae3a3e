import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useChartText } from '../../../../src/renderer/charts/text/use-chart-text'
import { ChartLanguage } from '../builders/chart-language'

describe('useChartText', () => {
  it.each([
    { value: 12_345, text: '12,000' },
    { value: 250, text: '250' },
    { value: 42, text: '42' },
    { value: 1.4, text: '1' },
    { value: 0.000045, text: '0' },
  ])('says a count of $value people in two digits at most, and whole: $text', ({ value, text }) => {
    const { result } = renderHook(() => useChartText(), { wrapper: ChartLanguage })

    expect(result.current.count(value)).toBe(text)
  })
})
