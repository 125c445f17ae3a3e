import type { CountryYear } from '../panel/read-panel'

/** A column of a linear model: a value, or undefined where the record is silent. */
export interface Feature {
  readonly name: string
  valueOf(row: CountryYear): number | undefined
}

const column = (name: keyof CountryYear): Feature => ({
  name,
  valueOf: (row) => {
    const value = row[name]
    return typeof value === 'number' ? value : undefined
  },
})
const derived = (name: string, valueOf: Feature['valueOf']): Feature => ({ name, valueOf })
const isLevel = (level: number) => (row: CountryYear) =>
  row.civconf === undefined ? undefined : row.civconf === level ? 1 : 0

const population = column('ewp_popsize_log2')
const infantMortality = column('ewp_un_imr_sqrt')
const everBefore = column('ewp_mk_ever')
const underWay = column('mk_ongoing')
const coup = column('ewp_coup_try_5yr')
const discriminated = column('ewp_discrimpop')
const politicalKillings = column('ewp_pol_killing_approved')
const ruleOfLaw = column('vd_cl_rol')
const minor = derived('minor conflict', isLevel(1))
const war = derived('war', isLevel(2))
const anyConflict = derived('civil conflict', ({ civconf }) =>
  civconf === undefined ? undefined : Number(civconf > 0),
)
/** Growth has wild values in wars and oil booms. */
const growth = derived('growth', ({ ewp_gdppcgrowth: value }) =>
  value === undefined ? undefined : Math.min(20, Math.max(-20, value)),
)
/** Neither democracy nor autocracy is the most dangerous place. */
const anocracy = derived('(electoral democracy - 0.45)^2', ({ vd_polyarchy: value }) =>
  value === undefined ? undefined : (value - 0.45) ** 2,
)
const lastDeaths = derived('ln(1 + one-sided deaths)', ({ os_best: value }) =>
  value === undefined ? undefined : Math.log(1 + value),
)

/** What the linear bars see, by the names of STYLISED_FACTS. */
export const FEATURES = {
  population: [population],
  conflict: [minor, war],
  history: [everBefore, underWay],
  sim17: [
    column('vd_polyarchy'),
    anocracy,
    population,
    everBefore,
    infantMortality,
    coup,
    ruleOfLaw,
    politicalKillings,
    underWay,
    column('vd_eg_eqaccess'),
    war,
    growth,
    discriminated,
    column('youth_bulge'),
    column('ewp_newcountry'),
    minor,
    column('ewp_efindex'),
  ],
  unitWeight: [population, infantMortality, everBefore, coup, discriminated, politicalKillings, ruleOfLaw, anyConflict],
  persistence: [lastDeaths],
} as const satisfies Readonly<Record<string, readonly Feature[]>>

/** Signs in which the eight items of the unit-weight index count. */
export const UNIT_SIGNS = [1, 1, 1, 1, 1, 1, -1, 1] as const
