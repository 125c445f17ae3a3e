/** How a column of the panel is read. */
export interface ColumnRule {
  readonly low: number
  readonly high: number
  readonly isWhole: boolean
}

const flag: ColumnRule = { low: 0, high: 1, isWhole: true }
const share: ColumnRule = { low: 0, high: 1, isWhole: false }
const count: ColumnRule = { low: 0, high: 1e8, isWhole: false }
const number = (low: number, high: number): ColumnRule => ({ low, high, isWhole: false })

/** Columns that say which country-year a row is; every row has them. */
export const KEY_COLUMNS = {
  ccode: { low: 1, high: 9999, isWhole: true },
  year: { low: 1800, high: 2200, isWhole: true },
} as const

/** What is known when the prediction is made. A blank cell is a missing value; a missing column is a fault. */
export const INDICATOR_COLUMNS = {
  mk_ongoing: flag,
  mk_state_onset: flag,
  mk_nonstate_onset: flag,
  ewp_popsize_log2: number(0, 40),
  ewp_gdppcgrowth: number(-1000, 1000),
  ewp_un_imr_sqrt: number(0, 32),
  ewp_efindex: share,
  ewp_discrimpop: share,
  ewp_pol_killing_approved: flag,
  ewp_coup_try_5yr: flag,
  ewp_mk_ever: flag,
  ewp_newcountry: flag,
  civconf: { low: 0, high: 2, isWhole: true },
  vd_polyarchy: share,
  vd_cl_rol: share,
  vd_eg_eqaccess: share,
  youth_bulge: share,
} as const satisfies Readonly<Record<string, ColumnRule>>

/**
 * What happened in a year; recorded deaths are inputs of the next year's prediction too. Blank, or the column missing:
 * not known, and rows that need it are not scored.
 */
export const OUTCOME_COLUMNS = {
  mk_onset: flag,
  mk_onset_1or2: flag,
  os_best: count,
  os_govt_best: count,
  os_nsgroup_best: count,
  coup_any: flag,
  civconf_onset: flag,
  refugees_origin: count,
  idps_unhcr: count,
} as const satisfies Readonly<Record<string, ColumnRule>>

export type IndicatorColumn = keyof typeof INDICATOR_COLUMNS
export type OutcomeColumn = keyof typeof OUTCOME_COLUMNS
