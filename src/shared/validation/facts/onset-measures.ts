import type { CountryYear } from '../panel/read-panel'
import { beginningsOf, countOf, sumOf, type FactEntry, type Measure } from './fact-entry'

type Rows = (row: CountryYear) => boolean

/** Expected new episodes and country-years among those chosen, in the model. */
function onsetsIn(entries: readonly FactEntry[], isChosen: Rows): { readonly onsets: number; readonly rows: number } {
  const chosen = entries.filter((entry) => beginningsOf(entry) && isChosen(entry.row))
  const chance = (entry: FactEntry): number => {
    const outlook = beginningsOf(entry)?.outlook
    return outlook ? outlook.onset / outlook.memberCount : 0
  }
  return { onsets: sumOf(chosen, chance), rows: countOf(chosen) }
}

function rateOf(isChosen: Rows): Measure {
  return (entries) => {
    const { onsets, rows } = onsetsIn(entries, isChosen)
    return onsets / rows
  }
}

function ratioOf(some: Rows, others: Rows): Measure {
  return (entries) => rateOf(some)(entries) / rateOf(others)(entries)
}

const isRecent: Rows = ({ year }) => year >= 2005
const between =
  (column: 'vd_polyarchy' | 'ewp_un_imr_sqrt' | 'ewp_popsize_log2', low: number, high: number): Rows =>
  (row) => {
    const value = row[column]
    return value !== undefined && value >= low && value < high
  }

/** Chances of a new episode, overall and by what the country-year is like: over all predictor years, as the record's are. */
export const ONSET_MEASURES = {
  'onset-rate-2005': rateOf(isRecent),
  'onset-by-state': (entries) => {
    const recent = entries.filter(({ row }) => isRecent(row))
    const all = sumOf(recent, ({ twoYears }) => twoYears?.outlook.onset)
    return sumOf(recent, ({ twoYears }) => twoYears?.onsetsByState) / all
  },
  'onset-minor-conflict': ratioOf(
    ({ civconf }) => civconf === 1,
    ({ civconf }) => civconf === 0,
  ),
  'onset-war': ratioOf(
    ({ civconf }) => civconf === 2,
    ({ civconf }) => civconf === 0,
  ),
  'onset-from-no-conflict': (entries) =>
    onsetsIn(entries, ({ civconf }) => civconf === 0).onsets / onsetsIn(entries, () => true).onsets,
  'onset-after-earlier': ratioOf(
    ({ ewp_mk_ever }) => ewp_mk_ever === 1,
    ({ ewp_mk_ever }) => ewp_mk_ever === 0,
  ),
  'onset-full-democracy': rateOf(between('vd_polyarchy', 0.8, 1.01)),
  'onset-autocracy': ratioOf(between('vd_polyarchy', 0, 0.4), between('vd_polyarchy', 0.6, 0.8)),
  'onset-poverty': ratioOf(between('ewp_un_imr_sqrt', 9, 100), between('ewp_un_imr_sqrt', 3, 7)),
  'onset-discrimination': ratioOf(
    ({ ewp_discrimpop }) => ewp_discrimpop !== undefined && ewp_discrimpop > 0.05,
    ({ ewp_discrimpop }) => ewp_discrimpop === 0,
  ),
  'onset-small-country': rateOf(between('ewp_popsize_log2', 0, 21)),
  'onset-after-coup': ratioOf(
    ({ ewp_coup_try_5yr }) => ewp_coup_try_5yr === 1,
    ({ ewp_coup_try_5yr }) => ewp_coup_try_5yr === 0,
  ),
} as const satisfies Readonly<Record<string, Measure>>
