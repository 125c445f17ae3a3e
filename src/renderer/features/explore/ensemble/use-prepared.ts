import { startTransition, useEffect, useState } from 'react'

/** Longest that work goes on before what the person does meanwhile is looked at. */
const SLICE_MILLISECONDS = 5

/**
 * The newest value that is ready to be drawn: all of its `partsOf` have been made, a few at a time.
 *
 * Made while drawing, they would hold up a finger that moves again. The first value is given at once, since nothing stands
 * there yet; a value that is followed by another before it is ready is left. None, null, is ready as it is.
 *
 * @param partsOf Each part keeps what it makes, so that it is there when the value is drawn.
 */
export function usePrepared<Value>(value: Value, partsOf: (value: Value) => readonly (() => unknown)[]): Value {
  const [ready, setReady] = useState(value)
  useEffect(() => {
    if (value === ready) return
    const parts = partsOf(value)
    let next = 0
    let timer: number | undefined
    const makeSome = () => {
      const until = performance.now() + SLICE_MILLISECONDS
      while (next < parts.length && performance.now() < until) {
        parts[next]?.()
        next += 1
      }
      if (next < parts.length) timer = window.setTimeout(makeSome)
      else startTransition(() => setReady(value))
    }
    makeSome()
    return () => window.clearTimeout(timer)
  }, [value, ready, partsOf])
  return value === null ? value : ready
}
