import { useLayoutEffect, useRef, type SyntheticEvent } from 'react'

type TypedInto = HTMLInputElement | HTMLTextAreaElement

/**
 * Keeps the caret in its place in the text where the text of a field is changed from elsewhere, as undo does: the browser would put
 * it at the end.
 *
 * @param isTyped What is shown is what was typed there, and its caret is right.
 */
export function useKeptCaret(text: string, isTyped: boolean) {
  const field = useRef<TypedInto | null>(null)
  const caret = useRef(0)
  const shown = useRef(text)
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = text
    if (text === before || isTyped || !field.current || document.activeElement !== field.current) return
    const place = placeIn(text, before, caret.current)
    field.current.setSelectionRange(place, place)
  })
  const note = ({ currentTarget }: SyntheticEvent<TypedInto>) => {
    caret.current = currentTarget.selectionEnd ?? 0
  }
  const hold = (element: TypedInto | null) => {
    field.current = element
  }
  return { hold, note }
}

/** Behind what stood before the caret, or before what stood behind it, whichever is still there. */
function placeIn(text: string, before: string, caret: number): number {
  if (text.startsWith(before.slice(0, caret))) return caret
  const behind = before.slice(caret)
  return text.endsWith(behind) ? text.length - behind.length : Math.min(caret, text.length)
}
