/**
 * Every shortcut of the app, in the order in which the help lists them. Features take theirs from here by id, so that
 * buttons, help and palette name the key that works.
 */
export const SHORTCUTS = [
  { id: 'palette', keys: 'Mod+K', group: 'everywhere' },
  { id: 'undo', keys: 'Mod+Z', group: 'everywhere', leavesTyping: 'undo' },
  { id: 'redo', keys: 'Mod+Shift+Z', alsoKeys: 'Mod+Y', group: 'everywhere', leavesTyping: 'redo' },
  { id: 'new', keys: 'Mod+N', group: 'everywhere' },
  { id: 'open', keys: 'Mod+O', group: 'everywhere' },
  { id: 'save', keys: 'Mod+S', group: 'everywhere' },
  { id: 'save-as', keys: 'Mod+Shift+S', group: 'everywhere' },
  { id: 'print', keys: 'Mod+P', group: 'everywhere' },
  { id: 'find', keys: 'Mod+F', group: 'everywhere' },
  { id: 'help', keys: '?', group: 'everywhere' },
  { id: 'situation', keys: '1', group: 'everywhere' },
  { id: 'explore', keys: '2', group: 'everywhere' },
  { id: 'compare', keys: '3', group: 'everywhere' },
  { id: 'replay', keys: 'R', group: 'explore' },
  { id: 'fork', keys: 'F', group: 'explore' },
] as const satisfies readonly ShortcutDefinition[]

export interface ShortcutDefinition {
  readonly id: string
  /** `Mod` is Ctrl, or Command on a Mac. A single letter means: without any of them. */
  readonly keys: string
  /** Works as well, where half the world has learnt it; not printed. */
  readonly alsoKeys?: string
  readonly group: 'everywhere' | 'explore'
  /** What the key does to the typing in a field while that is what it is about. */
  readonly leavesTyping?: 'undo' | 'redo'
}

export type ShortcutId = (typeof SHORTCUTS)[number]['id']

/** What a key press says of itself; a `KeyboardEvent` fits. */
interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** What the shortcut with this id is. */
export function shortcutOf(id: ShortcutId): ShortcutDefinition {
  const found = SHORTCUTS.find((shortcut) => shortcut.id === id)
  if (!found) throw new RangeError(`No shortcut "${id}"`)
  return found
}

/** Without Ctrl or Command: it can be switched off, and never works while typing. */
export const isSingleKey = ({ keys }: Pick<ShortcutDefinition, 'keys'>): boolean => !keys.startsWith('Mod+')

/** Whether a key press is these keys. A sign such as "?" may need Shift on some keyboards and none on others. */
export function matchesShortcut(keys: string, press: KeyPress): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  if (press.altKey || (press.ctrlKey || press.metaKey) !== parts.includes('Mod')) return false
  const isLetter = /^[A-Z]$/.test(key)
  return press.key.toUpperCase() === key && (!isLetter || press.shiftKey === parts.includes('Shift'))
}

/** Whether a key press is this shortcut, by either of its keys. */
export const isPressed = ({ keys, alsoKeys }: ShortcutDefinition, press: KeyPress): boolean =>
  matchesShortcut(keys, press) || (alsoKeys !== undefined && matchesShortcut(alsoKeys, press))

/** The keys as they are printed on the keyboard: "Ctrl Shift Z", "⌘ ⇧ Z". */
export function printedKeys(keys: string, isMac: boolean): string {
  const names: Readonly<Record<string, string>> = isMac ? { Mod: '⌘', Shift: '⇧' } : { Mod: 'Ctrl' }
  return keys
    .split('+')
    .map((key) => names[key] ?? key)
    .join(' ')
}
