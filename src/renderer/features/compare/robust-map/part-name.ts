/** Parts of an unknown's range by what they are called, lowest first; as many as the map has. */
const PARTS = ['lowest', 'low', 'middle', 'high', 'highest'] as const

/** What a fifth of an unknown's range is called. */
export const partName = (t: (key: `map.part.${(typeof PARTS)[number]}`) => string, place: number): string =>
  t(`map.part.${PARTS[place] ?? 'middle'}`)
