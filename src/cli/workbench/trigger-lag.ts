// npm run trigger-lag: how long after a trigger people are killed, by how far actors are prepared. Not part of what ships.
import { type EnsembleResult, type Scenario, valuesAt } from '../../shared/engine'
import { bundledModel, bundledScenarios } from '../../shared/formats'
import { textTable } from '../text-table'
import { runWithoutResponse } from './without-response'

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

const run = (scenario: Scenario): Promise<EnsembleResult> =>
  runWithoutResponse(bundledModel(), scenario, { memberCount: MEMBERS, months: MONTHS, outcome: 'deaths' })

/** Deaths of every month by future, `[month][member]`. */
function monthly(result: EnsembleResult): number[][] {
  return Array.from({ length: MONTHS }, (_, month) => {
    const before = valuesAt(result, 'deaths', month)
    return Array.from(valuesAt(result, 'deaths', month + 1), (deaths, member) => deaths - (before[member] ?? 0))
  })
}

function meanCounted(deaths: readonly number[]): number {
  return deaths.reduce((sum, count) => sum + Math.min(MOST_DEATHS, count), 0) / MEMBERS
}

/** Month, from 1, in which a future first has more deaths by the trigger; none if it never has within the horizon. */
function firstMonths(without: readonly number[][], struck: readonly number[][]): number[] {
  return Array.from({ length: MEMBERS }, (_, member) => {
    let more = 0
    return struck.findIndex((deaths, month) => {
      more += (deaths[member] ?? 0) - (without[month]?.[member] ?? 0)
      return more >= 1
    })
  }).flatMap((month) => (month < 0 ? [] : [month + 1]))
}

const meanRows: string[][] = []
const firstRows: string[][] = []
for (const { country, trigger } of STRUCK) {
  const scenario = bundledScenarios().find(({ document }) => document.scenario.country === country)?.document.scenario
  if (!scenario) throw new Error(`No scenario of ${country} comes with the program`)
  for (const preparation of PREPARATIONS) {
    const readied = prepared(scenario, preparation)
    const without = monthly(await run(readied))
    const struck = monthly(await run(struckBy(readied, trigger)))
    const label = [`${country}, ${trigger}`, String(preparation)]
    const more = struck.map((deaths, month) => meanCounted(deaths) - meanCounted(without[month] ?? []))
    meanRows.push([...label, ...more.map((deaths) => deaths.toFixed(1))])
    const firsts = firstMonths(without, struck).sort((a, b) => a - b)
    const upTo = (month: number): string => {
      const share = firsts.filter((first) => first <= month).length / firsts.length
      return `${Math.round(100 * share)} %`
    }
    firstRows.push([
      ...label,
      `${Math.round((100 * firsts.length) / MEMBERS)} %`,
      ...[1, 2, 3, 6].map(upTo),
      String(firsts[Math.floor(firsts.length / 2)]),
    ])
  }
}
const months = Array.from({ length: MONTHS }, (_, month) => String(month + 1))
process.stdout.write(
  [
    'Deaths of a month, more than without the trigger; mean over futures:',
    textTable([['trigger', 'preparation', ...months], ...meanRows]),
    'Of the futures with more deaths within a year, those that have the first of them by month 1, 2, 3, 6, and the middle month:',
    textTable([['trigger', 'preparation', 'futures', '1', '2', '3', '6', 'middle'], ...firstRows]),
  ].join('\n\n'),
)
