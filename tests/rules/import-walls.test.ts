import { describe, expect, it } from 'vitest'
import { rulesBrokenBy } from './lint-snippet'

const importsOf = (file: string, code: string): Promise<readonly string[]> => rulesBrokenBy(`${code}\n`, file)

describe('the import walls', () => {
  it.each([
    ['src/shared/formats/x.ts', "export * from '../engine/model/roles'", 'past the face of the engine'],
    ['src/shared/formats/x.ts', "export * from '../contract'", 'up, from formats to contract'],
    ['src/cli/x.ts', "export * from '../main/x'", 'from the command line to main'],
    ['src/main/x.ts', "export * from '../renderer/state/x'", 'from main to the renderer'],
    ['src/preload/x.ts', "export * from '../shared/engine'", 'from preload to the engine'],
    ['src/renderer/ui/x.ts', "export * from '../../shared/engine'", 'from buttons to the domain'],
    ['src/renderer/charts/x.ts', "export * from '../state/x'", 'from a chart to the store'],
    ['src/renderer/charts/x.ts', "import { x } from '../../shared/engine'\nx()", 'of engine code into a chart'],
    ['src/renderer/state/x.ts', "export * from '../features/explore/x'", 'up, from the store to a feature'],
    ['src/renderer/features/explore/x.ts', "export * from '../compare/x'", 'from one feature to another'],
    ['src/renderer/features/explore/x.ts', "export * from '../../reader'", 'from a feature to the reader'],
    ['src/renderer/reader/x.ts', "export * from '../../shared/engine'", 'from the reader to the domain'],
    ['src/renderer/features/explore/x.ts', "export * from '../../app/x'", 'up, from a feature to the app'],
    ['src/renderer/app/x.ts', "import 'electron'", 'of Electron into the renderer'],
    ['src/renderer/app/x.ts', "import 'node:fs'", 'of Node into the renderer'],
    ['src/somewhere/x.ts', "import 'node:fs'", 'from a folder that no zone holds'],
  ])('refuse in %s: %s (%s)', async (file, code) => {
    expect(await importsOf(file, code)).toContain('forestall/import-walls')
  })

  it.each([
    ['src/shared/formats/x.ts', "export * from '../engine'"],
    ['src/main/x.ts', "export * from '../shared/contract'"],
    ['src/preload/x.ts', "export * from '../shared/contract'"],
    ['src/renderer/charts/x.ts', "export type { Band } from '../../shared/engine'"],
    ['src/renderer/features/explore/x.ts', "export * from '../../charts/fan/x'"],
    ['src/renderer/features/explore/x.ts', "export * from './deeper/y'"],
    ['src/renderer/app/x.ts', "export * from '../features/explore/x'"],
  ])('allow in %s: %s', async (file, code) => {
    expect(await importsOf(file, code)).toEqual([])
  })
})

describe('the lint of IPC', () => {
  it.each([
    ['src/main/windows/x.ts', 'ipcMain', ['no-restricted-imports']],
    ['src/main/ipc/x.ts', 'ipcMain', []],
    ['src/preload/x.ts', 'ipcRenderer', []],
  ])('in %s answers an import of %s with %j', async (file, name, broken) => {
    expect(await importsOf(file, `export { ${name} } from 'electron'`)).toEqual(broken)
  })
})
