import { useLayoutEffect } from 'react'
import type { Notice } from '../state/notice-slice'

/** One line stands over the status line, and reaches so far into the margin of the place: nothing moves for it. px */
const IN_THE_MARGIN = 12

/** Leave the place above messages that are higher than one line, so that they cover nothing that could be pressed. */
export function useRoomForNotices(notices: readonly Notice[]): void {
  useLayoutEffect(() => {
    const region = document.querySelector('.toast-region')
    const place = document.querySelector('.shell__main')
    const over =
      notices.length === 0 || !region || !place
        ? 0
        : place.getBoundingClientRect().bottom - region.getBoundingClientRect().top
    document.documentElement.style.setProperty('--notices-over', `${over > IN_THE_MARGIN ? Math.ceil(over) : 0}px`)
  }, [notices])
}
