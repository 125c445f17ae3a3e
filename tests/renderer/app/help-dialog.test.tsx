import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { HelpDialog } from '../../../src/renderer/app/help-dialog'
import { startTranslations } from '../../../src/renderer/app/language/translations'
import { SHORTCUTS } from '../../../src/renderer/state/shortcuts'

beforeAll(() => {
  // jsdom lacks it.
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') })
  startTranslations('en')
})
afterEach(cleanup)

const wordsOf = (group: string) => {
  const section = screen.getByRole('heading', { name: group }).closest('section')
  if (!section) throw new Error(`No keys of ${group}`)
  return within(section)
    .getAllByRole('definition')
    .map(({ textContent }) => textContent)
}

it('lists every shortcut, and the keys of levers, charts and Compare', () => {
  render(<HelpDialog onClose={vi.fn()} onOpenLimits={vi.fn()} onOpenAbout={vi.fn()} onOpenPage={vi.fn()} />)

  expect(wordsOf('Everywhere').length + wordsOf('Explore').length).toBe(SHORTCUTS.length)
  expect(wordsOf('Levers and charts')).toContain('Leave, back to the levers')
  expect(wordsOf('Compare')).toContain('Robust map: close the open cell')
  for (const words of wordsOf('Compare')) expect(words).not.toContain('help.')
})
