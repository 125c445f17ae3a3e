import { useEffect, useState, type ReactNode } from 'react'
import './toast.css'

interface ToastProps {
  readonly children: ReactNode
  /** The seconds left, in words of the language. */
  readonly secondsText: (seconds: number) => string
  readonly seconds?: number
  readonly action?: { readonly label: string; readonly keys?: string; readonly onPress: () => void }
  readonly onEnd: () => void
}

/** A message that goes by itself; the clock stands still while the pointer or the focus is on it. */
export function Toast({ children, secondsText, seconds = 10, action, onEnd }: ToastProps) {
  const [left, setLeft] = useState(seconds)
  const [isHeld, setIsHeld] = useState(false)

  useEffect(() => {
    if (isHeld) return
    if (left <= 0) {
      onEnd()
      return
    }
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left, isHeld, onEnd])

  return (
    <div
      className="toast"
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <span role="status">{children}</span>
      <span className="toast__seconds" aria-hidden="true">
        {secondsText(left)}
      </span>
      {action && (
        <button type="button" className="toast__action" onClick={action.onPress}>
          {action.label} {action.keys && <bdi dir="ltr">{action.keys}</bdi>}
        </button>
      )}
    </div>
  )
}

/** Where toasts stand: at the foot of the window, at its start. */
export function ToastRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // React Aria hides all else from assistive technology while a panel floats; messages are still to be heard.
    <section className="toast-region" aria-label={label} data-react-aria-top-layer="true">
      {children}
    </section>
  )
}
