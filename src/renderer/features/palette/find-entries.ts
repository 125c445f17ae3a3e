/** Something the palette can find. */
export interface PaletteEntry {
  readonly id: string
  readonly kind: 'command' | 'response' | 'factor' | 'outcome' | 'population' | 'actor' | 'plan' | 'setting'
  readonly title: string
  /** The same in English, for those who learnt the words in it. */
  readonly englishTitle: string
  /** Other words it is looked for by. */
  readonly alsoCalled?: string
}

/** Most entries shown at once. */
const SHOWN = 12

/**
 * Entries that fit what is typed, best first: title starts with it, a word starts with it, it is somewhere inside.
 *
 * Nothing typed yet: what was found before, then the commands.
 */
export function findEntries<Entry extends PaletteEntry>(
  entries: readonly Entry[],
  typed: string,
  recentIds: readonly string[],
): Entry[] {
  const wanted = plain(typed)
  const recency = (entry: Entry) => {
    const place = recentIds.indexOf(entry.id)
    return place < 0 ? recentIds.length : place
  }
  if (wanted === '') {
    return entries
      .filter((entry) => entry.kind === 'command' || recentIds.includes(entry.id))
      .toSorted((a, b) => recency(a) - recency(b))
      .slice(0, SHOWN)
  }
  return entries
    .map((entry) => ({ entry, fit: Math.min(...wordsOf(entry).map((words) => fitOf(words, wanted))) }))
    .filter(({ fit }) => fit < NO_FIT)
    .toSorted((a, b) => a.fit - b.fit || recency(a.entry) - recency(b.entry))
    .slice(0, SHOWN)
    .map(({ entry }) => entry)
}

const NO_FIT = 3

const wordsOf = ({ title, englishTitle, alsoCalled = '' }: PaletteEntry) => [title, englishTitle, alsoCalled]

function fitOf(title: string, wanted: string): number {
  const words = plain(title)
  if (words.startsWith(wanted)) return 0
  if (words.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 1
  return words.includes(wanted) ? 2 : NO_FIT
}

/** Without accents and capitals, so that "militär" finds "Militar". */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
