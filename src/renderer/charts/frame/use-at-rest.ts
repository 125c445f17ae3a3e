import { useEffect, useState } from 'react'

/** Longer than between two drawings of a moving lever, shorter than a screen reader takes to begin. */
const REST_MILLISECONDS = 300

/** A value as it was when it last stayed the same for a moment; the first one at once. */
export function useAtRest<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
