import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** What may be wider than the page scrolls by itself; then, and only then, it can have the keyboard. */
export function ScrollFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('shell', { keyPrefix: 'reader' })
  const frame = useRef<HTMLDivElement>(null)
  const [isWider, setIsWider] = useState(false)
  useEffect(() => {
    if (!frame.current) return
    // Told once it is laid out, which for what is far from the view is later, or never.
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setIsWider(entry.target.scrollWidth > entry.target.clientWidth)
    })
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div
      ref={frame}
      className="page-text__frame"
      {...(isWider && { tabIndex: 0, role: 'group', 'aria-label': t('wide') })}
    >
      {children}
    </div>
  )
}
