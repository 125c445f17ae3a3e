import { useRef, type RefObject } from 'react'

interface DetailFocus {
  /** What holds the list that details are opened from. */
  readonly list: RefObject<HTMLDivElement | null>
  /** What holds the detail; takes the focus as a whole. */
  readonly detail: RefObject<HTMLDivElement | null>
  /** The keyboard goes to the detail that is shown next. */
  readonly enter: () => void
  /** The keyboard goes back to what it came from, else to the row of what was shown. */
  readonly leave: (row: string) => void
}

/** Takes the keyboard from a list into the detail of what was opened, and back to where it was. */
export function useDetailFocus(): DetailFocus {
  const list = useRef<HTMLDivElement>(null)
  const detail = useRef<HTMLDivElement>(null)
  const opener = useRef<Element>(null)
  return {
    list,
    detail,
    enter: () => {
      opener.current = document.activeElement
      requestAnimationFrame(() => {
        detail.current?.focus({ preventScroll: true })
        // The detail as a whole may be higher than its room: its name is what has to be seen.
        detail.current?.querySelector('h2')?.scrollIntoView({ block: 'nearest' })
      })
    },
    leave: (row) => {
      requestAnimationFrame(() => {
        // In one column the list was away meanwhile: what stands there now is another element.
        const isThere = opener.current?.isConnected === true && list.current?.contains(opener.current)
        const target = isThere ? opener.current : list.current?.querySelector(`[data-row="${row}"]`)
        if (target instanceof HTMLElement) target.focus()
      })
    },
  }
}
