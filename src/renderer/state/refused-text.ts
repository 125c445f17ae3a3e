import { useEffect, useRef } from 'react'
import { shownAsTyped } from './refused-number'
import { useStore } from './store'

interface RefusedText {
  /** What the field is called. */
  readonly label: string
  readonly typed: string
  /** Why it can't be taken, as it stood beside the field. */
  readonly why: string
}

/**
 * Say at the foot of the window, and aloud, when a field goes with a text in it that can't be taken, as another place of the window is
 * gone to. Of what goes with its document it was asked before.
 */
export function useRefusedText(refused: RefusedText | undefined): void {
  const latest = useRef(refused)
  useEffect(() => {
    latest.current = refused
  })
  useEffect(() => {
    const { opening } = useStore.getState()
    const tellLatest = () => {
      const left = latest.current
      const { opening: present, noticeGiven } = useStore.getState()
      if (left === undefined || present !== opening) return
      noticeGiven({
        key: 'people:textRefused',
        params: { field: left.label, typed: shownAsTyped(left.typed), why: left.why },
      })
    }
    return tellLatest
  }, [])
}
