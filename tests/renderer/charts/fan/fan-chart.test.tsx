import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FanChart, metricsFor, type FanSeries } from '../../../../src/renderer/charts'
import { countAxis } from '../../../../src/renderer/charts/axis/count-axis'
import { aFanSeries, someFutures } from '../builders/a-fan-series'
import { aLevelAxis } from '../builders/a-severity-axis'
import { ChartLanguage } from '../builders/chart-language'
import { goldenMarkup } from '../builders/golden-markup'

const SIZE = { width: 814, height: 291 }
const TITLE = 'Severity of violence against civilians'

interface ChartOptions {
  readonly series?: FanSeries
  readonly size?: typeof SIZE
  readonly onCursorChange?: (step: number | undefined) => void
}

function aChart({ series = aFanSeries(), size = SIZE, onCursorChange }: ChartOptions = {}) {
  return (
    <ChartLanguage>
      <FanChart
        title={TITLE}
        series={series}
        size={size}
        metrics={metricsFor(1440)}
        {...(onCursorChange && { onCursorChange })}
      />
    </ChartLanguage>
  )
}

const plot = () => screen.getByRole('group', { name: TITLE })
const press = (key: string, shiftKey = false) => fireEvent.keyDown(plot(), { key, shiftKey })
const said = () => document.querySelector('[aria-live]')?.textContent
const tip = () => document.querySelector('.chart-tip')?.textContent

afterEach(cleanup)

describe('FanChart', () => {
  const levels = [0.1, 0.3, 0.5, 0.62, 0.7, 0.8, 0.9]
  it.each<{ name: string; series: FanSeries }>([
    { name: 'severity', series: aFanSeries() },
    { name: 'severity-waiting', series: withoutPlan(aFanSeries()) },
    {
      name: 'level',
      series: aFanSeries({
        axis: aLevelAxis(),
        past: [],
        plan: someFutures({
          bands: Array.from({ length: 37 }, (_, step) => {
            const [low95 = 0, low80 = 0, low50 = 0, median = 0, high50 = 0, high80 = 0, high95 = 0] = levels
            return { step, low95, low80, low50, median, high50, high80, high95 }
          }),
          paths: [],
          shareOver: [],
        }),
      }),
    },
    {
      name: 'people',
      series: aFanSeries({ axis: countAxis({ largest: 20_000, scale: 'log', format: String }), past: [], events: [] }),
    },
    {
      name: 'crowded-events',
      series: aFanSeries({
        events: [8, 9, 10, 12, 14].map((step) => ({
          id: `e${step}`,
          step,
          label: 'Contested election of the assembly',
        })),
      }),
    },
  ])('draws $name as in the golden file', async ({ name, series }) => {
    const markup = goldenMarkup(renderToStaticMarkup(aChart({ series })))

    expect(markup).not.toMatch(/NaN|undefined|Infinity/)
    await expect(markup).toMatchFileSnapshot(`../golden/fan-${name}.html`)
  })

  it('sums itself up for people who do not see it', () => {
    render(aChart())

    const description = document.getElementById(plot().getAttribute('aria-describedby') ?? '')?.textContent

    expect(description).toContain(
      `${TITLE} over 36 months. Plan B: middle future ends at violence; 8 in 10 end between latent and serious violence. No response: middle future reaches mass killing in month 30.`,
    )
  })

  it('is right in words once it rests, and takes no time for them while it moves', () => {
    vi.useFakeTimers()
    try {
      const at = (end: number) => aChart({ series: aFanSeries({ plan: someFutures({ end }) }) })
      const described = () => document.getElementById(plot().getAttribute('aria-describedby') ?? '')?.textContent
      const { rerender } = render(at(60))
      const before = described()

      rerender(at(5000))
      expect(described()).toBe(before)

      act(() => {
        vi.advanceTimersByTime(400)
      })
      expect(described()).toContain('Plan B: middle future ends at mass killing;')
    } finally {
      vi.useRealTimers()
    }
  })

  it('is one stop for the keyboard', () => {
    const { container } = render(aChart())

    expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  })

  it('reads months with the arrows and says them', () => {
    render(aChart())

    press('ArrowRight')
    press('ArrowRight', true)
    press('ArrowUp')

    expect(said()).toBe(
      'Month 6. Plan B, half of futures: violence to serious violence (42–170); at or over mass killing: about 1 in 20.',
    )
    expect(tip()).toMatch(
      /^Month 6 Plan B.*middle future.*half of futuresviolence to serious violence \(42–170\)8 in 10/,
    )
    expect(tip()).toMatch(/No response, middle future.*\(\d+\)/)
    expect(tip()).not.toContain('19 in 20')
    press('ArrowUp')
    press('ArrowUp')
    expect(tip()).toMatch(/19 in 20.*\(\d+–[\d,]+\)/)
  })

  it('reads what it is compared with, and what was observed', () => {
    render(aChart())

    press('End')
    press('ArrowDown')
    expect(said()).toMatch(/^Month 36\. No response, middle future: mass killing \(1,700\);/)

    press('Home')
    expect(said()).toBe('Month −12, observed: latent.')
  })

  it('tells where it is being read, and when nobody reads any more', () => {
    const onCursorChange = vi.fn<(step: number | undefined) => void>()
    render(aChart({ onCursorChange }))

    press('End')
    expect(onCursorChange).toHaveBeenLastCalledWith(36)

    press('Escape')
    expect(onCursorChange).toHaveBeenLastCalledWith(undefined)
    expect(tip()).toBeUndefined()
  })

  it('keeps keys it answers from the app, and leaves it the others', () => {
    const onKeyDown = vi.fn()
    render(<div onKeyDown={onKeyDown}>{aChart()}</div>)

    press('ArrowRight')
    expect(onKeyDown).not.toHaveBeenCalled()

    press('r')
    expect(onKeyDown).toHaveBeenCalledOnce()
  })

  it('follows the pointer, and lets go when it leaves unless pinned', () => {
    const { container } = render(aChart())
    const sensor = container.querySelector('.chart-sensor')
    if (!sensor) throw new TypeError('The plot has a sensor')

    fireEvent.pointerMove(sensor, { clientX: 443 })
    expect(tip()).toContain('Month 12')

    fireEvent.pointerLeave(sensor)
    expect(tip()).toBeUndefined()

    fireEvent.pointerMove(sensor, { clientX: 443 })
    press('Enter')
    fireEvent.pointerLeave(sensor)
    expect(tip()).toContain('Month 12')
  })

  it('is never lower than can be read', () => {
    render(aChart({ size: { width: 500, height: 90 } }))

    expect(plot().getAttribute('height')).toBe('220')
  })

  it('cuts a long name of a plan beside its line', () => {
    const futures = aFanSeries().plan
    const { container } = render(
      aChart({ series: aFanSeries({ plan: someFutures({ ...futures, name: 'P'.repeat(120) }) }) }),
    )

    expect(container.textContent).toMatch(/(?<!P)P{10,20}…, middle future/)
  })

  it('has a legend where the names of the lines find no room', () => {
    const { container } = render(aChart({ size: { width: 340, height: 230 } }))

    expect(container.querySelector('.chart-legend')?.textContent).toBe(
      'Plan B, middle futureNo response, middle future',
    )
  })
})

function withoutPlan({ axis, span, past, events }: FanSeries): FanSeries {
  return { axis, span, past, events }
}
