import { useLayoutEffect, useState, type RefObject } from 'react'
import { useIsPaperMedium } from '../../ui/on-paper'
import type { Size } from './chart-frame'

/**
 * Follow the content size of an element in whole px; undefined until it has been measured.
 *
 * Before a page is printed no observer is asked: what is drawn anew for paper is measured as it comes to be, and what stays is
 * measured as the medium changes. Otherwise a chart would be missing on paper, or as wide as the window.
 */
export function useElementSize(element: RefObject<Element | null>): Size | undefined {
  const [size, setSize] = useState<Size>()
  const isPaper = useIsPaperMedium()
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const keep = ({ width, height }: Size) => {
      const whole = { width: Math.floor(width), height: Math.floor(height) }
      // Setting an equal size again would redraw every chart for nothing.
      setSize((known) => (known?.width === whole.width && known.height === whole.height ? known : whole))
    }
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.contentRect
      if (box) keep(box)
    })
    // No element that is measured has a padding.
    keep({ width: current.clientWidth, height: current.clientHeight })
    observer.observe(current)
    return () => {
      observer.disconnect()
    }
  }, [element, isPaper])
  return size
}
