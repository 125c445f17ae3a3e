import type { ReactNode } from 'react'
import './empty-state.css'

interface EmptyStateProps {
  /** One sentence: what will stand here. */
  readonly sentence: string
  /** One primary button and one other way. */
  readonly actions?: ReactNode
  /** A drawing of the result, in the colour of lines. */
  readonly drawing?: ReactNode
}

export function EmptyState({ sentence, actions, drawing }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <div className="empty-state__words">
        <p className="empty-state__sentence">{sentence}</p>
        {actions && <div className="empty-state__actions">{actions}</div>}
      </div>
      {drawing && (
        <div className="empty-state__drawing" aria-hidden="true">
          {drawing}
        </div>
      )}
    </div>
  )
}
