import type { ReactNode } from 'react'
import './fields.css'

interface SectionProps {
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** A part of an editor under its heading. */
export function Section({ title, note, children }: SectionProps) {
  return (
    <section className="editor-section">
      <h3 className="editor-section__title">{title}</h3>
      {note !== undefined && <p className="caption">{note}</p>}
      {children}
    </section>
  )
}
