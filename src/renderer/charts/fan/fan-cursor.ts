import type { TimeSpan } from '../axis/time-axis'
import type { FanMark } from './fan-reading'

/** Where someone reads the fan. */
export interface FanCursor {
  readonly step: number
  readonly mark: FanMark
  /** A pinned reading stays when pointer and focus leave. */
  readonly isPinned: boolean
}

export interface FanKey {
  readonly key: string
  readonly shiftKey: boolean
}

const FIRST_MARK: FanMark = 'median'

/** Where the cursor goes at a key; `undefined` in `cursor` hides it. The key is not ours if the answer is undefined. */
export function cursorAfterKey(
  cursor: FanCursor | undefined,
  { key, shiftKey }: FanKey,
  { firstStep, lastStep }: TimeSpan,
  marks: readonly FanMark[],
): { readonly cursor: FanCursor | undefined } | undefined {
  const at = (step: number) => ({
    cursor: { mark: FIRST_MARK, isPinned: false, ...cursor, step: Math.min(lastStep, Math.max(firstStep, step)) },
  })
  const stride = shiftKey ? 6 : 1
  switch (key) {
    case 'ArrowLeft':
      return at(cursor ? cursor.step - stride : 0)
    case 'ArrowRight':
      return at(cursor ? cursor.step + stride : 0)
    case 'Home':
      return at(firstStep)
    case 'End':
      return at(lastStep)
    case 'ArrowUp':
    case 'ArrowDown': {
      if (!cursor) return at(0)
      const next = marks.indexOf(cursor.mark) + (key === 'ArrowUp' ? -1 : 1)
      return { cursor: { ...cursor, mark: marks[Math.min(marks.length - 1, Math.max(0, next))] ?? FIRST_MARK } }
    }
    case 'Enter':
      return cursor && { cursor: { ...cursor, isPinned: !cursor.isPinned } }
    case 'Escape':
      return cursor && { cursor: undefined }
    default:
      return undefined
  }
}

/** Where the cursor goes when a pointer is over a month; a pinned one stays. */
export function cursorAtPointer(cursor: FanCursor | undefined, step: number): FanCursor {
  if (!cursor) return { step, mark: FIRST_MARK, isPinned: false }
  return cursor.isPinned || cursor.step === step ? cursor : { ...cursor, step }
}
