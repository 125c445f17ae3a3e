/** Where a panel stands on the screen, px. */
export interface PanelPlace {
  readonly left: number
  readonly top: number
}

export interface PanelKey {
  readonly key: string
  /** Arrows go in the direction of the layout: in a mirrored one, left is onwards. */
  readonly isMirrored: boolean
}

/** Panels whose tops differ by less stand in one row. */
const SAME_ROW = 4

/** The panel a key leads to, by position in the list; undefined if the key is not ours. Ends hold. */
export function panelAfterKey(
  places: readonly PanelPlace[],
  current: number,
  { key, isMirrored }: PanelKey,
): number | undefined {
  const last = places.length - 1
  switch (key) {
    case 'ArrowRight':
      return isMirrored ? Math.max(0, current - 1) : Math.min(last, current + 1)
    case 'ArrowLeft':
      return isMirrored ? Math.min(last, current + 1) : Math.max(0, current - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'ArrowDown':
      return inNextRow(places, current, 1)
    case 'ArrowUp':
      return inNextRow(places, current, -1)
    default:
      return undefined
  }
}

/** The panel of the nearest row up or down that stands nearest to the same column. */
function inNextRow(places: readonly PanelPlace[], current: number, way: 1 | -1): number {
  const from = places[current]
  if (!from) return current
  const beyond = places
    .map((place, position) => ({
      position,
      down: (place.top - from.top) * way,
      aside: Math.abs(place.left - from.left),
    }))
    .filter(({ down }) => down > SAME_ROW)
  const nearest = Math.min(...beyond.map(({ down }) => down))
  const row = beyond.filter(({ down }) => down < nearest + SAME_ROW).toSorted((a, b) => a.aside - b.aside)
  return row[0]?.position ?? current
}
