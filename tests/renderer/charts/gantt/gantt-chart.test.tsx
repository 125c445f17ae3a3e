import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { GanttChart, metricsFor, type GanttActions, type GanttSeries } from '../../../../src/renderer/charts'
import { aGanttRow, aGanttSeries } from '../builders/a-gantt-series'
import { ChartLanguage } from '../builders/chart-language'
import { goldenMarkup } from '../builders/golden-markup'

const limits = { earliestStart: -24, latestStart: 35, longestDuration: 60 }
/** Width of a month in a chart 814 px wide, px. */
const MONTH = (714 - 172) / 48

function someActions() {
  return {
    onSelect: vi.fn<GanttActions['onSelect']>(),
    onMove: vi.fn<GanttActions['onMove']>(),
    onResize: vi.fn<GanttActions['onResize']>(),
    onRemove: vi.fn<GanttActions['onRemove']>(),
    onGesture: vi.fn<NonNullable<GanttActions['onGesture']>>(),
  }
}

function aChart(
  actions: GanttActions,
  { series = aGanttSeries(), isCollapsed = false }: { series?: GanttSeries; isCollapsed?: boolean } = {},
) {
  return (
    <ChartLanguage>
      <GanttChart
        planName="Plan B"
        series={series}
        width={814}
        metrics={metricsFor(1440)}
        limits={limits}
        actions={actions}
        isCollapsed={isCollapsed}
      />
    </ChartLanguage>
  )
}

const bar = (name: RegExp) => screen.getByRole('option', { name })
function handle(grip: 'start' | 'end'): Element {
  const element = document.querySelector(`[data-grip="${grip}"]`)
  if (!element) throw new TypeError(`The selected row has a handle at its ${grip}`)
  return element
}

beforeAll(() => {
  // jsdom knows no pointer capture.
  Element.prototype.setPointerCapture = () => undefined
})
afterEach(cleanup)

describe('GanttChart', () => {
  it.each([
    { name: 'rows', options: {} },
    { name: 'collapsed', options: { isCollapsed: true } },
    { name: 'empty', options: { series: aGanttSeries({ rows: [] }) } },
  ])('draws $name as in the golden file', async ({ name, options }) => {
    const markup = goldenMarkup(renderToStaticMarkup(aChart(someActions(), options)))

    expect(markup).not.toMatch(/NaN|undefined|Infinity/)
    await expect(markup).toMatchFileSnapshot(`../golden/gantt-${name}.html`)
  })

  it('names bars by what they do and when', () => {
    render(aChart(someActions()))

    expect(
      bar(/^Preventive mediation, Diplomacy\. Starts month 1, works from month 3, ends month 22\. Intensity 60\.$/),
    ).toBeDefined()
    expect(bar(/^Local peace councils, Structural\. Starts month −20/)).toBeDefined()
  })

  it('tells whoever points at a row all there is to know of it', () => {
    const row = aGanttRow({ name: 'Documentation of violations and abuses', target: 'State security forces' })
    render(aChart(someActions(), { series: aGanttSeries({ rows: [row, aGanttRow({ id: 'other' })] }) }))

    const tips = screen.getAllByRole('option').map((option) => option.querySelector('title')?.textContent)
    expect(tips[0]?.split('\n')).toEqual([
      'Documentation of violations and abuses',
      'Starts month 1, works from month 3, ends month 22.',
      'Duration 16 months, lead time 2 months, intensity 60.',
      'Target: State security forces.',
    ])
    expect(tips[1]).not.toContain('Target')
  })

  it('draws no plain handle where what it moves lies beyond the months shown', () => {
    const row = aGanttRow({ startStep: -24, durationMonths: 30 })
    const { container } = render(aChart(someActions(), { series: aGanttSeries({ rows: [row] }) }))
    const marks = Array.from(container.querySelectorAll('.chart-handle-mark'), ({ tagName }) => tagName)

    expect(marks).toEqual(['path', 'rect'])
  })

  it('is one stop for the keyboard: the selected bar', () => {
    const { container } = render(aChart(someActions()))

    expect(Array.from(container.querySelectorAll('[tabindex="0"]'))).toEqual([bar(/Preventive mediation/)])
  })

  it('moves and lengthens by keys and says where the response is now', () => {
    const actions = someActions()
    render(aChart(actions))

    fireEvent.keyDown(bar(/Preventive mediation/), { key: 'ArrowRight', shiftKey: true })
    fireEvent.keyDown(bar(/Preventive mediation/), { key: 'ArrowLeft', altKey: true })

    expect(actions.onMove).toHaveBeenCalledExactlyOnceWith('mediation', 7)
    expect(actions.onResize).toHaveBeenCalledExactlyOnceWith('mediation', 15)
    expect(document.querySelector('[aria-live]')?.textContent).toBe('Preventive mediation: month 1 to month 22.')
  })

  it('goes to the next response with its focus', () => {
    const actions = someActions()
    render(aChart(actions))

    fireEvent.keyDown(bar(/Preventive mediation/), { key: 'ArrowDown' })

    expect(actions.onSelect).toHaveBeenCalledExactlyOnceWith('monitors')
    expect(document.activeElement).toBe(bar(/Civilian monitors/))
  })

  it('removes a response and keeps the focus on a neighbour', () => {
    const actions = someActions()
    render(aChart(actions))

    fireEvent.keyDown(bar(/Civilian monitors/), { key: 'Delete' })

    expect(actions.onRemove).toHaveBeenCalledExactlyOnceWith('monitors')
    expect(document.activeElement).toBe(bar(/Preventive mediation/))
  })

  it('asks for nothing twice while a drag stays inside a month', () => {
    const actions = someActions()
    render(aChart(actions))
    const grip = handle('start')

    fireEvent.pointerDown(grip, { button: 0, pointerId: 1, clientX: 300 })
    fireEvent.pointerMove(grip, { pointerId: 1, clientX: 300 + MONTH * 0.4 })
    fireEvent.pointerMove(grip, { pointerId: 1, clientX: 300 + MONTH * 2.1 })
    fireEvent.pointerMove(grip, { pointerId: 1, clientX: 300 + MONTH * 2.3 })
    fireEvent.pointerUp(grip, { pointerId: 1 })

    expect(actions.onMove.mock.calls).toEqual([['mediation', 3]])
    expect(actions.onGesture.mock.calls).toEqual([
      ['mediation', 'start'],
      ['mediation', 'end'],
    ])
  })

  it('moves the end by its handle and shows month and lead time meanwhile', () => {
    const actions = someActions()
    render(aChart(actions))
    const grip = handle('end')

    fireEvent.pointerDown(grip, { button: 0, pointerId: 1, clientX: 500 })
    fireEvent.pointerMove(grip, { pointerId: 1, clientX: 500 - MONTH * 4 })

    expect(actions.onResize.mock.calls).toEqual([['mediation', 12]])
    expect(document.querySelector('.chart-tip')?.textContent).toBe('ends month 22lead time 2 months')
  })

  it('puts a response back where it was when a drag is given up with Escape', () => {
    const actions = someActions()
    render(aChart(actions))
    const grip = handle('start')

    fireEvent.pointerDown(grip, { button: 0, pointerId: 1, clientX: 300 })
    fireEvent.pointerMove(grip, { pointerId: 1, clientX: 300 + MONTH * 5 })
    fireEvent.keyDown(window, { key: 'Escape' })
    fireEvent.pointerUp(grip, { pointerId: 1 })

    expect(actions.onMove.mock.calls).toEqual([
      ['mediation', 6],
      ['mediation', 1],
    ])
    expect(actions.onGesture.mock.calls.at(-1)).toEqual(['mediation', 'cancel'])
  })

  it('selects without moving on a click', () => {
    const actions = someActions()
    render(
      aChart(actions, {
        series: aGanttSeries({ rows: [aGanttRow(), aGanttRow({ id: 'other', name: 'Safe passage' })] }),
      }),
    )

    fireEvent.pointerDown(bar(/Safe passage/), { button: 0, pointerId: 1, clientX: 10 })

    expect(actions.onSelect).toHaveBeenCalledExactlyOnceWith('other')
    expect(actions.onMove).not.toHaveBeenCalled()
  })

  it('tells in full what it had to cut of a note: in the tip of its row, and in its name', () => {
    const note = 'stopped by the council in 36 of 100 futures'
    const cut = aGanttRow({ id: 'cut', startStep: -8, durationMonths: 60, warning: { step: 0, note } })
    render(aChart(someActions(), { series: aGanttSeries({ rows: [cut] }) }))
    const option = bar(/stopped by the council in 36 of 100 futures$/)

    expect(option.querySelector('title')?.textContent.split('\n').at(-1)).toBe(note)
    expect([...option.querySelectorAll('text')].at(-1)?.textContent).toMatch(/^stopped.*…$/)
  })
})
