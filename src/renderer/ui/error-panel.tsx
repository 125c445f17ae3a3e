import type { ReactNode } from 'react'
import { Button } from './button'
import { Icon } from './icon'
import './error-panel.css'

interface ErrorPanelProps {
  /** What happened, as one sentence. */
  readonly title: string
  /** What it means for the user, and what to do next. */
  readonly effect: ReactNode
  readonly actions?: ReactNode
  readonly copy?: { readonly label: string; readonly onPress: () => void }
}

/** A fault where it happened: icon, what happened, effect, next step, details to copy. */
export function ErrorPanel({ title, effect, actions, copy }: ErrorPanelProps) {
  return (
    <div className="error-panel" role="alert">
      <span className="error-panel__icon">
        <Icon name="warning" size={20} />
      </span>
      <p className="error-panel__words">
        <b>{title}</b> <span className="error-panel__effect">{effect}</span>
      </p>
      <span className="error-panel__actions">
        {actions}
        {copy && <Button onPress={copy.onPress}>{copy.label}</Button>}
      </span>
    </div>
  )
}
