import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'

/** Forms whose text is the document's only once it is confirmed there. */
type Form = 'challenge' | 'check' | 'planName' | 'assessment' | 'tag' | 'influence'

/** Why a text is not the document's: it can't be as it is written, or it stands in a form that nobody has confirmed. */
type WhyNot = 'refused' | Form

/** Each reason why something typed is not the document's, once. */
export type LeftOut = readonly WhyNot[]

/** How what stands in a field and is not the document's yet becomes so. Returns why it does not. */
type Take = () => WhyNot | undefined

/** Forgets what stands in a field: it goes with the document that it was typed in. */
type Drop = () => void

const pending = new Map<Take, Drop>()
const hearers = new Set<() => void>()

const tell = () => {
  for (const hear of hearers) hear()
}

/** Whether something is being typed that the document does not hold yet. */
export const hasPendingEdits = (): boolean => pending.size > 0

/**
 * Let the document have what is being typed, as leaving the fields would: whoever saves or leaves it asks for this first.
 *
 * @returns Why something is left out.
 */
export function takePendingEdits(): LeftOut | undefined {
  const leftOut = new Set<WhyNot>()
  const ask = (take: Take) => {
    const why = take()
    if (why !== undefined) leftOut.add(why)
  }
  // What a field gives may begin a form, which then tells of itself, and is asked in its turn.
  for (const [take] of pending) flushSync(() => ask(take))
  return leftOut.size === 0 ? undefined : [...leftOut]
}

/** Another document was opened: what was typed in the one before is not to stand in the same field of this one. */
export function dropPendingEdits(): void {
  for (const drop of [...pending.values()]) drop()
}

/** Hear when there begins to be something, and when there is nothing any more. @returns What stops it. */
export function subscribePendingEdits(hear: () => void): () => void {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

/** Say that a field holds what the document does not hold yet, how it is taken, and how it goes where the field stays. */
export function usePendingEdit(isPending: boolean, take: Take, drop?: Drop): void {
  const latest = useRef({ take, drop })
  useEffect(() => {
    latest.current = { take, drop }
  })
  useEffect(() => {
    if (!isPending) return undefined
    const takeLatest = () => latest.current.take()
    pending.set(takeLatest, () => latest.current.drop?.())
    tell()
    return () => {
      pending.delete(takeLatest)
      tell()
    }
  }, [isPending])
}

/** Say that a form holds what is the document's only once it is confirmed there. */
export function useUnconfirmed(form: Form, isBegun: boolean): void {
  usePendingEdit(isBegun, () => form)
}
