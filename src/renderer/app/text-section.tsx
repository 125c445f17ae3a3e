import type { ReactNode } from 'react'
import './text-section.css'

interface TextSectionProps {
  readonly title: string
  readonly children: ReactNode
}

/** A heading and what is said under it, as the dialogs about the app and its model have it. */
export function TextSection({ title, children }: TextSectionProps) {
  return (
    <section>
      <h2 className="text-section__heading">{title}</h2>
      {children}
    </section>
  )
}
