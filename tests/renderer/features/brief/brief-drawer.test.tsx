import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { bundledScenarios } from '../../../../src/shared/formats'
import { startTranslations } from '../../../../src/renderer/app/language/translations'
import { BriefDrawer } from '../../../../src/renderer/features/brief'
import { useStore } from '../../../../src/renderer/state/store'

beforeAll(() => {
  // jsdom lacks these.
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') })
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn()
      unobserve = vi.fn()
      disconnect = vi.fn()
    },
  )
  startTranslations('en')
})
beforeEach(() => {
  const [example] = bundledScenarios()
  if (example) useStore.getState().documentOpened(example.document, null)
})
afterEach(cleanup)

const scenario = () => useStore.getState().document.scenario
const show = () => render(<BriefDrawer onClose={vi.fn()} />)
/** Nothing has a width here, so that the tabs not chosen stand in the menu. */
const choose = async (tab: string) => {
  await userEvent.click(screen.getByRole('button', { name: 'More' }))
  await userEvent.click(screen.getByRole('menuitem', { name: tab }))
}

describe('BriefDrawer', () => {
  it('shows the whole brief, under the name of the country', () => {
    show()

    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Kelvara')
    for (const paragraph of scenario().brief) expect(screen.getByText(paragraph)).toBeTruthy()
  })

  it('shows every population with its size and every actor with its support', async () => {
    show()
    await choose('People and actors')

    const camps = screen.getByRole('heading', { name: 'People displaced in camps' }).closest('article')
    expect(camps?.textContent).toContain('280,000 people · 252,000 of them displaced')
    for (const { name, description } of [...scenario().populations, ...scenario().actors]) {
      expect(screen.getByRole('heading', { name })).toBeTruthy()
      expect(screen.getByText(description)).toBeTruthy()
    }
  })

  it('shows every assessment with word, range, trend and evidence', async () => {
    show()
    await choose('What is assessed')

    const impunity = screen.getByText('Impunity').closest('li')
    expect(impunity && within(impunity).getByText('high')).toBeTruthy()
    expect(impunity?.textContent).toContain('0.52–0.72 · steady')
    expect(impunity?.textContent).toContain('Of 46 deaths in custody')
    const parties = [...scenario().populations, ...scenario().actors]
    const assessed = [scenario(), ...parties].flatMap(({ levels }) => Object.values(levels))
    for (const { evidence } of assessed) expect(screen.getAllByText(evidence).length).toBeGreaterThan(0)
  })

  it('shows what the author drew on and expects', async () => {
    show()
    await choose('Where it comes from')

    const { inspiration = [], realityChecks = [] } = useStore.getState().document
    expect(inspiration.length + realityChecks.length).toBeGreaterThan(0)
    for (const words of [...inspiration, ...realityChecks.map(({ text }) => text)]) {
      expect(screen.getByText(words)).toBeTruthy()
    }
    expect(screen.getAllByText(/^Expected .* · (holds|fails|undecided)$/)).toHaveLength(realityChecks.length)
  })

  it('has no verdict for a scenario that was changed', async () => {
    useStore.getState().edit({ key: 'emptied' }, (draft) => {
      draft.scenario.brief = []
    })
    show()
    await choose('Where it comes from')

    expect(screen.getByText(/forestall check <file> --futures/)).toBeTruthy()
  })

  it('says so where a scenario has no brief', () => {
    useStore.getState().edit({ key: 'emptied' }, (draft) => {
      draft.scenario.brief = []
    })
    show()

    expect(screen.getByText('This scenario has no brief.')).toBeTruthy()
  })
})
