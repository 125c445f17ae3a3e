import type { ReactNode } from 'react'

/** A sentence under the headline. */
export interface Told {
  readonly id: string
  readonly words: ReactNode
  /** It tells of harm, or that all numbers still move: in sight wherever it comes. */
  readonly stays?: boolean
}

/** What sentences under the headline are set with. */
export const BOLD = { b: <b />, keep: <span className="headline__unbroken" /> }
