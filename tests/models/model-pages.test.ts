import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MODEL_PAGES, modelPages } from '../../scripts/lib/model-pages.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'
import { bundledModel } from '../../src/shared/formats'

const pages = modelPages()

const said = readFileSync(inRoot('docs/MODEL.md'), 'utf8')

describe('docs/MODEL.md', () => {
  it('tells how much of the Framework is read, and where words change, as the data do', () => {
    const { factors, words } = bundledModel().framework
    const indicators = factors.flatMap((factor) => factor.indicators)
    const unread = indicators.filter(({ readings }) => readings.length === 0)
    const unnumbered = indicators.filter(({ number }) => number === undefined)
    const readOf = (number: number) => {
      const { indicators: all = [] } = factors.find((factor) => factor.number === number) ?? {}
      return `${all.filter(({ readings }) => readings.length > 0).length} of ${all.length}`
    }
    const plain = (value: number) => `${value}`.replace(/^0/, '')

    expect(said).toContain(`${unread.length} of the ${indicators.length} indicators have nothing in the model`)
    expect(said).toContain(`(signs of intent) of ${readOf(10)} indicators`)
    expect(said).toContain(`(threats to relief and peacekeeping) of ${readOf(14)}.`)
    expect(said).toContain(`${unnumbered.length} carry no number of their own`)
    expect(said).toContain(`with lines at ${plain(words.some.best)} and ${plain(words.many.best)}.`)
  })
})

describe('docs/model', () => {
  it.each(pages)('$name is what the data says', ({ name, text }) => {
    const path = inRoot(MODEL_PAGES, name)
    const committed = existsSync(path) ? readFileSync(path, 'utf8') : ''

    expect(committed === text, `${MODEL_PAGES}/${name} is not what the data says: run npm run docs`).toBe(true)
  })

  it('holds no page that nothing writes any more', () => {
    // model-content.test.ts writes that one: it holds what the program computes.
    const written = [...pages.map(({ name }) => name), 'content.md'].sort()

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
