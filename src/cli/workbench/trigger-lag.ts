// npm run trigger-lag: how long after a trigger people are killed, by how far actors are prepared. Not part of what ships.
import {
  ALL_SWITCHES_ON,
  createInProcessRunner,
  NO_RESPONSE,
  type EnsembleResult,
  type Scenario,
  valuesAt,
} from '../../shared/engine'
import { bundledModel, bundledScenarios } from '../../shared/formats'
import { textTable } from '../text-table'

/** A country, and the trigger that strikes there at the start of the first month, or never. */
const STRUCK = [
  { country: 'Kelvara', trigger: 'assassination' },
  { country: 'Orrevan', trigger: 'attack-on-forces' },
  { country: 'Tolvane', trigger: 'coup-attempt' },
] as const
/** Of all actors. */
const PREPARATIONS = [0.05, 0.3, 0.6, 0.9] as const
const MONTHS = 12
const MEMBERS = 4096
const SEED = 1
/** A month of a future counts up to this many deaths, or the few largest would decide. */
const MOST_DEATHS = 300

function prepared(scenario: Scenario, preparation: number): Scenario {
  const level = { low: preparation, best: preparation, high: preparation, trend: 0, evidence: 'Set for this table.' }
  return {
    ...scenario,
    actors: scenario.actors.map((actor) => ({ ...actor, levels: { ...actor.levels, preparation: level } })),
  }
}

function struckBy(scenario: Scenario, trigger: string): Scenario {
  const scheduled = { trigger, step: 0, chance: 1, label: 'Struck' }
  return { ...scenario, scheduled: [...scenario.scheduled, scheduled] }
}

function run(scenario: Scenario): Promise<EnsembleResult> {
  return createInProcessRunner(bundledModel(), scenario).runEnsemble({
    plan: NO_RESPONSE,
    seed: SEED,
    firstMember: 0,
    memberCount: MEMBERS,
    horizonSteps: MONTHS,
    ticksPerStep: 4,
    switches: ALL_SWITCHES_ON,
    outcomes: ['deaths'],
  })
}

/** Mean deaths of every month. */
function monthly(result: EnsembleResult): number[] {
  return Array.from({ length: MONTHS }, (_, month) => {
    const before = valuesAt(result, 'deaths', month)
    const after = valuesAt(result, 'deaths', month + 1)
    return (
      after.reduce((sum, deaths, member) => sum + Math.min(MOST_DEATHS, deaths - (before[member] ?? 0)), 0) / MEMBERS
    )
  })
}

const rows: string[][] = []
for (const { country, trigger } of STRUCK) {
  const scenario = bundledScenarios().find(({ document }) => document.scenario.country === country)?.document.scenario
  if (!scenario) throw new Error(`No scenario of ${country} comes with the program`)
  for (const preparation of PREPARATIONS) {
    const readied = prepared(scenario, preparation)
    const without = monthly(await run(readied))
    const more = monthly(await run(struckBy(readied, trigger))).map((deaths, month) => deaths - (without[month] ?? 0))
    rows.push([`${country}, ${trigger}`, String(preparation), ...more.map((deaths) => deaths.toFixed(1))])
  }
}
process.stdout.write(
  textTable([['trigger', 'preparation', ...Array.from({ length: MONTHS }, (_, month) => String(month + 1))], ...rows]),
)
