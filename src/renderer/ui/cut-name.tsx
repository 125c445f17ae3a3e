import { withEndApart } from './name-ends'
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
