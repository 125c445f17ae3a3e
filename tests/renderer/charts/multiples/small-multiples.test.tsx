import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  SmallMultiples,
  type PanelGroup,
  type PanelSeries,
  type SmallMultiplesProps,
} from '../../../../src/renderer/charts'
import { aBand } from '../builders/a-fan-series'
import { aLevelAxis } from '../builders/a-severity-axis'
import { ChartLanguage } from '../builders/chart-language'
import { goldenMarkup } from '../builders/golden-markup'

function aPanel(id: string, title: string, end: number): PanelSeries {
  const bands = Array.from({ length: 13 }, (_, step) => aBand(step, 0.3 + ((end - 0.3) * step) / 12))
  return { id, title, axis: aLevelAxis(), slot: 1, bands, referenceMedian: bands.map(({ median }) => median * 1.1) }
}

const speech = aPanel('speech', 'Dangerous speech', 0.4)
const groups: readonly PanelGroup[] = [
  { id: 'risk-factor', title: 'Risk factors', panels: [speech, aPanel('impunity', 'Impunity', 0.2)] },
  { id: 'resilience', title: 'Resilience', panels: [aPanel('courts', 'Courts', 0.5)] },
]

function show(overrides: Partial<SmallMultiplesProps> = {}) {
  const onSelect = vi.fn<(id: string) => void>()
  render(<SmallMultiples label="Factors" groups={groups} onSelect={onSelect} {...overrides} />, {
    wrapper: ChartLanguage,
  })
  return onSelect
}
const option = (name: RegExp) => screen.getByRole('option', { name })
const tabStops = () => screen.getAllByRole('option').filter(({ tabIndex }) => tabIndex === 0)

/** jsdom has no IntersectionObserver; here the test says what is scrolled out of sight. */
let scroll: (isIntersecting: boolean, ...panels: readonly HTMLElement[]) => void
beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = vi.fn()
      disconnect = vi.fn()
      constructor(listener: (entries: readonly { target: Element; isIntersecting: boolean }[]) => void) {
        scroll = (isIntersecting, ...panels) =>
          act(() => listener(panels.map((target) => ({ target, isIntersecting }))))
      }
    },
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('SmallMultiples', () => {
  it('draws panels as in the golden file', async () => {
    const markup = goldenMarkup(
      renderToStaticMarkup(
        <ChartLanguage>
          <SmallMultiples label="Factors" groups={groups} selectedId="impunity" onSelect={vi.fn()} />
        </ChartLanguage>,
      ),
    )

    expect(markup).not.toMatch(/NaN|undefined|Infinity/)
    await expect(markup).toMatchFileSnapshot('../golden/small-multiples.html')
  })

  it('names each by its middle future and by where 8 in 10 futures end, in words and numbers', () => {
    show()

    expect(
      screen.getByRole('option', {
        name: 'Dangerous speech: at month 12 the middle future is moderate (0.40); 8 in 10 futures end at very low to very high (0.08–2.00). Show in the main chart.',
      }),
    ).toBeDefined()
  })

  it('writes the middle and the range of 8 in 10 under the drawing, not the middle half', () => {
    show()

    const words = option(/^Dangerous speech/).querySelector('.chart-panel__words')
    expect([...(words?.children ?? [])].map((line) => line.textContent)).toEqual([
      'middle: moderate',
      '8 in 10: very low to very high',
    ])
  })

  it('lets a name in another direction run in its own', () => {
    show({ groups: [{ id: 'a', title: 'Risk factors', panels: [aPanel('speech', 'خطاب خطير', 0.4)] }] })

    expect(screen.getByText('خطاب خطير').getAttribute('dir')).toBe('auto')
  })

  it('says which stands in the main chart and asks for another', () => {
    const onSelect = show({ selectedId: 'impunity' })

    expect(screen.getByRole('option', { name: /^Impunity/, selected: true })).toBeDefined()
    fireEvent.click(option(/^Dangerous speech/))
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('speech')
  })

  it('keeps groups under their headings', () => {
    show()

    expect(within(screen.getByRole('group', { name: 'Resilience' })).getAllByRole('option')).toHaveLength(1)
  })

  it('is one stop of the Tab key: the first panel, or the one in the main chart', () => {
    show()
    expect(tabStops()).toEqual([option(/^Dangerous speech/)])
    cleanup()

    show({ selectedId: 'courts' })
    expect(tabStops()).toEqual([option(/^Courts/)])
  })

  it('goes through all groups with arrows, takes the stop along, and chooses with Enter or Space', () => {
    const onSelect = show()
    option(/^Dangerous speech/).focus()

    fireEvent.keyDown(option(/^Dangerous speech/), { key: 'ArrowRight' })
    fireEvent.keyDown(option(/^Impunity/), { key: 'ArrowRight' })

    expect(document.activeElement).toBe(option(/^Courts/))
    expect(tabStops()).toEqual([option(/^Courts/)])
    expect(onSelect).not.toHaveBeenCalled()
    fireEvent.keyDown(option(/^Courts/), { key: 'Enter' })
    fireEvent.keyDown(option(/^Courts/), { key: ' ' })
    expect(onSelect.mock.calls).toEqual([['courts'], ['courts']])
  })

  it('keeps the arrows from the keys of the app, and leaves other keys to it', () => {
    const onKeyDown = vi.fn<(key: string) => void>()
    render(
      <ChartLanguage>
        <div role="presentation" onKeyDown={({ key }) => onKeyDown(key)}>
          <SmallMultiples label="Factors" groups={groups} onSelect={vi.fn()} />
        </div>
      </ChartLanguage>,
    )

    for (const key of ['ArrowRight', 'Home', 'Enter', 'f']) fireEvent.keyDown(option(/^Impunity/), { key })

    expect(onKeyDown.mock.calls).toEqual([['f']])
  })

  it('lets panels out of sight wait while a lever moves, and has them right once it rests or they come into sight', () => {
    const at = (end: number, isProvisional: boolean) => (
      <SmallMultiples
        label="Factors"
        groups={[
          {
            id: 'a',
            title: 'Risk factors',
            panels: [aPanel('speech', 'Speech', end), aPanel('courts', 'Courts', end)],
          },
        ]}
        isProvisional={isProvisional}
        onSelect={onSelect}
      />
    )
    const onSelect = vi.fn()
    const median = (name: RegExp) =>
      /middle future is ([\w ]+)/.exec(option(name).getAttribute('aria-label') ?? '')?.[1]
    const { rerender } = render(at(0.3, false), { wrapper: ChartLanguage })
    scroll(false, option(/^Courts/))

    rerender(at(0.5, true))
    expect([median(/^Speech/), median(/^Courts/)]).toEqual(['moderate ', 'low '])

    scroll(true, option(/^Courts/))
    expect(median(/^Courts/)).toBe('moderate ')

    scroll(false, option(/^Courts/))
    rerender(at(0.7, true))
    rerender(at(0.9, false))
    expect([median(/^Speech/), median(/^Courts/)]).toEqual(['very high ', 'very high '])
  })

  it('waits without a level where nothing was simulated', () => {
    show({ groups: [{ id: 'a', title: 'Risk factors', panels: [{ ...speech, bands: [] }] }] })

    expect(screen.getByRole('option', { name: 'Dangerous speech: not simulated yet.' })).toBeDefined()
  })
})
