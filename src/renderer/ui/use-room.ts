import { useCallback, useRef, useState, type SyntheticEvent } from 'react'
import { visibleText } from '../../shared/lib/visible-text'

type TypedInto = HTMLInputElement | HTMLTextAreaElement

interface Cut {
  /** Letters that found no room. */
  readonly count: number
  /** What stood in the field then. */
  readonly text: string
}

/**
 * What a field with a longest text left out: the browser takes as much of what is typed, pasted or dropped as there is room for, and
 * says nothing of the rest.
 *
 * @param text What stands in the field.
 */
export function useRoom(text: string, most: number) {
  const [cut, setCut] = useState<Cut>({ count: 0, text: '' })
  const over = useRef(0)
  // React has no event that comes before the browser has cut it.
  const hold = useCallback(
    (field: TypedInto | null) => {
      const measure = (event: Event) => {
        if (!field || !(event instanceof InputEvent) || event.isComposing) return
        const put = (event.data ?? '').replaceAll('\r\n', '\n')
        const { value } = field
        const count = Math.max(0, value.length - lengthTaken(field) + put.length - most)
        over.current = count
        // Where nothing goes in no other event follows, and the next letter is one more that is left out.
        if (count > 0) setCut((before) => ({ text: value, count: count + (before.text === value ? before.count : 0) }))
      }
      field?.addEventListener('beforeinput', measure)
      return () => field?.removeEventListener('beforeinput', measure)
    },
    [most],
  )
  const onInput = ({ currentTarget: { value } }: SyntheticEvent<TypedInto>) => {
    if (over.current > 0) setCut({ text: value, count: over.current })
    over.current = 0
  }
  // A field that tidies its text on being left still holds what was cut.
  const leftOut = cut.count > 0 && visibleText(cut.text) === visibleText(text) ? cut.count : 0
  return { isFull: text.length >= most || leftOut > 0, leftOut, field: { ref: hold, maxLength: most, onInput } }
}

/** Letters that make way for what is put in. What is dropped from elsewhere replaces nothing. */
function lengthTaken(field: TypedInto): number {
  if (document.activeElement !== field) return 0
  return (field.selectionEnd ?? 0) - (field.selectionStart ?? 0)
}
