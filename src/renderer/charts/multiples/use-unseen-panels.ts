import { useEffect, useState, type RefObject } from 'react'

const NONE: ReadonlySet<string> = new Set()

/** Which panels of a list are scrolled out of sight. `order` names them, so that new ones are watched too. */
export function useUnseenPanels(list: RefObject<HTMLElement | null>, order: string): ReadonlySet<string> {
  const [unseen, setUnseen] = useState(NONE)
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      setUnseen((before) => {
        const after = new Set(before)
        for (const { target, isIntersecting } of entries) {
          const id = target instanceof HTMLElement ? target.dataset['panel'] : undefined
          if (id === undefined) continue
          if (isIntersecting) after.delete(id)
          else after.add(id)
        }
        return after
      })
    })
    for (const panel of list.current?.querySelectorAll('[data-panel]') ?? []) observer.observe(panel)
    return () => observer.disconnect()
  }, [list, order])
  return unseen
}
