import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { FanTable } from '../../../../src/renderer/charts'
import { aFanSeries, someFutures } from '../builders/a-fan-series'
import { ChartLanguage } from '../builders/chart-language'

afterEach(cleanup)

describe('FanTable', () => {
  it('has a row a month, the observed ones first, and says which are which', () => {
    render(<FanTable title="Severity" unit="deaths in 12 months" series={aFanSeries()} />, { wrapper: ChartLanguage })

    const rows = screen.getAllByRole('row').map((row) => row.firstElementChild?.textContent)
    expect(rows).toHaveLength(1 + 1 + 12 + 1 + 37)
    expect(rows.slice(1, 3)).toEqual(['Before today, as observed. Plans say nothing of these months.', 'Month −12'])
    expect(rows.slice(14, 16)).toEqual(['From today, as simulated', 'Today'])
  })

  it('keeps what was observed in a column of its own, apart from every plan', () => {
    render(<FanTable title="Severity" unit="deaths in 12 months" series={aFanSeries()} />, { wrapper: ChartLanguage })

    const headers = screen.getAllByRole('columnheader').map((header) => header.textContent)
    expect(headers.slice(0, 3)).toEqual(['Month', 'Observed', 'Plan B, middle future'])
    const cells = within(screen.getByRole('row', { name: /^Month −12/ })).getAllByRole('cell')
    expect(cells.map((cell) => cell.textContent)).toEqual(['latent (20)', '', '', '', '', '', '', ''])
  })

  it('has what is seen beside the plan, its middle never without a range', () => {
    const series = aFanSeries({ seen: someFutures({ name: 'Plan B as seen' }) })
    render(<FanTable title="Severity" unit="deaths in 12 months" series={series} />, { wrapper: ChartLanguage })

    const headers = screen.getAllByRole('columnheader').map((header) => header.textContent)
    expect(headers.filter((header) => header.startsWith('Plan B as seen'))).toEqual([
      'Plan B as seen, middle future',
      'Plan B as seen, 8 in 10',
    ])
  })

  it('says what the numbers count', () => {
    render(<FanTable title="Severity" unit="deaths in 12 months" series={aFanSeries()} />, { wrapper: ChartLanguage })

    expect(screen.getByRole('table', { name: 'Severity. Unit: deaths in 12 months.' })).toBeDefined()
  })

  it('gives ranges in words and numbers, and shares in words', () => {
    render(<FanTable title="Severity" unit="deaths in 12 months" series={aFanSeries()} />, { wrapper: ChartLanguage })

    const row = screen.getByRole('row', { name: /^Month 36/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual([
      '',
      'violence (60)',
      'violence to serious violence (30–120)',
      'latent to serious violence (12–300)',
      'latent to serious violence (5–720)',
      'about 4 in 10',
      'mass killing (1,700)',
      'serious violence to mass killing (340–8,500)',
    ])
  })

  it('gives no middle future without a range, that of no response neither', () => {
    render(<FanTable title="Severity" unit="deaths in 12 months" series={aFanSeries()} />, { wrapper: ChartLanguage })

    const headers = screen.getAllByRole('columnheader').map((header) => header.textContent)
    expect(headers.slice(-2)).toEqual(['No response, middle future', 'No response, 8 in 10'])
  })

  it('has no column for what was observed where nothing was', () => {
    render(<FanTable title="Speech" unit="level" series={aFanSeries({ past: [] })} />, { wrapper: ChartLanguage })

    expect(screen.queryByRole('columnheader', { name: 'Observed' })).toBeNull()
    expect(screen.getAllByRole('row')).toHaveLength(1 + 37)
  })

  it('has no columns for a plan that is not there', () => {
    const { plan: _, reference: __, ...series } = aFanSeries()
    render(<FanTable title="Severity" unit="deaths in 12 months" series={series} />, { wrapper: ChartLanguage })

    expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual(['Month', 'Observed'])
  })
})
