import { useEffect, useState, type RefObject } from 'react'
import { useStore } from '../../../state/store'
import { leverKey } from './lever-list'
import type { Lever } from './response-edits'

/** Bring a lever that was asked for by name into sight, with the keyboard on it. */
export function useAnswerToCall(key: string, row: RefObject<HTMLElement | null>): void {
  const call = useStore(({ called }) => (called?.kind === 'lever' && called.key === key ? called : null))
  useEffect(() => {
    if (!call || !row.current) return
    row.current.scrollIntoView({ block: 'nearest' })
    row.current.querySelector<HTMLElement>('input[type=range]')?.focus()
    useStore.getState().callAnswered()
  }, [call, row])
}

/** Hear of every call of one of these levers once, while rendering: what is opened then is there for the lever to answer. */
export function useCallOf(levers: readonly Lever[], open: (key: string) => void): void {
  const key = useStore(({ called }) => (called?.kind === 'lever' ? called.key : null))
  const call = levers.some((lever) => leverKey(lever) === key) ? key : null
  const [heard, setHeard] = useState<string | null>(null)
  if (call === heard) return
  setHeard(call)
  if (call !== null) open(call)
}
