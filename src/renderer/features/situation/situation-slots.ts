import { createContext } from 'react'

/** Where a tab puts its sentence and its actions: both stand above what the tab shows, in the head of the place. */
export interface SituationSlots {
  readonly head: HTMLElement | null
  readonly actions: HTMLElement | null
}

export const SituationSlotsContext = createContext<SituationSlots>({ head: null, actions: null })
