import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate, type MenuSurroundings } from '../../../src/main/menu/menu-template'
import { mainTextFor } from '../../../src/main/text/main-text'
import type { FileHandle } from '../../../src/shared/contract'

const HANDLE = `file-${'a'.repeat(32)}` as FileHandle

function aMenu(overrides: Partial<MenuSurroundings> = {}) {
  const said: unknown[] = []
  const template = menuTemplate({
    text: mainTextFor({ language: 'en', direction: 'auto' }, 'en'),
    recents: [],
    theme: 'system',
    isMac: false,
    isDevelopment: false,
    command: (command) => said.push(command),
    chooseTheme: (theme) => said.push(theme),
    clearRecents: () => said.push('clear'),
    showAbout: () => said.push('about'),
    ...overrides,
  })
  return { items: [...flat(template)], said }
}

function* flat(items: readonly MenuItemConstructorOptions[]): Generator<MenuItemConstructorOptions> {
  for (const item of items) {
    yield item
    if (Array.isArray(item.submenu)) yield* flat(item.submenu)
  }
}

/** Choose an item as a person would; menus pass arguments that ours do not use. */
function choose(items: readonly MenuItemConstructorOptions[], label: string): void {
  const click = items.find((item) => item.label === label)?.click as (() => void) | undefined
  if (!click) throw new Error(`no item "${label}" to choose`)
  click()
}

describe('menuTemplate', () => {
  it.each([
    ['New…', { kind: 'new' }],
    ['Open…', { kind: 'open' }],
    ['Kelvara: Before the vote', { kind: 'open-example', scenario: 'kelvara' }],
    ['Sennovar: The closed ford', { kind: 'open-example', scenario: 'sennovar' }],
    ['Save', { kind: 'save' }],
    ['Save As…', { kind: 'save-as' }],
    ['Print…', { kind: 'print' }],
    ['Save as PDF…', { kind: 'save-pdf' }],
    ['Undo', { kind: 'undo' }],
    ['Redo', { kind: 'redo' }],
    ['Select All', { kind: 'select-all' }],
    ['About This Scenario', { kind: 'show-brief' }],
    ['What This Is and Is Not', { kind: 'show-limits' }],
    ['About the Model', { kind: 'show-about' }],
    ['How the Model Computes', { kind: 'read-equations' }],
    ['How the Model Was Tested', { kind: 'read-tests' }],
    ['Keyboard Shortcuts', { kind: 'show-shortcuts' }],
    ['Dark', 'dark'],
    ['About Forestall', 'about'],
  ])('does what %s says', (label, expected) => {
    const { items, said } = aMenu()

    choose(items, label)

    expect(said).toEqual([expected])
  })

  it('lists recent documents by name, with an & as it is', () => {
    const recents = [{ handle: HANDLE, name: 'War & peace.json', openedAt: '2026-03-01T12:00:00.000Z' }]
    const { items, said } = aMenu({ recents })

    choose(items, 'War && peace.json')
    choose(items, 'Clear This List')

    expect(said).toEqual([{ kind: 'open-recent', document: { handle: HANDLE, name: 'War & peace.json' } }, 'clear'])
  })

  it('says that there are no recent documents', () => {
    expect(aMenu().items.find(({ label }) => label === 'No recent files')).toMatchObject({ enabled: false })
  })

  it('uses each key once', () => {
    const keys = aMenu().items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]))

    expect(new Set(keys).size).toBe(keys.length)
  })

  it('marks the present theme', () => {
    const marked = aMenu({ theme: 'dark' }).items.filter(({ checked }) => checked)

    expect(marked.map(({ label }) => label)).toEqual(['Dark'])
  })

  it('offers reloading and developer tools to developers only', () => {
    const roles = (isDevelopment: boolean) => aMenu({ isDevelopment }).items.map(({ role }) => role)

    expect(roles(false)).not.toContain('reload')
    expect(roles(false)).not.toContain('toggleDevTools')
    expect(roles(true)).toContain('toggleDevTools')
  })
})
