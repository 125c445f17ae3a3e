import type { ReactNode } from 'react'
import { useOnPaper } from './on-paper'
import './cut-name.css'

interface CutNameProps {
  readonly name: string
  /** What stands in the sentence, where it is put in by the sentence itself. */
  readonly children?: ReactNode
}

/** A name inside a sentence. One that is longer than a line is cut, and there to be read in full. */
export function CutName({ name, children = name }: CutNameProps) {
  if (useOnPaper()) return <bdi>{children}</bdi>
  return (
    <span className="cut-name" dir="auto" title={name}>
      {children}
    </span>
  )
}
