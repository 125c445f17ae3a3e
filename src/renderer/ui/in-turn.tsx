import { useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { afterFrame } from './after-frame'
import { Skeleton } from './skeleton'

/** A frame of the window, milliseconds. */
const FRAME = 1000 / 60

/** In frames: one to draw a part, and one for what the person does meanwhile. */
const TURN = 2

/**
 * A value as it was some turns of the window ago; nothing before the first is there, and as soon as there is none any more.
 *
 * To draw a new comparison takes more than a frame. Where each part of it follows in a turn of its own, a key that is pressed
 * meanwhile waits for one part, not for all of them.
 */
export function useInTurn<Value>(value: Value | undefined, turns = 1): Value | undefined {
  const [shown, setShown] = useState<Value>()
  useEffect(() => {
    if (shown === value) return undefined
    // Parts whose turns have come late would be drawn together otherwise.
    const show = () => flushSync(() => setShown(() => value))
    let cancelFrame: () => void = () => undefined
    // A key that was pressed meanwhile is on the screen before the next part is drawn.
    const timer = setTimeout(() => (cancelFrame = afterFrame(show)), (turns * TURN - 1) * FRAME)
    return () => {
      clearTimeout(timer)
      cancelFrame()
    }
  }, [value, shown, turns])
  return value === undefined ? undefined : shown
}

interface InTurnProps<Value> {
  readonly value: Value
  readonly turns: number
  readonly children: (value: Value) => ReactNode
}

/** Something that is drawn some turns after what stands before it. */
export function InTurn<Value>({ value, turns, children }: InTurnProps<Value>) {
  const shown = useInTurn(value, turns)
  return shown === undefined ? <Skeleton /> : children(shown)
}
