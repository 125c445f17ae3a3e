import { useId, type ReactNode } from 'react'
import './fields.css'

interface SectionProps {
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** A part of an editor under its heading, which tells apart what is called alike in two of them. */
export function Section({ title, note, children }: SectionProps) {
  const id = useId()
  return (
    <section className="editor-section" role="group" aria-labelledby={id}>
      <h3 className="editor-section__title" id={id}>
        {title}
      </h3>
      {note !== undefined && <p className="caption">{note}</p>}
      {children}
    </section>
  )
}
