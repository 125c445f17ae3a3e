import type { CountryYear } from './read-panel'

/** A panel that can be asked for one country's years. */
export interface PanelIndex {
  readonly rows: readonly CountryYear[]
  /** The same country, some years later (or earlier); undefined if the panel has no such row. */
  later(row: CountryYear, years: number): CountryYear | undefined
  /** Who has an episode of mass killing under way in the year of the row, as far as the record says who began it. */
  underWay(row: CountryYear): EpisodesUnderWay
}

export interface EpisodesUnderWay {
  readonly state: boolean
  readonly group: boolean
}

const NONE: EpisodesUnderWay = { state: false, group: false }

/** Index a panel by country and year, and follow each country's episodes. */
export function indexPanel(rows: readonly CountryYear[]): PanelIndex {
  const byKey = new Map(rows.map((row) => [keyOf(row.ccode, row.year), row]))
  const episodes = new Map<CountryYear, EpisodesUnderWay>()
  let before: { readonly row: CountryYear; readonly episodes: EpisodesUnderWay } | undefined
  for (const row of [...rows].sort((a, b) => a.ccode - b.ccode || a.year - b.year)) {
    const continues = before?.row.ccode === row.ccode && before.row.year === row.year - 1
    const known = episodesOf(row, continues && before ? before.episodes : NONE)
    episodes.set(row, known)
    before = { row, episodes: known }
  }
  return {
    rows,
    later: ({ ccode, year }, years) => byKey.get(keyOf(ccode, year + years)),
    underWay: (row) => episodes.get(row) ?? NONE,
  }
}

/** The panel says that an episode is under way, not whose: those that began in this unbroken run of years. */
function episodesOf(row: CountryYear, before: EpisodesUnderWay): EpisodesUnderWay {
  if (row.mk_ongoing !== 1) return NONE
  const state = before.state || row.mk_state_onset === 1
  const group = before.group || row.mk_nonstate_onset === 1
  // Begun before the panel does: nearly all episodes of that time were led by States.
  return state || group ? { state, group } : { state: true, group: false }
}

function keyOf(ccode: number, year: number): string {
  return `${ccode}/${year}`
}
