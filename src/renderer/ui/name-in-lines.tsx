import { useLayoutEffect, useState } from 'react'
import { withEndApart } from './name-ends'
import './name-in-lines.css'

interface NameInLinesProps {
  readonly name: string
}

/**
 * A name in a few lines, two where nothing else is said. One that is longer has its last words in the last of them, since names of
 * copies differ only there, and is cut before them; its title has it whole.
 */
export function NameInLines({ name }: NameInLinesProps) {
  const [start, end] = withEndApart(name)
  const [whole, setWhole] = useState<HTMLElement | null>(null)
  const [isCut, setIsCut] = useState(false)
  useLayoutEffect(() => {
    if (!whole || end === '') return undefined
    const observer = new ResizeObserver(() => setIsCut(whole.scrollHeight > whole.clientHeight))
    observer.observe(whole)
    return () => observer.disconnect()
    // Another name may be as wide and as high: it is observed anew, which asks once in any case.
  }, [whole, name, end])

  const isParted = isCut && end !== ''
  return (
    <span className={isParted ? 'name-in-lines name-in-lines--parted' : 'name-in-lines'} dir="auto" title={name}>
      <span ref={setWhole} className="name-in-lines__whole">
        {name}
      </span>
      {isParted && (
        <span className="name-in-lines__parts" aria-hidden="true">
          <span className="name-in-lines__start">{start}</span>
          <span className="name-in-lines__end">{end}</span>
        </span>
      )}
    </span>
  )
}
