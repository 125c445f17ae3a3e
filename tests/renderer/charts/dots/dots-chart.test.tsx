import { cleanup, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { DotsChart, DotsTable, type DotsSeries } from '../../../../src/renderer/charts'
import { countAxis } from '../../../../src/renderer/charts/axis/count-axis'
import { aSeverityAxis } from '../builders/a-severity-axis'
import { ChartLanguage } from '../builders/chart-language'
import { goldenMarkup } from '../builders/golden-markup'

const size = { width: 462, height: 180 }
const severity: DotsSeries = {
  axis: aSeverityAxis(),
  slot: 1,
  step: 36,
  values: Array.from({ length: 50 }, (_, dot) => 10 ** (1 + dot * 0.055)),
}

afterEach(cleanup)

describe('DotsChart', () => {
  it('draws fifty futures as in the golden file', async () => {
    const chart = <DotsChart series={severity} size={size} />
    const markup = goldenMarkup(renderToStaticMarkup(<ChartLanguage>{chart}</ChartLanguage>))

    expect(markup).not.toMatch(/NaN|undefined|Infinity/)
    await expect(markup).toMatchFileSnapshot('../golden/dots-severity.html')
  })

  it('counts in its sentence what it draws solid', () => {
    const { container } = render(<DotsChart series={severity} size={size} />, { wrapper: ChartLanguage })
    const solid = container.querySelectorAll('.chart-dot:not(.chart-dot--hollow)').length

    expect(screen.getByText(`Of 50 futures, ${solid} reach mass killing.`)).toBeDefined()
    expect(screen.getByRole('img', { name: /month 36/ })).toBeDefined()
  })

  it('says none where none reaches the line', () => {
    render(<DotsChart series={{ ...severity, values: [0, 30, 999] }} size={size} />, { wrapper: ChartLanguage })

    expect(screen.getByText('Of 3 futures, none reaches mass killing.')).toBeDefined()
  })

  it('says where half lie when there is no line that matters', () => {
    const axis = countAxis({ largest: 100, scale: 'linear', format: String })
    render(<DotsChart series={{ ...severity, axis, values: [10, 20, 30, 40] }} size={size} />, {
      wrapper: ChartLanguage,
    })

    expect(screen.getByText('Of 4 futures, half lie between 20 and 30.')).toBeDefined()
  })

  it('says so when nothing was simulated', () => {
    render(<DotsChart series={{ ...severity, values: [] }} size={size} />, { wrapper: ChartLanguage })

    expect(screen.getByText('Nothing has been simulated yet.')).toBeDefined()
  })
})

describe('DotsTable', () => {
  it('counts the futures of every stage', () => {
    render(<DotsTable series={severity} />, { wrapper: ChartLanguage })

    const counts = screen.getAllByRole('cell').map((cell) => Number(cell.textContent))
    expect(counts.reduce((sum, count) => sum + count)).toBe(50)
    expect(screen.getByRole('row', { name: /^mass killing/ })).toBeDefined()
  })
})
