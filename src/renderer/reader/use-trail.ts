import { useCallback, useState } from 'react'
import type { PagePlace } from '../state/view-slice'

/** A place that was read, and which link led away from it. */
export interface Stop extends PagePlace {
  /** As {@link placeOfLink} counts; null: none yet. */
  readonly leftBy: number | null
}

/** The way through the pages, so that it can be gone back. */
export function useTrail(start: PagePlace) {
  const [trail, setTrail] = useState<readonly [Stop, ...Stop[]]>([{ ...start, leftBy: null }])
  const follow = useCallback(
    (place: PagePlace, leftBy: number | null) =>
      setTrail(([here, ...before]) => [{ ...place, leftBy: null }, { ...here, leftBy }, ...before]),
    [],
  )
  const back = () => setTrail(([here, last, ...before]) => (last ? [last, ...before] : [here]))
  return { here: trail[0], canGoBack: trail.length > 1, follow, back }
}
