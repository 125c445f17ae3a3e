import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createInstance } from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import explore from '../../../../../resources/locales/en/explore.json'
import model from '../../../../../resources/locales/en/model.json'
import { demandOf } from '../../../../../src/renderer/features/explore/ensemble/demand-of'
import { LensSetting } from '../../../../../src/renderer/features/explore/status/lens-setting'
import { useStore } from '../../../../../src/renderer/state/store'
import { bundledScenarios } from '../../../../../src/shared/formats'

// jsdom lacks it, and React Aria's popovers ask for it.
vi.stubGlobal('CSS', { escape: (text: string) => text })

const i18n = createInstance()
await i18n
  .use(initReactI18next)
  .init({ lng: 'en', resources: { en: { explore, model } }, interpolation: { escapeValue: false } })

beforeEach(() => {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  useStore.getState().documentOpened(document, null)
  render(
    <I18nextProvider i18n={i18n}>
      <LensSetting />
    </I18nextProvider>,
  )
})
afterEach(cleanup)

async function choose(name: string): Promise<void> {
  await userEvent.click(screen.getByRole('button'))
  await userEvent.click(screen.getByRole('option', { name }))
}

describe('LensSetting', () => {
  it('offers the usual reading first and says what it holds', async () => {
    expect(screen.getByRole('button').textContent).toContain('Mainstream')
    expect(document.body.textContent).toContain('Every size stands at its best estimate.')

    await userEvent.click(screen.getByRole('button'))

    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Mainstream',
      'Force harms',
      'Force works',
      'Optimistic',
      'Sceptical',
    ])
  })

  it('keeps the lens with the document, asks for futures seen through it, and can be undone', async () => {
    await choose('Sceptical')

    expect(useStore.getState().document.settings.lens).toBe('sceptical')
    expect(demandOf(useStore.getState()).lens).toBe('sceptical')
    expect(document.body.textContent).toContain('Responses do less than their best estimates say')

    act(() => useStore.getState().undo())

    expect(screen.getByRole('button').textContent).toContain('Mainstream')
  })

  it('keeps nothing for the usual reading, as files have it', async () => {
    const before = useStore.getState().document.settings

    await choose('Force harms')
    await choose('Mainstream')

    expect(useStore.getState().document.settings).toEqual(before)
    expect('lens' in demandOf(useStore.getState())).toBe(false)
  })
})
