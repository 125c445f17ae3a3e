import { existsSync } from 'node:fs'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { AboutDialog } from '../../../src/renderer/app/about-dialog'
import { startTranslations } from '../../../src/renderer/app/language/translations'

beforeAll(() => {
  // jsdom lacks it.
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') })
  startTranslations('en')
})
afterEach(cleanup)

describe('the card of the model', () => {
  it('names the documents by paths that are there', () => {
    render(<AboutDialog onClose={vi.fn()} onOpenLimits={vi.fn()} />)
    const text = screen.getByRole('dialog').textContent

    // Names from elsewhere stand between marks of direction.
    const paths = [...text.matchAll(/docs\/[\w.]*\w/g)].map(([path]) => path)

    expect(paths).toEqual(['docs/MODEL.md', 'docs/model', 'docs/VALIDATION.md'])
    for (const path of paths) expect(existsSync(path), path).toBe(true)
  })
})
