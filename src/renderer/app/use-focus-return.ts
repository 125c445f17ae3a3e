import { useEffect, useRef } from 'react'
import { useStore, type AppState } from '../state/store'

/**
 * Gives the focus back where it was before the first of several overlays and questions that followed each other. What closes gives it
 * back by itself, but to the one before it, which is no longer there.
 */
export function useFocusReturn(): void {
  const isCovered = useStore(selectIsCovered)
  /** null: nothing waits for the focus. */
  const origin = useRef<HTMLElement | null>(null)
  useEffect(
    () =>
      useStore.subscribe((state, before) => {
        // One that follows another opens while that one still stands, or its focus is not given back yet.
        if (selectIsCovered(before) || !selectIsCovered(state) || origin.current) return
        const { activeElement } = document
        origin.current = activeElement instanceof HTMLElement ? activeElement : null
      }),
    [],
  )
  useEffect(() => {
    if (isCovered) return
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) origin.current?.focus()
      origin.current = null
    })
    return () => cancelAnimationFrame(frame)
  }, [isCovered])
}

const selectIsCovered = ({ overlay, question }: AppState): boolean => overlay !== null || question !== null
