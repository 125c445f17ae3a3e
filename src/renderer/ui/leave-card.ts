import { createContext } from 'react'
import { flushSync } from 'react-dom'

/**
 * Closes the card that a link stands in and puts the focus on what opened it, before the link leads to a dialog: a card would stay
 * over that, and the focus would come back to nothing.
 */
export const LeaveCard = createContext<() => void>(() => undefined)

/** What a card gives to its links does this. Until it is closed nothing outside it can have the focus. */
export function closeAndGoBack(close: () => void, opener: HTMLElement | null | undefined): void {
  flushSync(close)
  opener?.focus()
}
