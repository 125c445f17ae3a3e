import {
  mixed,
  ALL_SWITCHES_ON,
  createInProcessRunner,
  joinResults,
  NO_RESPONSE,
  type CountryModel,
  type EnsembleRequest,
  type EnsembleResult,
  type Scenario,
} from '../../engine'
import { stoppedScenarioOf, scenarioOf, type ScenarioMaker } from '../mapping/country-scenario'
import { countableOnsets, recordedDeathsOf, type Countable, type RecordedDeaths } from '../mapping/recorded-violence'
import type { CountryYear } from '../panel/read-panel'
import { NEEDED_OUTCOMES } from './member-courses'

/** What is read off the ensemble of a country-year: its chances only, its next two years, a decade, a range of outcomes. */
export type Reading = 'outlook' | 'two-years' | 'decade' | 'case'

/** Key of the draw that rounds how many members begin with a State that has stopped. */
const ROUNDING = 1

const MONTHS = { outlook: 24, 'two-years': 24, decade: 120, case: 24 } as const satisfies Record<Reading, number>

/** One country-year to simulate; plain data, so that it can go to another thread. */
export interface CountryYearJob {
  readonly reading: Reading
  readonly scenario: Scenario
  /** What the last of the members begin with: the State has stopped within the year. */
  readonly stopped?: { readonly scenario: Scenario; readonly memberCount: number }
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
  const seed = mixed(options.seed, row.ccode, row.year)
  const scenario = scenarioOf(maker, row)
  const stopped = stoppedScenarioOf(maker, row, scenario)
  // A part of a member is a whole one with that chance.
  const stoppedCount = stopped ? Math.floor(stopped.chance * options.memberCount + mixed(seed, ROUNDING) / 2 ** 32) : 0
  return {
    triggers: true,
    ...options,
    scenario,
    ...(stopped && stoppedCount > 0 && { stopped: { scenario: stopped.scenario, memberCount: stoppedCount } }),
    countable: countableOnsets(mapping, index, row, coefficients),
    lastYear: recordedDeathsOf(mapping, row, index.underWay(row)),
    seed,
  }
}

/** Run the ensemble of a country-year. */
export async function runJob(model: CountryModel, job: CountryYearJob): Promise<EnsembleResult> {
  const { scenario, stopped, memberCount } = job
  const request: EnsembleRequest = {
    plan: NO_RESPONSE,
    seed: job.seed,
    firstMember: 0,
    memberCount,
    horizonSteps: MONTHS[job.reading],
    ticksPerStep: 4,
    switches: { ...ALL_SWITCHES_ON, triggers: job.triggers },
    outcomes: [...NEEDED_OUTCOMES, ...(job.reading === 'two-years' ? ['displaced'] : [])],
  }
  if (!stopped) return runScenario(model, scenario, request)
  const going = memberCount - stopped.memberCount
  const last = { ...request, firstMember: going, memberCount: stopped.memberCount }
  const parts = [await runScenario(model, stopped.scenario, last)]
  if (going > 0) parts.push(await runScenario(model, scenario, { ...request, memberCount: going }))
  return joinResults(request, parts)
}

async function runScenario(model: CountryModel, scenario: Scenario, request: EnsembleRequest): Promise<EnsembleResult> {
  const runner = createInProcessRunner(model, scenario, { keepsLuck: false })
  try {
    return await runner.runEnsemble(request)
  } finally {
    runner.dispose()
  }
}
