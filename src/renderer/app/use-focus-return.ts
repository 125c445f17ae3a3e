import { useEffect, useRef } from 'react'
import { useStore } from '../state/store'

/**
 * Gives the focus back where it was before the first of several overlays that followed each other. What closes gives it back by
 * itself, but to the overlay before it, which is no longer there.
 */
export function useFocusReturn(): void {
  const overlay = useStore((state) => state.overlay)
  const origin = useRef<HTMLElement | null>(null)
  useEffect(
    () =>
      useStore.subscribe((state, before) => {
        const { activeElement } = document
        const isOpening = before.overlay === null && state.overlay !== null
        // One that is chosen in another opens while that one still stands.
        if (!isOpening || activeElement?.closest('[role=dialog]')) return
        origin.current = activeElement instanceof HTMLElement ? activeElement : null
      }),
    [],
  )
  useEffect(() => {
    if (overlay !== null) return
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) origin.current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [overlay])
}
