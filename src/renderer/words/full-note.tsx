import { useFullText } from './use-full-text'
import './full-note.css'

interface FullNoteProps {
  readonly id: string
  /** Most letters that the field holds. */
  readonly most: number
  /** Letters that were put in and found no room. */
  readonly leftOut: number
}

/** A field that is full takes no more, and of what is put into it only as much as there is room for: that is seen nowhere else. */
export function FullNote({ id, most, leftOut }: FullNoteProps) {
  const fullText = useFullText()
  return (
    <p className="full-note" id={id} role="status">
      {fullText({ most, leftOut })}
    </p>
  )
}
