import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FanChart, metricsFor, type FanSeries } from '../../../../src/renderer/charts'
import { layOutFanGround } from '../../../../src/renderer/charts/fan/fan-ground-layout'
import { aFanSeries, someFutures } from '../builders/a-fan-series'
import { ChartLanguage } from '../builders/chart-language'

vi.mock(import('../../../../src/renderer/charts/fan/fan-ground-layout'), { spy: true })

const SIZE = { width: 814, height: 291 }

const aChart = ({ series, size }: { readonly series: FanSeries; readonly size: typeof SIZE }) => (
  <ChartLanguage>
    <FanChart title="Severity" series={series} size={size} metrics={metricsFor(1440)} />
  </ChartLanguage>
)

afterEach(cleanup)

describe('the ground of the fan', () => {
  it('lays out what stands still once, however often the futures move', () => {
    const layOut = vi.mocked(layOutFanGround)
    const series = aFanSeries()
    const { rerender } = render(aChart({ series, size: SIZE }))
    const laidOut = layOut.mock.calls.length

    for (const end of [70, 80, 90]) {
      rerender(aChart({ series: { ...series, plan: someFutures({ end }) }, size: { ...SIZE } }))
    }

    expect(layOut).toHaveBeenCalledTimes(laidOut)
    rerender(aChart({ series, size: { ...SIZE, width: 700 } }))
    expect(layOut).toHaveBeenCalledTimes(laidOut + 1)
  })
})
