import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRoot } from '../../scripts/lib/paths.mjs'
import { PARAMETER_IDS } from '../../src/shared/engine/model/parameter-ids'

const modelPage = readFileSync(inRoot('docs/MODEL.md'), 'utf8')

describe('docs/MODEL.md', () => {
  it('names every parameter of the equations, and none that is not there', () => {
    const groups = [...new Set(PARAMETER_IDS.map((id) => id.slice(0, id.indexOf('.'))))].join('|')
    // Equations are set as code, so that ids stand there without marks; names of files are not ids.
    const ids = new RegExp(`\\b(?:${groups})\\.(?!(?:(?:test\\.)?ts|json|md)\\b)\\w+`, 'g')
    const named = new Set([...modelPage.matchAll(ids)].map(([id]) => id))

    expect([...named].sort()).toEqual([...PARAMETER_IDS].sort())
  })

  it('points at files that exist', () => {
    const paths = [...modelPage.matchAll(/\]\((?!http)([^)#]+)/g)].map(([, path]) => path ?? '')

    const missing = [...new Set(paths)].filter((path) => !existsSync(inRoot('docs', path)))

    expect(paths.length).toBeGreaterThan(30)
    expect(missing).toEqual([])
  })
})
