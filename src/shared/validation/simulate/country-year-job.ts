import {
  mixed,
  ALL_SWITCHES_ON,
  createInProcessRunner,
  NO_RESPONSE,
  type CountryModel,
  type EnsembleResult,
  type Scenario,
} from '../../engine'
import { scenarioOf, type ScenarioMaker } from '../mapping/country-scenario'
import { countableOnsets, recordedDeathsOf, type Countable, type RecordedDeaths } from '../mapping/recorded-violence'
import type { CountryYear } from '../panel/read-panel'
import { NEEDED_OUTCOMES } from './member-courses'

/** What is read off the ensemble of a country-year: its chances only, its next two years, a decade, a range of outcomes. */
export type Reading = 'outlook' | 'two-years' | 'decade' | 'case'

const MONTHS = { outlook: 24, 'two-years': 24, decade: 120, case: 24 } as const satisfies Record<Reading, number>

/** One country-year to simulate; plain data, so that it can go to another thread. */
export interface CountryYearJob {
  readonly reading: Reading
  readonly scenario: Scenario
  readonly countable: Countable
  /** Deaths recorded in the year that has just ended. */
  readonly lastYear: RecordedDeaths
  readonly seed: number
  readonly memberCount: number
  /** Off: what is left is the risk that the structure of the country carries by itself. */
  readonly triggers: boolean
}

/** Prepare a country-year. Its luck is its own, so that no row's numbers depend on which others are run. */
export function jobOf<Kind extends Reading>(
  maker: ScenarioMaker,
  row: CountryYear,
  options: { readonly reading: Kind; readonly seed: number; readonly memberCount: number; readonly triggers?: boolean },
): CountryYearJob & { readonly reading: Kind } {
  const { mapping, index, coefficients } = maker
  return {
    triggers: true,
    ...options,
    scenario: scenarioOf(maker, row),
    countable: countableOnsets(mapping, index, row, coefficients),
    lastYear: recordedDeathsOf(mapping, row, index.underWay(row)),
    seed: mixed(options.seed, row.ccode, row.year),
  }
}

/** Run the ensemble of a country-year. */
export async function runJob(model: CountryModel, job: CountryYearJob): Promise<EnsembleResult> {
  const runner = createInProcessRunner(model, job.scenario, { keepsLuck: false })
  try {
    return await runner.runEnsemble({
      plan: NO_RESPONSE,
      seed: job.seed,
      firstMember: 0,
      memberCount: job.memberCount,
      horizonSteps: MONTHS[job.reading],
      ticksPerStep: 4,
      switches: { ...ALL_SWITCHES_ON, triggers: job.triggers },
      outcomes: [...NEEDED_OUTCOMES, ...(job.reading === 'two-years' ? ['displaced'] : [])],
    })
  } finally {
    runner.dispose()
  }
}
