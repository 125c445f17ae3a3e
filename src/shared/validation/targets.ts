import type { PanelIndex } from './panel/panel-index'
import type { CountryYear } from './panel/read-panel'
import type { Outlook } from './simulate/outlook'

/** What a backtest scores. */
export const TARGET_IDS = ['onset', 'onset-none-ongoing', 'deaths-1000', 'escalation'] as const

export type TargetId = (typeof TARGET_IDS)[number]

/** One thing a backtest scores. */
export interface Target {
  readonly id: TargetId
  readonly meaning: string
  /** Rows it is asked of at all, as far as the predictor year tells. */
  isAsked(row: CountryYear): boolean
  /** What happened; undefined where the panel does not say, so that the row is not scored. */
  happened(row: CountryYear, index: PanelIndex): boolean | undefined
  /** Members in which it happens. */
  count(outlook: Outlook): number
  /** Years after the predictor year that the outcome is read from. */
  readonly window: number
}

const QUIET_DEATHS = 25
const SERIOUS_DEATHS = 100
const MASS_DEATHS = 1000

const nextDeaths = (row: CountryYear, index: PanelIndex): number | undefined => index.later(row, 1)?.os_best
const flagged = (value: number | undefined): boolean | undefined => (value === undefined ? undefined : value === 1)
/** The panel's own column; where it is blank, the two years that follow, if the panel has both. */
function onsetWithinTwoYears(row: CountryYear, index: PanelIndex): boolean | undefined {
  const next = index.later(row, 1)?.mk_onset
  const second = index.later(row, 2)?.mk_onset
  if (row.mk_onset_1or2 !== undefined || next === undefined || second === undefined) return flagged(row.mk_onset_1or2)
  return next === 1 || second === 1
}
const atLeast = (value: number | undefined, least: number): boolean | undefined =>
  value === undefined ? undefined : value >= least

/** Everything that can be scored, in the order it is reported. */
export const TARGETS: readonly Target[] = [
  {
    id: 'onset',
    meaning: 'A new episode of mass killing begins within two years',
    isAsked: () => true,
    happened: onsetWithinTwoYears,
    count: ({ onset }) => onset,
    window: 2,
  },
  {
    id: 'onset-none-ongoing',
    meaning: 'The same, of country-years without an episode under way',
    isAsked: (row) => row.mk_ongoing === 0,
    happened: onsetWithinTwoYears,
    count: ({ onset }) => onset,
    window: 2,
  },
  {
    id: 'deaths-1000',
    meaning: '1,000 or more one-sided deaths are recorded next year',
    isAsked: () => true,
    happened: (row, index) => atLeast(nextDeaths(row, index), MASS_DEATHS),
    count: ({ deaths1000 }) => deaths1000,
    window: 1,
  },
  {
    id: 'escalation',
    meaning: 'From under 25 one-sided deaths this year to 100 or more recorded next year',
    isAsked: (row) => row.os_best !== undefined && row.os_best < QUIET_DEATHS,
    happened: (row, index) => atLeast(nextDeaths(row, index), SERIOUS_DEATHS),
    count: ({ deaths100 }) => deaths100,
    window: 1,
  },
]
