import { useEffect, useRef } from 'react'
import { selectPresent } from './document-slice'
import { selectSingleKeyShortcuts } from './settings-slice'
import { isPressed, isSingleKey, printedKeys, shortcutOf, type ShortcutDefinition, type ShortcutId } from './shortcuts'
import { useStore } from './store'

interface ShortcutActions {
  readonly onPress: () => void
  /** For keys that are held: the key was let go, or the window lost the keyboard. */
  readonly onRelease?: () => void
  readonly isDisabled?: boolean
}

/** Answer a shortcut while the component is there. */
export function useShortcut(id: ShortcutId, actions: ShortcutActions): void {
  const singleKeysOn = useStore(selectSingleKeyShortcuts)
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })

  const shortcut = shortcutOf(id)
  const isOn = !actions.isDisabled && (singleKeysOn || !isSingleKey(shortcut))
  useEffect(() => {
    if (!isOn) return
    let isHeld = false
    const release = () => {
      if (!isHeld) return
      isHeld = false
      latest.current.onRelease?.()
    }
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isPressed(shortcut, event)) return
      if (hasOwnUse(event.target, shortcut)) {
        if (shortcut.leavesTyping && moveTyping(shortcut.leavesTyping, event.target)) event.preventDefault()
        return
      }
      event.preventDefault()
      if (event.repeat) return
      isHeld = true
      latest.current.onPress()
    }
    const lift = (event: KeyboardEvent) => {
      if (event.key.toUpperCase() === shortcut.keys.split('+').at(-1)) release()
    }
    window.addEventListener('keydown', press)
    window.addEventListener('keyup', lift)
    window.addEventListener('blur', release)
    return () => {
      release()
      window.removeEventListener('keydown', press)
      window.removeEventListener('keyup', lift)
      window.removeEventListener('blur', release)
    }
  }, [isOn, shortcut])
}

/** The keys of a shortcut as printed on this keyboard; undefined for single keys while those are switched off. */
export function useShortcutKeys(id: ShortcutId): string | undefined {
  const singleKeysOn = useStore(selectSingleKeyShortcuts)
  const shortcut = shortcutOf(id)
  return singleKeysOn || !isSingleKey(shortcut) ? printedKeys(shortcut.keys, isMac()) : undefined
}

export const isMac = (): boolean => navigator.userAgent.includes('Macintosh')

/** Whether text is typed into the element. */
export function isTypingTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['range', 'checkbox', 'radio', 'button'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}

/**
 * Whether undo is about the text of the element. A field that shows what is part of the document has no such text: what was typed
 * there is a change like any other, and its text taken back alone would show a number that is not the document's.
 */
const isUndoOfText = (target: EventTarget | null): boolean =>
  isTypingTarget(target) && target instanceof HTMLElement && !(COMMITTED in target.dataset)

/** Whether redo is about the text of the element: also where its typing was undone down to what the document holds. */
const isRedoOfText = (target: EventTarget | null): boolean =>
  isUndoOfText(target) ||
  (isTypingTarget(target) &&
    target instanceof HTMLElement &&
    UNDONE in target.dataset &&
    (!undoneAt.has(target) || undoneAt.get(target) === selectPresent(useStore.getState())))

/** `data-committed`: a field says of itself that its text is the document's. */
const COMMITTED = 'committed'
/** `data-undone`: a field says of itself that what was undone last is typing in it. */
const UNDONE = 'undone'
/** `data-keeps-typing`: a field that undoes and redoes its typing itself, since the browser does not know all of it. */
const KEEPS_TYPING = 'keepsTyping'

/** Where the document stood when typing was undone in such a field: after another step that is not what was undone last. */
const undoneAt = new WeakMap<EventTarget, number>()

/** Undo or redo the typing in a field that keeps it. False: the browser does it. */
export function moveTyping(way: 'undo' | 'redo', target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || !(KEEPS_TYPING in target.dataset)) return false
  if (way === 'undo') undoneAt.set(target, selectPresent(useStore.getState()))
  const inputType = ({ undo: 'historyUndo', redo: 'historyRedo' } as const)[way]
  target.dispatchEvent(new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true }))
  return true
}

/** Whether undo, or redo, is about the text of the element and not about the document. */
export const isAboutText = { undo: isUndoOfText, redo: isRedoOfText } as const

/** Whether the key means something else where the focus is: text in a field, a name in a list, nothing in a question. */
function hasOwnUse(target: EventTarget | null, shortcut: ShortcutDefinition): boolean {
  const isSingle = isSingleKey(shortcut)
  if (isTypingTarget(target))
    return isSingle || (shortcut.leavesTyping !== undefined && isAboutText[shortcut.leavesTyping](target))
  if (!(target instanceof Element)) return false
  // Where nothing has the focus, a dialog that lies over the place has the keys all the same.
  const isIn = (what: string) =>
    (target === document.body ? document.querySelector(what) : target.closest(what)) !== null
  if (isIn('[role=alertdialog]')) return true
  return isSingle && (isIn('[role=dialog]') || target.closest('[role=menu],[role=listbox]') !== null)
}
