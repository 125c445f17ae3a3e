import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPageFile } from '../../../src/renderer/reader/page-files'
import { pageLinkOf } from '../../../src/renderer/reader/page-link'
import { PAGE_PLACES } from '../../../src/renderer/reader/page-places'
import { parsePage, type Page } from '../../../src/renderer/reader/parse-page'

const anchorsOf = ({ titleAnchor, headings }: Page) => [titleAnchor, ...headings.map(({ anchor }) => anchor)]

describe('parsePage', () => {
  it('names headings as GitHub does: signs left out, repeats numbered, words in marks kept', () => {
    const page = parsePage(
      'docs/x.md',
      '# A page\n\n## 1. What, and why\n\n### `run` *it* & go\n\n## Results\n\n### Results\n',
    )

    expect(page.headings).toEqual([
      { anchor: '1-what-and-why', depth: 2, text: '1. What, and why' },
      { anchor: 'run-it--go', depth: 3, text: 'run it & go' },
      { anchor: 'results', depth: 2, text: 'Results' },
      { anchor: 'results-1', depth: 3, text: 'Results' },
    ])
  })

  it('takes the first heading as the title, and the path where there is none', () => {
    expect(parsePage('docs/x.md', '# A page\n\nText.\n')).toMatchObject({
      title: 'A page',
      titleAnchor: 'a-page',
      headings: [],
    })
    expect(parsePage('docs/x.md', 'Text.\n\n## Part\n')).toMatchObject({ title: 'docs/x.md', titleAnchor: null })
  })

  it('parts the page at its chapters, what stands before the first one included', () => {
    const { sections } = parsePage('docs/x.md', '# A page\n\nText.\n\n## One\n\n### Inside\n\n## Two\n')

    expect(sections.map(({ blocks }) => blocks.filter(({ type }) => type !== 'space').length)).toEqual([1, 2, 1])
  })

  it('has nothing to show of an empty page', () => {
    expect(parsePage('docs/x.md', '')).toMatchObject({ title: 'docs/x.md', headings: [], sections: [] })
  })
})

describe('the pages of the documentation', () => {
  const files = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  const paths = ['docs/model', ...files.filter((path) => path.endsWith('.md')).map((path) => `docs/${path}`)]

  it('are what the files say', async () => {
    expect(await readPageFile('docs/MODEL.md')).toBe(readFileSync('docs/MODEL.md', 'utf8'))
    await expect(readPageFile('docs/NOTHING.md')).rejects.toThrow(RangeError)
  })

  it('are there wherever the app sends readers, with the heading', async () => {
    for (const { page, anchor } of Object.values(PAGE_PLACES)) {
      const parsed = parsePage(page, await readPageFile(page))
      if (anchor !== null) expect(anchorsOf(parsed), page).toContain(anchor)
    }
  })

  it('lead to headings that are there', async () => {
    const pages = new Map(await Promise.all(paths.map(async (path) => [path, await readPageFile(path)] as const)))
    const anchors = new Map([...pages].map(([path, text]) => [path, anchorsOf(parsePage(path, text))]))

    const lost = [...pages].flatMap(([from, text]) =>
      [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, address = '']) => {
        const link = pageLinkOf(from, address)
        const isLost = link.kind === 'page' && link.anchor !== null && !anchors.get(link.page)?.includes(link.anchor)
        return isLost ? [`${from}: ${address}`] : []
      }),
    )

    expect(anchors.size).toBeGreaterThan(20)
    expect(lost).toEqual([])
  })
})
