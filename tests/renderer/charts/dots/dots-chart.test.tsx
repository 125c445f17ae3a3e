import { cleanup, render, screen, within } from '@testing-library/react'
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
  atHorizon: Array.from({ length: 50 }, (_, dot) => (dot < 48 ? dot : 2000)),
}

afterEach(cleanup)

describe('DotsChart', () => {
  it('draws fifty futures as in the golden file', async () => {
    const chart = <DotsChart series={severity} size={size} />
    const markup = goldenMarkup(renderToStaticMarkup(<ChartLanguage>{chart}</ChartLanguage>))

    expect(markup).not.toMatch(/NaN|undefined|Infinity/)
    await expect(markup).toMatchFileSnapshot('../golden/dots-severity.html')
  })

  it('counts in its sentence what it draws solid, and says that this is at some time', () => {
    const { container } = render(<DotsChart series={severity} size={size} />, { wrapper: ChartLanguage })
    const solid = container.querySelectorAll('.chart-dot:not(.chart-dot--hollow)').length

    expect(
      screen.getByText(`${solid} of 50 futures reach mass killing at some time within 36 months.`, { exact: false }),
    ).toBeDefined()
  })

  it('says beside it how many are there at the end, on the screen and to those who do not see it', () => {
    render(<DotsChart series={severity} size={size} />, { wrapper: ChartLanguage })

    expect(screen.getByText('At the end, in month 36: 2 of 50.')).toBeDefined()
    expect(
      screen.getByRole('img', {
        name: /at some time within 36 months\. At the end, in month 36: 2 of 50\. 50 equally likely futures, each by its worst 12 months/,
      }),
    ).toBeDefined()
  })

  it('says none where none reaches the line, and nothing of the end', () => {
    render(<DotsChart series={{ ...severity, values: [0, 30, 999], atHorizon: [0, 0, 5] }} size={size} />, {
      wrapper: ChartLanguage,
    })

    expect(screen.getByText('None of 3 futures reaches mass killing within 36 months.')).toBeDefined()
    expect(screen.queryByText(/At the end/)).toBeNull()
  })

  it('says where half lie, and when, if there is no line that matters', () => {
    const axis = countAxis({ largest: 100, scale: 'linear', format: String })
    render(<DotsChart series={{ axis, slot: 1, step: 36, values: [10, 20, 30, 40] }} size={size} />, {
      wrapper: ChartLanguage,
    })

    expect(screen.getByText('Half of 4 futures lie between 20 and 30 in month 36.')).toBeDefined()
    expect(screen.getByText('4 equally likely futures, each by its value in month 36.')).toBeDefined()
  })

  it('says so when nothing was simulated', () => {
    render(<DotsChart series={{ ...severity, values: [] }} size={size} />, { wrapper: ChartLanguage })

    expect(screen.getByText('Nothing has been simulated yet.')).toBeDefined()
  })
})

describe('DotsTable', () => {
  it('counts the futures of every stage, by their worst 12 months and at the end', () => {
    render(<DotsTable series={severity} />, { wrapper: ChartLanguage })

    const cells = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('cell'))
    const sum = (column: number) => cells.reduce((total, row) => total + Number(row[column]?.textContent), 0)
    expect([sum(0), sum(1)]).toEqual([50, 50])
    expect(screen.getByRole('row', { name: 'mass killing 13 2' })).toBeDefined()
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Stage',
      'Futures, by their worst 12 months',
      'Futures, in month 36',
    ])
  })

  it('has one column where only the end counts', () => {
    const axis = countAxis({ largest: 100, scale: 'linear', format: String })
    render(<DotsTable series={{ axis, slot: 1, step: 24, values: [10, 20] }} />, { wrapper: ChartLanguage })

    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Value',
      'Futures, in month 24',
    ])
  })
})
