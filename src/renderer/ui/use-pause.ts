import { useCallback, useEffect, useRef } from 'react'

/** So long a pause in typing is waited for, milliseconds: what is done then takes some 80 of them. */
const PAUSE = 600
/** Who types on and on is waited for so long, milliseconds. */
const LONGEST = 4000

/** Do something in the next pause of what is going on. Call what is returned with all that goes on. */
export function usePause(act: () => void): () => void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  const waiting = useRef<{ readonly since: number; readonly timer: ReturnType<typeof setTimeout> }>(undefined)
  useEffect(() => () => clearTimeout(waiting.current?.timer), [])
  return useCallback(() => {
    const now = Date.now()
    const since = waiting.current?.since ?? now
    clearTimeout(waiting.current?.timer)
    const timer = setTimeout(
      () => {
        waiting.current = undefined
        latest.current()
      },
      Math.max(0, Math.min(PAUSE, since + LONGEST - now)),
    )
    waiting.current = { since, timer }
  }, [])
}
