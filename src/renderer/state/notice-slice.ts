import type { StateCreator } from 'zustand'
import { isApplied, lastChangeOf, type ChangeHistory, type ChangeLabel } from './change-history'
import type { AppState } from './store'

/** A short message at the foot of the window; it goes by itself. */
export interface Notice {
  readonly id: number
  readonly label: ChangeLabel
  /** The change it tells of. The message offers to undo it as long as no other change came after it. */
  readonly changeId?: number
  /** It tells of the program and not of the document that is open: another document leaves it as it is. */
  readonly isOfProgram?: boolean
}

interface NoticeOptions extends Pick<Notice, 'isOfProgram'> {
  /** What is told is the change that was just made, so it can be undone from here. */
  readonly tellsOfChange?: boolean
}

export interface NoticeSlice {
  readonly notices: readonly Notice[]
  readonly noticeGiven: (label: ChangeLabel, options?: NoticeOptions) => void
  readonly noticeDismissed: (id: number) => void
}

let lastId = 0

export const createNoticeSlice: StateCreator<AppState, [], [], NoticeSlice> = (set, get) => ({
  notices: [],
  noticeGiven: (label, { tellsOfChange = false, isOfProgram = false } = {}) => {
    lastId += 1
    const changeId = tellsOfChange ? lastChangeOf(get().history)?.id : undefined
    const notice = {
      id: lastId,
      label,
      ...(changeId !== undefined && { changeId }),
      ...(isOfProgram && { isOfProgram }),
    }
    // Three are enough to read; older ones make way, and what is said again is not said twice.
    set(({ notices }) => ({ notices: [...notices.filter((known) => !isSameNotice(known, notice)), notice].slice(-3) }))
  },
  noticeDismissed: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
})

/** The messages that are still true: what was undone is no longer told. */
export function withoutUndone(notices: readonly Notice[], history: ChangeHistory<unknown>): readonly Notice[] {
  const left = notices.filter(({ changeId }) => changeId === undefined || isApplied(history, changeId))
  // The same list where nothing goes, or every movement of a lever would draw the messages anew.
  return left.length === notices.length ? notices : left
}

/** The messages that another document leaves as they are. */
export const ofProgram = (notices: readonly Notice[]): readonly Notice[] =>
  notices.filter(({ isOfProgram }) => isOfProgram === true)

/** Whether the change a message tells of is the newest, so that undoing undoes it and nothing else. */
export const canUndoFrom = ({ changeId }: Notice, { history }: Pick<AppState, 'history'>): boolean =>
  changeId !== undefined && lastChangeOf(history)?.id === changeId

const isSameNotice = (a: Notice, b: Notice) =>
  a.changeId === b.changeId && JSON.stringify(a.label) === JSON.stringify(b.label)
