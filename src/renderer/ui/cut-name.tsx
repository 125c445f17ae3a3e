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
    <span className={end === '' ? 'cut-name' : 'cut-name cut-name--parted'} dir="auto" title={name}>
      {end === '' ? (
        start
      ) : (
        <>
          <span className="cut-name__start">{start}</span>
          <span className="cut-name__end">{end}</span>
        </>
      )}
    </span>
  )
}

/** Shorter names are never cut. */
const SHORT = 20

/** As many letters at the end of a longer name are not cut: names of copies differ only there. */
const LONGEST_END = 12

/** A name and the words at its end that stay, none where they are too long; the space before them goes with what is cut. */
function withEndApart(name: string): readonly [string, string] {
  const from = name.length - LONGEST_END
  const end = name.length > SHORT ? name.indexOf(' ', from - 1) + 1 : 0
  return end === 0 ? [name, ''] : [name.slice(0, end), name.slice(end)]
}
