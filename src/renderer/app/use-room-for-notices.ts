import { useLayoutEffect } from 'react'

/** One line stands over the status line, and reaches so far into the margin of the place: nothing moves for it. px */
const IN_THE_MARGIN = 12

/**
 * Leave the place above messages that reach into it, so that they cover nothing that could be pressed. Where the navigation lies under
 * the place, the messages begin above it.
 */
export function useRoomForNotices(): void {
  useLayoutEffect(() => {
    const region = document.querySelector('.toast-region')
    const place = document.querySelector('.shell__main')
    if (!region || !place) return undefined
    const { style } = document.documentElement
    const measure = () => {
      const end = place.getBoundingClientRect().bottom
      style.setProperty('--under-place', `${Math.ceil(window.innerHeight - end)}px`)
      const over = end - region.getBoundingClientRect().top
      style.setProperty('--notices-over', `${over > IN_THE_MARGIN ? Math.ceil(over) : 0}px`)
    }
    measure()
    const observer = new ResizeObserver(measure)
    // Its padding is what is set here.
    observer.observe(place, { box: 'border-box' })
    observer.observe(region)
    return () => observer.disconnect()
  }, [])
}
