import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { ChartExportMenu } from '../../../../../src/renderer/features/explore/export/chart-export-menu'
import { useStore } from '../../../../../src/renderer/state/store'
import { bundledScenarios } from '../../../../../src/shared/formats'
import { aFanSeries } from '../../../charts/builders/a-fan-series'
import { aBridge } from '../../../fake-bridge'

const texts: string[] = []

beforeAll(() => {
  // jsdom lacks it.
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') })
  startTranslations('en')
  const { bridge } = aBridge({
    exportText: ({ text }) => {
      texts.push(text)
      return Promise.resolve({ ok: true, value: null })
    },
  })
  vi.stubGlobal('forestall', bridge)
})
beforeEach(() => {
  const [example] = bundledScenarios()
  if (example) useStore.getState().documentOpened(example.document, null)
  render(
    <ChartExportMenu
      chart={{ current: null }}
      title="Severity"
      caption="by stage"
      measure="stages"
      readSeries={() => aFanSeries()}
      isTable={false}
    />,
  )
})
afterEach(cleanup)

async function exportedTable(): Promise<string | undefined> {
  await userEvent.click(screen.getByRole('button', { name: 'Export' }))
  await userEvent.click(screen.getByRole('menuitem', { name: 'Table as CSV' }))
  return texts.at(-1)
}

describe('ChartExportMenu', () => {
  it('writes into a table that the country is fictional', async () => {
    expect(await exportedTable()).toContain('Fictional exercise. Not a forecast.')
  })

  it('does not call fictional what bears real names', async () => {
    act(() =>
      useStore.getState().edit({ key: 'renamed' }, (draft) => {
        draft.scenario.country = 'Rwanda'
      }),
    )

    const table = await exportedTable()

    expect(table).toContain('Real-world names. Not a forecast, no assessment.')
    expect(table).not.toContain('Fictional')
  })
})
