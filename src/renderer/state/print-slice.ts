import type { StateCreator } from 'zustand'
import type { AppState } from './store'

/** Where pages go. */
export type PrintTarget = 'printer' | 'pdf'

/** What a brief waits for, in the order in which it is computed. */
export type Awaited = 'comparison' | 'timing' | 'challenges'

/** A print that a person has asked for. */
export interface Printing {
  readonly to: PrintTarget
  /** What is still being computed that the pages say; null: the place has not told yet. */
  readonly waitsFor: readonly Awaited[] | null
  /** The pages are complete, or wanted as they are. */
  readonly isStarted: boolean
}

export interface PrintSlice {
  readonly printing: Printing | null

  readonly printAsked: (to: PrintTarget) => void
  /** The place tells what its pages still wait for; with nothing left, they are printed. */
  readonly pagesTold: (waitsFor: readonly Awaited[]) => void
  /** Print without what is still being computed. */
  readonly printedAsItIs: () => void
  readonly printEnded: () => void
}

export const createPrintSlice: StateCreator<AppState, [], [], PrintSlice> = (set) => ({
  printing: null,

  // Compare makes a brief for paper, and tells when it is complete; other places are printed as they stand.
  printAsked: (to) =>
    set(({ printing, place }) => ({ printing: printing ?? { to, waitsFor: null, isStarted: place !== 'compare' } })),
  // Said with every drawing of the pages: the same once more is nothing new.
  pagesTold: (waitsFor) =>
    set(({ printing }) =>
      printing && !printing.isStarted && printing.waitsFor?.join() !== waitsFor.join()
        ? { printing: { ...printing, waitsFor, isStarted: waitsFor.length === 0 } }
        : {},
    ),
  printedAsItIs: () => set(({ printing }) => (printing ? { printing: { ...printing, isStarted: true } } : {})),
  printEnded: () => set({ printing: null }),
})
