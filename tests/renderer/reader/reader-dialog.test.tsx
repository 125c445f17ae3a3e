import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../src/renderer/app/language/translations'
import { PAGE_PLACES, ReaderDialog } from '../../../src/renderer/reader'
import { PageText } from '../../../src/renderer/reader/page-text'
import { parsePage } from '../../../src/renderer/reader/parse-page'

beforeAll(() => {
  // jsdom lays nothing out.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly observe = vi.fn()
      readonly disconnect = vi.fn()
    },
  )
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&'), highlights: new Map() })
})
beforeEach(() => void startTranslations('en'))
afterEach(cleanup)

const open = (start: Parameters<typeof ReaderDialog>[0]['start'] = PAGE_PLACES.equations) => {
  const asked = { onClose: vi.fn(), onOpenAbout: vi.fn() }
  render(<ReaderDialog start={start} {...asked} />)
  return asked
}
const page = (name: string) => screen.findByRole('document', { name })
const text = async (name: string) => within(await page(name))

describe('the reader', () => {
  it('shows a page under its title, in English, with its headings as contents', async () => {
    open()

    const shown = await page('The model')
    expect(screen.getByRole('heading', { level: 1, name: 'The model' })).toBeDefined()
    expect([shown.lang, shown.dir]).toEqual(['en', 'ltr'])
    expect(await within(shown).findByRole('heading', { level: 2, name: '3. Levels' })).toBeDefined()
    expect(screen.getByRole('navigation', { name: 'Contents' }).textContent).toContain('3. Levels')
    expect(within(shown).getAllByRole('table').length).toBeGreaterThan(5)
    expect(shown.querySelector('[style]')).toBeNull()
  })

  it('follows links to other pages and back, to the link', async () => {
    open()
    const user = userEvent.setup()
    const [link] = await (await text('The model')).findAllByRole('link', { name: 'VALIDATION.md' })
    if (!link) throw new TypeError('The page has no such link')

    await user.click(link)
    await page('Validation')
    await user.click(screen.getByRole('button', { name: 'Back' }))

    const again = await (await text('The model')).findAllByRole('link', { name: 'VALIDATION.md' })
    expect(again[0]).toBe(document.activeElement)
    expect(screen.getByRole('button', { name: 'Back' }).hasAttribute('disabled')).toBe(true)
  })

  it('goes to a heading from the contents and from another page', async () => {
    open(PAGE_PLACES.results)
    const shown = await text('Validation')
    const results = await shown.findAllByRole('heading', { name: 'Results' })
    expect(results[0]).toBe(document.activeElement)

    await userEvent.click(screen.getByRole('link', { name: 'Calibration' }))

    expect(shown.getByRole('heading', { name: 'Calibration' })).toBe(document.activeElement)
  })

  it('shows files of the source as words, and no address as a link', async () => {
    open()
    const shown = await text('The model')

    const [file] = await shown.findAllByText('future.ts')

    expect([file?.tagName, file?.title]).toEqual(['SPAN', 'src/shared/engine/step/future.ts'])
    expect(shown.getAllByRole('link').map((link) => link.getAttribute('href'))).not.toContainEqual(
      expect.stringMatching(/^[^#]/),
    )
  })

  it('lists the pages of a folder', async () => {
    open(PAGE_PLACES.numbers)

    await userEvent.click(await (await text('docs/model')).findByRole('link', { name: 'docs/model/levels.md' }))

    expect(await page('Levels')).toBeDefined()
  })

  it('closes with Escape, and leads back to the card', async () => {
    const { onClose, onOpenAbout } = open()
    await page('The model')

    await userEvent.click(screen.getByRole('button', { name: 'Back to About the model' }))
    await userEvent.keyboard('{Escape}')

    expect(onOpenAbout).toHaveBeenCalledOnce()
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('says which language the page is in where the window speaks another', async () => {
    startTranslations('ar-XB')
    open()

    await page('The model')

    expect(screen.getByText('docs/MODEL.md').parentElement?.textContent).toMatch(/·.+/)
  })
})

describe('the text of a page', () => {
  const show = (markdown: string) =>
    render(<PageText path="docs/x.md" page={parsePage('docs/x.md', markdown)} onFollow={vi.fn()} />).container

  it('has addresses outside as words, whatever they would do', () => {
    const shown = show('[A study](https://example.org/a), <https://example.org/b>, [x](javascript:alert(1))\n')

    expect(shown.textContent).toBe('A study (https://example.org/a), https://example.org/b, x (javascript:alert(1))')
    expect(shown.querySelector('a')).toBeNull()
  })

  it('has markup and pictures as words', () => {
    const shown = show('<script>alert(1)</script>\n\nAn <b onclick="x()">image</b>: ![a map](map.png)\n')

    expect(shown.textContent).toContain('<script>alert(1)</script>')
    expect(shown.textContent).toContain('<b onclick="x()">image</b>: a map')
    expect(shown.querySelector('script, b, img')).toBeNull()
  })

  it('has lists in lists, tables with aligned columns, and code as it is written', () => {
    const shown = show('- one\n  - two\n\n1. three\n\n| a | b |\n|---|--:|\n| `x \\| y` | 2 |\n\n    a  =  b\n')

    expect(shown.querySelector('ul ul')?.textContent).toBe('two')
    expect(shown.querySelector('ol')?.textContent).toBe('three')
    expect([...shown.querySelectorAll('td')].map((cell) => [cell.textContent, cell.dataset['align']])).toEqual([
      ['x | y', undefined],
      ['2', 'right'],
    ])
    expect(shown.querySelector('pre')?.textContent).toBe('a  =  b')
  })
})
