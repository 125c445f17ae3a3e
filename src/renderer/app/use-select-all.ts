import { useEffect } from 'react'
import { isTypingTarget } from '../state/use-shortcut'

/** Texts that are read and copied as a whole: dialogs, the brief among them, and cards. */
const SURFACES = '[role=dialog], [role=alertdialog]'

/**
 * "Select all" means the text of a field, or of the dialog that is open. Anywhere else it would paint the whole window, and say
 * nothing; what is selected by the pointer stays as it is.
 */
export function useSelectAll(): void {
  useEffect(() => {
    window.addEventListener('keydown', selectWithin)
    return () => window.removeEventListener('keydown', selectWithin)
  }, [])
}

function selectWithin(event: KeyboardEvent): void {
  if (!isSelectAll(event) || isTypingTarget(event.target)) return
  event.preventDefault()
  if (event.target instanceof Element) selectSurface(event.target)
}

/** The same where it is chosen in the menu: what has the focus says which text is meant. */
export function selectAll(): void {
  const { activeElement } = document
  if (!activeElement) return
  if (!isTypingTarget(activeElement)) selectSurface(activeElement)
  else if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) {
    activeElement.select()
  }
}

function selectSurface(inside: Element): void {
  const surface = inside.closest(SURFACES)
  if (surface) window.getSelection()?.selectAllChildren(surface)
}

/** By its letter; where a keyboard has no such letters, by where the key is. */
function isSelectAll({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const isLetter = /^[a-z]$/i.test(key) ? key.toLowerCase() === 'a' : code === 'KeyA'
  return isLetter && (ctrlKey || metaKey) && !altKey && !shiftKey
}
