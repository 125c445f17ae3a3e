import type { StateCreator } from 'zustand'
import type { ChangeLabel } from './change-history'
import type { AppState } from './store'

/** A short message at the foot of the window; it goes by itself. */
export interface Notice {
  readonly id: number
  readonly label: ChangeLabel
  /** Offers to undo the last change. */
  readonly undoable: boolean
}

export interface NoticeSlice {
  readonly notices: readonly Notice[]
  readonly noticeGiven: (label: ChangeLabel, options?: { readonly undoable?: boolean }) => void
  readonly noticeDismissed: (id: number) => void
}

let lastId = 0

export const createNoticeSlice: StateCreator<AppState, [], [], NoticeSlice> = (set) => ({
  notices: [],
  noticeGiven: (label, { undoable = false } = {}) => {
    lastId += 1
    // Three are enough to read; older ones make way.
    const notice = { id: lastId, label, undoable }
    set(({ notices }) => ({ notices: [...notices, notice].slice(-3) }))
  },
  noticeDismissed: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
})
