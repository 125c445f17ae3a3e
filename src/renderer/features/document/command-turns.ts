import type { AppStore } from '../../state/store'
import { takePendingEdits, type LeftOut } from '../../ui/pending-edits'

/** Commands about documents one at a time, each with what is typed in the document first. */
export interface CommandTurns {
  /** A command that gives `instead` while another one is under way: a second press while a dialog is open is not a second command. */
  readonly alone: <Arguments extends readonly unknown[], Value>(
    instead: Value,
    run: (...args: Arguments) => Promise<Value>,
  ) => (...args: Arguments) => Promise<Value>
  readonly isBusy: () => boolean
  /** When the command that is under way, or the last one, has ended, however it does. */
  readonly ended: () => Promise<unknown>
  /** What is still being put in order after a command. The next one waits for it, and is not lost. */
  readonly tidyUp: (work: Promise<unknown>) => void
  /** Take what is typed into the document once more, in the middle of a command. */
  readonly takeTyped: () => void
  /** Ask, once a command, about what is typed and not part of the document. */
  readonly mayGoWithout: () => Promise<boolean>
}

export function createCommandTurns({ getState }: Pick<AppStore, 'getState'>): CommandTurns {
  let isBusy = false
  /** Why the running command does without something that is typed. */
  let leftOut: LeftOut | undefined
  let running: Promise<unknown> = Promise.resolve()
  let tidying: Promise<unknown> = Promise.resolve()
  const takeTyped = () => {
    leftOut = takePendingEdits()
  }
  return {
    alone:
      (instead, run) =>
      async (...args) => {
        if (isBusy) return instead
        isBusy = true
        const value = (async () => {
          try {
            await tidying
            takeTyped()
            return await run(...args)
          } finally {
            isBusy = false
          }
        })()
        running = value.catch(() => undefined)
        return value
      },
    isBusy: () => isBusy,
    ended: () => running,
    tidyUp: (work) => {
      tidying = work
    },
    takeTyped,
    mayGoWithout: async () => {
      if (leftOut && (await getState().ask({ kind: 'left-out', why: leftOut })) !== 'discard') return false
      leftOut = undefined
      return true
    },
  }
}
