import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { IPC_ERROR_CODES } from '../../../src/shared/contract'

const localeFolder = 'resources/locales/en'
type Texts = Readonly<Record<string, unknown>>

const texts: Readonly<Record<string, Texts>> = Object.fromEntries(
  readdirSync(localeFolder).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(join(localeFolder, file), 'utf8')) as Texts,
  ]),
)

/** The text or group of texts under a key; plurals count as there. */
function lookUp(namespace: string, key: string): unknown {
  const parts = key.split('.')
  const last = parts.pop() ?? ''
  let group: unknown = texts[namespace]
  for (const part of parts) group = (group as Texts | undefined)?.[part]
  const found = group as Texts | undefined
  return found?.[last] ?? found?.[`${last}_other`]
}

const sources = readdirSync('src/renderer', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, code: readFileSync(join('src/renderer', path), 'utf8') }))

describe('the language files', () => {
  it('hold every text that code names in full', () => {
    const namespaced = /['"`]([a-z]+):([\w-]+(?:\.[\w-]+)+)['"`]/g
    const missing = sources.flatMap(({ path, code }) =>
      [...code.matchAll(namespaced)]
        .filter(([, namespace = '']) => namespace in texts)
        .filter(([, namespace = '', key = '']) => typeof lookUp(namespace, key) !== 'string')
        .map(([name]) => `${path}: ${name}`),
    )

    expect(missing).toEqual([])
  })

  it('hold every text that a component asks for by a plain key', () => {
    // Files that use one namespace and no key prefix: there a plain t('...') is certain.
    const missing = sources.flatMap(({ path, code }) => {
      const uses = [...code.matchAll(/useTranslation\((?:\[)?'(\w+)'(.*?)\)/g)]
      const namespaces = new Set(uses.map(([, namespace]) => namespace))
      const [namespace] = namespaces
      const prefixes = new Set(uses.map(([, , options = '']) => /keyPrefix: '([\w.]+)'/.exec(options)?.[1] ?? ''))
      const [prefix] = prefixes
      if (namespaces.size !== 1 || prefixes.size !== 1 || namespace === undefined) return []
      if (uses.some(([, , options = '']) => options.includes('`'))) return []
      return [...code.matchAll(/\bt\('([\w-]+(?:\.[\w-]+)*)'(?![^)]*\bns:)/g)]
        .map(([, key = '']) => (prefix ? `${prefix}.${key}` : key))
        .filter((key) => typeof lookUp(namespace, key) !== 'string')
        .map((key) => `${path}: ${namespace}:${key}`)
    })

    expect(missing).toEqual([])
  })

  it('say what happened and what to do for every code of a failure', () => {
    const unsaid = IPC_ERROR_CODES.filter(
      (code) =>
        typeof lookUp('errors', `codes.${code}.what`) !== 'string' ||
        typeof lookUp('errors', `codes.${code}.next`) !== 'string',
    )

    expect(unsaid).toEqual([])
  })

  it('say the rule and the remedy for every fault of a file', () => {
    const source = readFileSync('src/shared/formats/file-fault.ts', 'utf8')
    const codes = [...source.matchAll(/^ {2}'((?:file|json|version|shape)\/[\w-]+)': \[/gm)].map(
      ([, code = '']) => code,
    )
    const kinds = [
      ...readFileSync('src/shared/engine/model/content-issue.ts', 'utf8').matchAll(/readonly kind: '([\w-]+)'/g),
    ].map(([, kind = '']) => `sense/${kind}`)

    const unsaid = [...codes, ...kinds].filter(
      (code) =>
        typeof lookUp('errors', `faults.${code}.rule`) !== 'string' ||
        typeof lookUp('errors', `faults.${code}.remedy`) !== 'string',
    )

    expect(codes.length).toBeGreaterThan(30)
    expect(unsaid).toEqual([])
  })
})
