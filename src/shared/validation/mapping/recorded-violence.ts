import type { Coefficients } from '../../engine'
import type { CountryYear } from '../panel/read-panel'
import type { EpisodesUnderWay, PanelIndex } from '../panel/panel-index'
import type { Mapping } from './mapping-schema'

/** Deaths of civilians in a year as the record has them, by who killed. */
export interface RecordedDeaths {
  readonly state: number
  readonly group: number
}

/** One-sided deaths recorded in the row's year; where nobody counted, what other records suggest. */
export function recordedDeathsOf(mapping: Mapping, row: CountryYear, episodes: EpisodesUnderWay): RecordedDeaths {
  const { standIns } = mapping
  const state = episodes.state
    ? standIns.stateUnderWay
    : row.ewp_pol_killing_approved === 1
      ? standIns.statePoliticalKillings
      : 0
  const group = episodes.group
    ? standIns.groupUnderWay
    : row.civconf === 2
      ? standIns.groupWar
      : row.civconf === 1
        ? standIns.groupMinorConflict
        : 0
  return { state: row.os_govt_best ?? state, group: row.os_nsgroup_best ?? group }
}

/** Whether a new episode by an actor can be coded at all in the window that follows the row. */
export interface Countable {
  readonly state: boolean
  readonly group: boolean
}

/** Leave out actors whose violence the record dates back to before the window, and armed groups before they are coded. */
export function countableOnsets(mapping: Mapping, index: PanelIndex, row: CountryYear, c: Coefficients): Countable {
  const { trueDeaths, groupsCodedFrom } = mapping.underWay
  const deaths = recordedDeathsOf(mapping, row, index.underWay(row))
  const isQuiet = (recorded: number): boolean => trueDeathsOf(recorded, c) < trueDeaths
  return { state: isQuiet(deaths.state), group: row.year >= groupsCodedFrom && isQuiet(deaths.group) }
}

/** Deaths behind a recorded number: records hold a share of all. */
export function trueDeathsOf(recorded: number, c: Coefficients): number {
  return recorded / c['observation.recordedShare']
}
