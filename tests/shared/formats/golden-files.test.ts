import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  bundledModel,
  describeFault,
  parseScenarioDocument,
  SCENARIO_FORMAT_VERSION,
  serialiseScenarioDocument,
} from '../../../src/shared/formats'

// One folder a format version. Its files are as a program of that version wrote them: they are added to, never changed
// and never taken away, so that whatever was saved once can be opened for ever.
const FOLDER = 'tests/shared/formats/golden'
const VERSIONS = Array.from({ length: SCENARIO_FORMAT_VERSION }, (_, before) => before + 1)

const filesOf = (version: number): readonly string[] => readdirSync(`${FOLDER}/scenario-${version}`)
const GOLDEN = VERSIONS.flatMap((version) => filesOf(version).map((name) => ({ version, name })))

function textOf(version: number, name: string): string {
  return readFileSync(`${FOLDER}/scenario-${version}/${name}`, 'utf8')
}

function opened(text: string) {
  const result = parseScenarioDocument(text, bundledModel())
  if (!result.ok) throw new Error(result.error.map(describeFault).join('\n'))
  return result.value
}

describe('scenario files of every format version', () => {
  it.each(VERSIONS)('include some of version %i, one of them with every part', (version) => {
    expect(filesOf(version)).toEqual(expect.arrayContaining(['full.json', 'smallest.json']))
  })

  // The texts they have today are written anew along with a format version, and looked at: npx vitest run <this> --update
  it.each(GOLDEN)('open and are brought up to date: $name of version $version', async ({ version, name }) => {
    const text = textOf(version, name)
    expect(JSON.parse(text)).toHaveProperty('formatVersion', version)

    const now = serialiseScenarioDocument(opened(text))

    await expect(now).toMatchFileSnapshot(`golden/scenario-now/${version}-${name}`)
    expect(serialiseScenarioDocument(opened(now))).toBe(now)
  })

  it('keep every part of version 1 where the next version changed nothing', () => {
    const now = serialiseScenarioDocument(opened(textOf(1, 'full.json')))

    expect(now).toBe(textOf(1, 'full.json').replace('"formatVersion": 1', '"formatVersion": 2'))
  })

  it('are refused from the next version on, with the version that is needed', () => {
    const next = SCENARIO_FORMAT_VERSION + 1
    const text = textOf(SCENARIO_FORMAT_VERSION, 'full.json').replace(
      /"formatVersion": \d+/,
      `"formatVersion": ${next}`,
    )

    const result = parseScenarioDocument(text, bundledModel())

    expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual(['version/newer'])
    expect(result.ok ? '' : result.error.map(describeFault).join()).toContain(`reads version ${next}`)
  })
})
