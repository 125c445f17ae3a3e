import { useMemo, useRef } from 'react'
import { lastChangeOf } from './change-history'
import { useStore } from './store'

/** What is changed while somebody stays in a field is one step of the history, however often it is put into the document. */
export interface Stay {
  /** Do what may change the document; returns what it returns. */
  readonly change: <Value>(edit: () => Value) => Value
  /** Undo all that was changed during the stay. False: nothing was, or something else was changed since. */
  readonly takeBack: () => boolean
  /** The next change is a step of its own. */
  readonly end: () => void
}

const lastChangeId = (): number | undefined => lastChangeOf(useStore.getState().history)?.id

export function useStay(): Stay {
  const made = useRef<number>(undefined)
  return useMemo(
    () => ({
      change: (edit) => {
        const before = lastChangeId()
        const value = edit()
        if (lastChangeId() === before) return value
        if (made.current !== undefined) useStore.getState().lastChangeJoined(made.current)
        made.current = lastChangeId()
        return value
      },
      takeBack: () => {
        if (made.current === undefined || lastChangeId() !== made.current) return false
        made.current = undefined
        useStore.getState().undo()
        return true
      },
      end: () => {
        made.current = undefined
      },
    }),
    [],
  )
}
