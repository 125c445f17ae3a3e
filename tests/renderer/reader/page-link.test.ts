import { describe, expect, it } from 'vitest'
import { pageLinkOf } from '../../../src/renderer/reader/page-link'

describe('pageLinkOf', () => {
  it.each([
    ['a page beside it', 'VALIDATION.md', { kind: 'page', page: 'docs/VALIDATION.md', anchor: null }],
    [
      'a page below, at a heading',
      'model/sources.md#ucdp',
      { kind: 'page', page: 'docs/model/sources.md', anchor: 'ucdp' },
    ],
    ['its own heading', '#3-levels', { kind: 'page', page: 'docs/MODEL.md', anchor: '3-levels' }],
    ['a folder of pages', 'model', { kind: 'page', page: 'docs/model', anchor: null }],
    ['a folder of pages, with a stroke', './model/', { kind: 'page', page: 'docs/model', anchor: null }],
    ['code', '../src/shared/engine/step/future.ts', { kind: 'file', path: 'src/shared/engine/step/future.ts' }],
    ['a folder of code', '../src', { kind: 'file', path: 'src' }],
    ['a page that is not there', 'NOTHING.md', { kind: 'file', path: 'docs/NOTHING.md' }],
    ['a way out of the source', '../../../etc/passwd', { kind: 'file', path: 'etc/passwd' }],
    ['the web', 'https://example.org/x#y', { kind: 'outside', address: 'https://example.org/x#y' }],
    ['the web by whichever protocol', '//example.org', { kind: 'outside', address: '//example.org' }],
    ['e-mail', 'mailto:a@example.org', { kind: 'outside', address: 'mailto:a@example.org' }],
    ['code in an address', 'JavaScript:alert(1)', { kind: 'outside', address: 'JavaScript:alert(1)' }],
  ])('knows %s', (_, address, expected) => {
    expect(pageLinkOf('docs/MODEL.md', address)).toEqual(expected)
  })

  it('climbs out of the folder of a page to the pages above', () => {
    expect(pageLinkOf('docs/model/pairs.md', '../MODEL.md')).toEqual({
      kind: 'page',
      page: 'docs/MODEL.md',
      anchor: null,
    })
  })
})
