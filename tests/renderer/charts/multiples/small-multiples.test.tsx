import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SmallMultiples, type PanelSeries } from '../../../../src/renderer/charts'
import { aBand } from '../builders/a-fan-series'
import { aLevelAxis } from '../builders/a-severity-axis'
import { ChartLanguage } from '../builders/chart-language'
import { goldenMarkup } from '../builders/golden-markup'

function aPanel(id: string, title: string, end: number): PanelSeries {
  const bands = Array.from({ length: 13 }, (_, step) => aBand(step, 0.3 + ((end - 0.3) * step) / 12))
  return { id, title, axis: aLevelAxis(), slot: 1, bands, referenceMedian: bands.map(({ median }) => median * 1.1) }
}

const panels = [aPanel('speech', 'Dangerous speech', 0.4), aPanel('impunity', 'Impunity', 0.2)]

afterEach(cleanup)

describe('SmallMultiples', () => {
  it('draws panels as in the golden file', async () => {
    const markup = goldenMarkup(
      renderToStaticMarkup(
        <ChartLanguage>
          <SmallMultiples label="Factors" panels={panels} selectedId="impunity" onSelect={vi.fn()} />
        </ChartLanguage>,
      ),
    )

    expect(markup).not.toMatch(/NaN|undefined|Infinity/)
    await expect(markup).toMatchFileSnapshot('../golden/small-multiples.html')
  })

  it('names each by its level at the end, in words and numbers', () => {
    render(<SmallMultiples label="Factors" panels={panels} onSelect={vi.fn()} />, { wrapper: ChartLanguage })

    expect(
      screen.getByRole('button', {
        name: 'Dangerous speech: low to very high (0.20–0.80) at month 12. Show in the main chart.',
      }),
    ).toBeDefined()
  })

  it('says which stands in the main chart and asks for another', () => {
    const onSelect = vi.fn<(id: string) => void>()
    render(<SmallMultiples label="Factors" panels={panels} selectedId="impunity" onSelect={onSelect} />, {
      wrapper: ChartLanguage,
    })

    expect(screen.getByRole('button', { name: /^Impunity/, pressed: true })).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: /^Dangerous speech/ }))
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('speech')
  })

  it('waits without a level where nothing was simulated', () => {
    const waiting = [{ ...aPanel('speech', 'Dangerous speech', 0.4), bands: [] }]
    render(<SmallMultiples label="Factors" panels={waiting} onSelect={vi.fn()} />, { wrapper: ChartLanguage })

    expect(screen.getByRole('button', { name: 'Dangerous speech: not simulated yet.' })).toBeDefined()
  })
})
