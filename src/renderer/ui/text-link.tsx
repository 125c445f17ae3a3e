import { useEffect, useRef, type ReactNode } from 'react'
import './text-link.css'

interface TextLinkProps {
  readonly look?: 'plain' | 'quiet'
  /** Has the focus from the beginning. */
  readonly autoFocus?: boolean
  readonly children: ReactNode
  readonly onFollow: (link: HTMLAnchorElement) => void
}

/** Words that lead to another place of the window, never out of it. In a text they break over lines as other words do. */
export function TextLink({ look = 'plain', autoFocus = false, children, onFollow }: TextLinkProps) {
  const link = useRef<HTMLAnchorElement>(null)
  // React would do so for fields and buttons only.
  useEffect(() => {
    if (autoFocus) link.current?.focus()
  }, [autoFocus])
  return (
    // The address is never gone to; with one, the keyboard reaches the link and Enter presses it.
    <a
      ref={link}
      className={`text-link text-link--${look}`}
      href="#"
      onClick={(event) => {
        event.preventDefault()
        onFollow(event.currentTarget)
      }}
    >
      {children}
    </a>
  )
}
