import { useRef } from 'react'

interface GestureStart<Value> {
  /** What the value was when the gesture began; the first call begins one. */
  readonly from: () => Value
  readonly end: () => void
}

/**
 * What a value was at the start of the gesture that moves it now.
 *
 * A slider that is drawn out and back again ends where it began only if each movement is counted from there.
 */
export function useGestureStart<Value>(value: Value): GestureStart<Value> {
  const start = useRef<{ readonly value: Value }>(undefined)
  return {
    from: () => (start.current ??= { value }).value,
    end: () => {
      start.current = undefined
    },
  }
}
