import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

interface IntoSlotProps {
  /** Where it is shown; null as long as there is no such place. */
  readonly slot: HTMLElement | null
  readonly children: ReactNode
}

/** Shows something at another place of the page, such as the head of the place it belongs to. */
export function IntoSlot({ slot, children }: IntoSlotProps) {
  return slot && createPortal(children, slot)
}
