import { useSyncExternalStore } from 'react'

/** Studies that somebody waits for, each until it is over. What runs behind all others waits until there is none. */
const atHand = new Set<object>()
const hearers = new Set<() => void>()

const tell = () => {
  for (const hear of hearers) hear()
}

/** @returns What says that it is over; more than once does nothing. */
export function beginWork(): () => void {
  const work = {}
  atHand.add(work)
  tell()
  return () => {
    if (atHand.delete(work)) tell()
  }
}

const subscribe = (hear: () => void) => {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

/** Whether anything is worked on that somebody waits for. */
export const useIsAtWork = (): boolean => useSyncExternalStore(subscribe, () => atHand.size > 0)
