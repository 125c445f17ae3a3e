import { INDICATOR_COLUMNS, OUTCOME_COLUMNS } from '../../../src/shared/validation/panel/columns'

const USUAL: Readonly<Record<string, number | ''>> = {
  mk_ongoing: 0,
  mk_state_onset: 0,
  mk_nonstate_onset: 0,
  ewp_popsize_log2: 23,
  ewp_gdppcgrowth: 2,
  ewp_un_imr_sqrt: 6,
  ewp_efindex: 0.45,
  ewp_discrimpop: 0,
  ewp_pol_killing_approved: 0,
  ewp_coup_try_5yr: 0,
  ewp_mk_ever: 0,
  ewp_newcountry: 0,
  civconf: 0,
  vd_polyarchy: 0.44,
  vd_cl_rol: 0.6,
  vd_eg_eqaccess: 0.57,
  youth_bulge: 0.28,
  mk_onset: 0,
  mk_onset_1or2: 0,
  os_best: 0,
  os_govt_best: 0,
  os_nsgroup_best: 0,
  coup_any: 0,
  civconf_onset: 0,
  refugees_origin: '',
  idps_unhcr: '',
}

/** Cells of an invented country-year by column; what is not given is usual. */
export type PanelCells = Readonly<Record<string, number | string>>

/** The text of a panel of invented countries. */
export function aPanelText(rows: readonly PanelCells[], without: readonly string[] = []): string {
  const columns = [
    'iso3',
    'ccode',
    'country',
    'year',
    ...Object.keys(INDICATOR_COLUMNS),
    ...Object.keys(OUTCOME_COLUMNS),
  ]
  const kept = columns.filter((column) => !without.includes(column))
  const lines = rows.map((row) => kept.map((column) => String(row[column] ?? USUAL[column] ?? '')).join(','))
  return [kept.join(','), ...lines, ''].join('\n')
}

/** Invented countries over some years, each as `cellsOf` says. */
export function aPanelOf(
  countries: number,
  years: readonly number[],
  cellsOf: (country: number, year: number) => PanelCells = () => ({}),
): string {
  return aPanelText(
    Array.from({ length: countries }, (_, i) =>
      years.map((year) => ({ ccode: i + 1, country: `Country ${i + 1}`, year, ...cellsOf(i + 1, year) })),
    ).flat(),
  )
}
