import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { FanTable } from '../../../../src/renderer/charts'
import { aFanSeries } from '../builders/a-fan-series'
import { ChartLanguage } from '../builders/chart-language'

afterEach(cleanup)

describe('FanTable', () => {
  it('has a row a month, the observed ones first', () => {
    render(<FanTable title="Severity" series={aFanSeries()} />, { wrapper: ChartLanguage })

    const rows = screen.getAllByRole('row')
    expect(rows).toHaveLength(1 + 12 + 37)
    expect(rows[1]?.textContent).toBe('Month −12latent (20)')
  })

  it('gives ranges in words and numbers, and shares in words', () => {
    render(<FanTable title="Severity" series={aFanSeries()} />, { wrapper: ChartLanguage })

    const row = screen.getByRole('row', { name: /^Month 36/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual([
      'violence (60)',
      'violence to serious violence (30–120)',
      'latent to serious violence (12–300)',
      'latent to serious violence (5–720)',
      'about 4 in 10',
      'mass killing (1,700)',
    ])
  })

  it('has no columns for a plan that is not there', () => {
    const { plan: _, reference: __, ...series } = aFanSeries()
    render(<FanTable title="Severity" series={series} />, { wrapper: ChartLanguage })

    expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual(['Month'])
  })
})
