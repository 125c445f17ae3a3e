import { useSyncExternalStore } from 'react'

/** `wide`: two panes and five columns of levers. `narrow`: one of each, by tabs. `column`: one column that scrolls. */
export type ScreenLayout = 'wide' | 'narrow' | 'column'

const WIDE = '(min-width: 1200px)'
/** What is too low for a chart between the sentence and the levers, or too narrow for a sentence of two lines above it. */
const COLUMN = '(max-width: 760px), (max-height: 600px), (max-width: 900px) and (max-height: 700px)'

/**
 * How much room the window has; text at 200 % counts as half the room. Paper is one column.
 *
 * That is so as soon as printing begins: pages are counted before their width is known, so that a column that is shorter than
 * what the window showed would end with blank ones.
 */
export function useLayout(): ScreenLayout {
  return useSyncExternalStore(listen, layoutNow)
}

let isPrinting = false

function layoutNow(): ScreenLayout {
  if (isPrinting || matchMedia(COLUMN).matches) return 'column'
  return matchMedia(WIDE).matches ? 'wide' : 'narrow'
}

function listen(onChange: () => void): () => void {
  const queries = [matchMedia(WIDE), matchMedia(COLUMN)]
  const onPrint = ({ type }: Event) => {
    isPrinting = type === 'beforeprint'
    onChange()
  }
  for (const query of queries) query.addEventListener('change', onChange)
  window.addEventListener('beforeprint', onPrint)
  window.addEventListener('afterprint', onPrint)
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange)
    window.removeEventListener('beforeprint', onPrint)
    window.removeEventListener('afterprint', onPrint)
  }
}
