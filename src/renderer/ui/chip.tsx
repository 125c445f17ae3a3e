import type { ReactNode } from 'react'
import './chip.css'

/** A short word on the nature of what it stands beside. */
export function Chip({ children }: { readonly children: ReactNode }) {
  return <span className="chip">{children}</span>
}
