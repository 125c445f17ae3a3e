import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundledModel, describeFault, MODEL_FILE_NAMES, readModel, type ModelFiles } from '../../../src/shared/formats'

const files = Object.fromEntries(
  MODEL_FILE_NAMES.map((name) => [name, readFileSync(`resources/model/${name}`, 'utf8')]),
) satisfies ModelFiles

const faultsOf = (changed: ModelFiles) => {
  const result = readModel({ ...files, ...changed })
  return result.ok ? [] : result.error
}

describe('readModel', () => {
  it('reads the bundled files as the bundled model', () => {
    expect(readModel(files)).toEqual({ ok: true, value: bundledModel() })
  })

  it('lists the faults of all files at once, each with its file and line', () => {
    const faults = faultsOf({
      'levels.json': files['levels.json']?.replace('"country"', '"county"') ?? '',
      'sources.json': files['sources.json']?.replace('"kind"', '"sort"') ?? '',
    })

    expect(faults.map(({ file, code }) => [file, code])).toEqual([
      ['levels.json', 'shape/not-one-of'],
      ['sources.json', 'shape/missing'],
      ['sources.json', 'shape/unknown-key'],
    ])
    expect(faults.every(({ line }) => line !== undefined)).toBe(true)
  })

  it('names influences that lead nowhere and numbers without a known source', () => {
    const influences = JSON.parse(files['influences.json'] ?? '') as { influences: Record<string, unknown>[] }
    const [first = {}, second = {}, ...rest] = influences.influences
    const changed = [{ ...first, to: 'armed-conflct' }, { ...second, sources: ['hearsay'] }, ...rest]

    const faults = faultsOf({ 'influences.json': JSON.stringify({ ...influences, influences: changed }) })

    expect(faults.map(({ place, params }) => [place, params['value'], params['nearest']])).toEqual([
      ['influences[0].to', 'armed-conflct', 'armed-conflict'],
      ['influences[1].sources[0]', 'hearsay', undefined],
    ])
    expect(faults.map(describeFault).join()).toContain('Did you mean "armed-conflict"?')
  })

  it('names files that are missing or broken', () => {
    const rest = Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'triggers.json'))

    const result = readModel({ ...rest, 'levels.json': '{' })

    expect(result.ok ? [] : result.error.map(({ file, code }) => [file, code])).toEqual([
      ['levels.json', 'json/unexpected-end'],
      ['triggers.json', 'file/missing'],
    ])
  })

  it('never throws, whatever stands in a file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MODEL_FILE_NAMES), fc.json(), (name, content) => {
        expect(readModel({ ...files, [name]: content }).ok).toBe(false)
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})
