import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MODEL_PAGES, modelPages } from '../../scripts/lib/model-pages.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'

const pages = modelPages()

describe('docs/model', () => {
  it.each(pages)('$name is what the data says', ({ name, text }) => {
    const path = inRoot(MODEL_PAGES, name)
    const committed = existsSync(path) ? readFileSync(path, 'utf8') : ''

    expect(committed === text, `${MODEL_PAGES}/${name} is not what the data says: run npm run docs`).toBe(true)
  })

  it('holds no page that nothing writes any more', () => {
    const written = pages.map(({ name }) => name).sort()

    expect(readdirSync(inRoot(MODEL_PAGES)).sort()).toEqual(written)
  })

  it('shows every source that a number refers to', () => {
    const sources = pages.find(({ name }) => name === 'sources.md')?.text ?? ''
    const cited = pages.flatMap(({ text }) => [...text.matchAll(/\(sources\.md#([^)]+)\)/g)].map(([, id]) => id ?? ''))

    const unknown = [...new Set(cited)].filter((id) => !sources.includes(`## ${id}\n`))

    expect(cited.length).toBeGreaterThan(100)
    expect(unknown).toEqual([])
  })
})
