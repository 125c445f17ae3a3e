import { useEffect, useState, type RefObject } from 'react'
import type { Size } from './chart-frame'

/** Follow the content size of an element in whole px; undefined until it has been measured. */
export function useElementSize(element: RefObject<Element | null>): Size | undefined {
  const [size, setSize] = useState<Size>()
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.contentRect
      if (!box) return
      const width = Math.floor(box.width)
      const height = Math.floor(box.height)
      // Setting an equal size again would redraw every chart for nothing.
      setSize((known) => (known?.width === width && known.height === height ? known : { width, height }))
    })
    observer.observe(element.current)
    return () => {
      observer.disconnect()
    }
  }, [element])
  return size
}
