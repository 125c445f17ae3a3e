const ANSWER_WITHIN_MS = 3000

export type CloseAnswer = 'asking' | 'close' | 'stay'

export interface CloseQuestionOptions {
  /** Ask the page; it answers through `answered`. */
  readonly askPage: () => void
  /** The page is silent: ask the person directly. True: close all the same. */
  readonly askPerson: () => Promise<boolean>
  readonly close: () => void
  readonly after?: (milliseconds: number, task: () => void) => () => void
}

/** Decides whether a window with unsaved work closes: the page asks the person, or we do when the page is dead. */
export interface CloseQuestion {
  ask(): void
  answered(answer: CloseAnswer): void
  /** The page that was asked is gone: nobody answers any more. */
  withdraw(): void
}

interface Pending {
  readonly stopWaiting: () => void
  /** The page has said that it asks the person. */
  isHeard: boolean
}

export function createCloseQuestion({ askPage, askPerson, close, after = later }: CloseQuestionOptions): CloseQuestion {
  let pending: Pending | undefined

  const settle = (closes: boolean): void => {
    pending?.stopWaiting()
    pending = undefined
    if (closes) close()
  }

  return {
    ask() {
      // The person clicked again before the page could say anything. One that is heard may have stopped since.
      if (pending && !pending.isHeard) return
      const mine: Pending = {
        stopWaiting: after(ANSWER_WITHIN_MS, () => {
          void askPerson().then((closes) => {
            if (pending === mine) settle(closes)
          })
        }),
        isHeard: false,
      }
      pending = mine
      askPage()
    },
    answered(answer) {
      if (!pending) return
      if (answer === 'asking') {
        pending.stopWaiting()
        pending.isHeard = true
      } else settle(answer === 'close')
    },
    withdraw() {
      settle(false)
    },
  }
}

function later(milliseconds: number, task: () => void): () => void {
  const timer = setTimeout(task, milliseconds)
  return () => {
    clearTimeout(timer)
  }
}
