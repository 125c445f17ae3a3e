// npm run trigger-lag: how long after a trigger people are killed, by how far actors are prepared. Not part of what ships.
import {
  ALL_SWITCHES_ON,
  createTickDeaths,
  NO_RESPONSE,
  type EnsembleResult,
  type Scenario,
  valuesAt,
} from '../../shared/engine'
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
/** The plain form of the model tells of weeks too, and takes its time. */
const WEEKLY_MEMBERS = 1024
/** A month has four, of 7.6 days each. */
const WEEKS_IN_MONTH = 4
/** Up to which week the first additional deaths are told week by week. */
const WEEKS_TOLD = [1, 2, 3, 4, 6, 8] as const

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

/** Deaths of every week by future, `[week][member]`. */
function weekly(scenario: Scenario): number[][] {
  const deathsOf = createTickDeaths(bundledModel(), scenario, {
    plan: NO_RESPONSE,
    seed: 1,
    horizonSteps: MONTHS,
    ticksPerStep: WEEKS_IN_MONTH,
    switches: ALL_SWITCHES_ON,
  })
  const members = Array.from({ length: WEEKLY_MEMBERS }, (_, member) => deathsOf(member))
  return Array.from({ length: MONTHS * WEEKS_IN_MONTH }, (_, week) => members.map((deaths) => deaths[week] ?? NaN))
}

/** When, from 1, a future first has more deaths by the trigger, lowest first; futures that never have are left out. */
function firstTimes(without: readonly number[][], struck: readonly number[][]): number[] {
  return (struck[0] ?? [])
    .map((_, member) => {
      let more = 0
      return struck.findIndex((deaths, time) => {
        more += (deaths[member] ?? 0) - (without[time]?.[member] ?? 0)
        return more >= 1
      })
    })
    .flatMap((time) => (time < 0 ? [] : [time + 1]))
    .sort((a, b) => a - b)
}

/** How many of all futures have a first time, what share of those has it by each of `times`, and the middle one of them. */
function firstCells(firsts: readonly number[], all: number, times: readonly number[]): string[] {
  const percent = (count: number, of: number): string => `${Math.round((100 * count) / of)} %`
  return [
    percent(firsts.length, all),
    ...times.map((time) => percent(firsts.filter((first) => first <= time).length, firsts.length)),
    String(firsts[Math.floor(firsts.length / 2)]),
  ]
}

const MONTHS_TOLD = [1, 2, 3, 6] as const

const meanRows: string[][] = []
const firstRows: string[][] = []
const weekRows: string[][] = []
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
    firstRows.push([...label, ...firstCells(firstTimes(without, struck), MEMBERS, MONTHS_TOLD)])
    const firstWeeks = firstTimes(weekly(readied), weekly(struckBy(readied, trigger)))
    weekRows.push([...label, ...firstCells(firstWeeks, WEEKLY_MEMBERS, WEEKS_TOLD)])
  }
}
const months = Array.from({ length: MONTHS }, (_, month) => String(month + 1))
process.stdout.write(
  [
    'Deaths of a month, more than without the trigger; mean over futures:',
    textTable([['trigger', 'preparation', ...months], ...meanRows]),
    'Of the futures with more deaths within a year, those that have the first of them by each month, and the middle month:',
    textTable([['trigger', 'preparation', 'futures', ...MONTHS_TOLD.map(String), 'middle'], ...firstRows]),
    'The same by weeks, of fewer futures:',
    textTable([['trigger', 'preparation', 'futures', ...WEEKS_TOLD.map(String), 'middle'], ...weekRows]),
  ].join('\n\n'),
)
