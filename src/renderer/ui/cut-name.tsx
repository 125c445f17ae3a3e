import { useOnPaper } from './on-paper'
import './cut-name.css'

interface CutNameProps {
  readonly name: string
}

/** A name inside a sentence. One that is longer than its place is cut, and there to be read in full. */
export function CutName({ name }: CutNameProps) {
  if (useOnPaper()) return <bdi>{name}</bdi>
  const [start, end] = withEndApart(name)
  return (
    <span className="cut-name" dir="auto" title={name}>
      <span className="cut-name__start">{start}</span>
      {end && <span className="cut-name__end">{end}</span>}
    </span>
  )
}

/** As many letters at the end of a name are never cut: names of copies differ only there. */
const LONGEST_END = 9

/** A name and the words at its end that stay; none where they are too long. */
function withEndApart(name: string): readonly [string, string] {
  const from = Math.max(1, name.length - LONGEST_END)
  const space = name.indexOf(' ', from)
  return space < 0 ? [name, ''] : [name.slice(0, space), name.slice(space)]
}
