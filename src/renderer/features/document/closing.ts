import { selectHasUnsavedChanges } from '../../state/document-slice'
import type { AppStore } from '../../state/store'
import type { CommandTurns } from './command-turns'

/** A file that takes longer when the window is to close may never be done, in milliseconds: a share that is gone. */
const CLOSES_WITHIN = 3000

interface Surroundings {
  readonly store: Pick<AppStore, 'getState'>
  readonly turns: CommandTurns
  /** Ask what becomes of unsaved changes. True if the window may close. */
  readonly close: () => Promise<boolean>
  /** Put work aside. True if it is, or was saved otherwise. */
  readonly setAside: () => Promise<boolean>
}

/** How it is decided whether the window may close: once, however often somebody asks for it, and also where a disk does not answer. */
export function createClosing({ store, turns, close, setAside }: Surroundings): () => Promise<boolean> {
  let closing: Promise<boolean> | undefined

  async function decide(isAtDisk: boolean): Promise<boolean> {
    try {
      if (isAtDisk) await turns.ended()
      return await close()
    } finally {
      closing = undefined
    }
  }

  /** A disk that does not answer would keep the window open for ever. True: close without waiting for it. */
  async function leavesDisk(decision: Promise<boolean>): Promise<boolean> {
    const isDecided = decision.then(() => true)
    if ((await Promise.race([isDecided, pause(CLOSES_WITHIN)])) || store.getState().question) return false
    const answer = await Promise.race([store.getState().ask({ kind: 'file-not-done' }), isDecided])
    if (answer !== 'close') return false
    turns.takeTyped()
    if (!(await turns.mayGoWithout())) return false
    return !selectHasUnsavedChanges(store.getState()) || setAside()
  }

  return async () => {
    // Nothing is asked, so that something is read or written.
    const isAtDisk = turns.isBusy() && store.getState().question === null
    const decision = (closing ??= decide(isAtDisk))
    return (isAtDisk && (await leavesDisk(decision))) || decision
  }
}

const pause = (time: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(resolve, time)
  })
