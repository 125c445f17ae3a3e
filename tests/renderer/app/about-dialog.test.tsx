import { existsSync } from 'node:fs'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { AboutDialog } from '../../../src/renderer/app/about-dialog'
import { startTranslations } from '../../../src/renderer/app/language/translations'
import { PAGE_PLACES } from '../../../src/renderer/reader'
import type { PagePlace } from '../../../src/renderer/state/view-slice'

beforeAll(() => {
  // jsdom lacks it.
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') })
  startTranslations('en')
})
afterEach(cleanup)

const open = (cameFrom: PagePlace | null = null) => {
  const onOpenPage = vi.fn()
  render(<AboutDialog cameFrom={cameFrom} onClose={vi.fn()} onOpenLimits={vi.fn()} onOpenPage={onOpenPage} />)
  return onOpenPage
}

describe('the card of the model', () => {
  it('names the pages by paths that are there', () => {
    open()

    const paths = screen.getAllByText(/^docs\//).map(({ textContent }) => textContent)

    expect(paths).toEqual(['docs/MODEL.md', 'docs/model', 'docs/VALIDATION.md'])
    for (const path of paths) expect(existsSync(path), path).toBe(true)
  })

  it.each([
    ['All equations, and what was designed and not built', PAGE_PLACES.equations],
    ['All tests, with their misses and why', PAGE_PLACES.tests],
    ['All results, with the misses and why', PAGE_PLACES.results],
  ])('opens the page behind “%s”', async (words, place) => {
    const onOpenPage = open()

    await userEvent.click(screen.getByRole('link', { name: words }))

    expect(onOpenPage).toHaveBeenCalledExactlyOnceWith(place)
  })

  it('has the focus on the page that was read, or on what closes it', () => {
    open(PAGE_PLACES.results)
    expect(document.activeElement?.textContent).toBe('All tests, with their misses and why')
    cleanup()

    open()
    expect(document.activeElement?.textContent).toBe('Close')
  })
})
