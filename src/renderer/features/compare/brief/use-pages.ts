import { useEffect } from 'react'
import type { Awaited } from '../../../state/print-slice'
import { useStore } from '../../../state/store'
import { useIsPaperMedium } from '../../../ui/on-paper'

export const NONE_AWAITED: readonly Awaited[] = []

/** Somebody has asked for a print, or the window is laid out for paper already. */
export function useIsPaperWanted(): boolean {
  const isAsked = useStore((state) => state.printing !== null)
  const isPaper = useIsPaperMedium()
  return isAsked || isPaper
}

/** Tell whoever prints what the pages still wait for. */
export function usePagesTold(waitsFor: readonly Awaited[]): void {
  const printing = useStore((state) => state.printing)
  const isAsked = printing !== null && !printing.isStarted
  useEffect(() => {
    if (isAsked) useStore.getState().pagesTold(waitsFor)
  }, [isAsked, waitsFor])
}
