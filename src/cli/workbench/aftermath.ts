// npm run aftermath: how much likelier the aftermath makes it that mass killing returns. Not part of what ships.
import {
  ALL_SWITCHES_ON,
  createInProcessRunner,
  MASS_KILLING_THRESHOLD,
  NO_RESPONSE,
  type CountryModel,
  type Scenario,
  valuesAt,
} from '../../shared/engine'
import { bundledModel, bundledScenarios } from '../../shared/formats'
import { textTable } from '../text-table'

const MONTHS = 120
const MEMBERS = 16_384
const SEED = 1
/** An episode is over when fewer people than these have been killed in twelve months, by the actor that kills most. */
const CALM = 25
/** What the literature speaks of: five years. */
const WITHIN = 60

/** Futures in which an episode is over at least five years before the end, and those of them in which one comes back within five years. */
interface Returns {
  over: number
  back: number
}

function withoutAftermath(model: CountryModel): CountryModel {
  const none = { low: 0, best: 0, high: 0 }
  const parameters = model.parameters.map((parameter) =>
    parameter.id === 'aftermath.gain' ? { ...parameter, value: none } : parameter,
  )
  return { ...model, parameters }
}

async function returnsIn(model: CountryModel, scenario: Scenario): Promise<Returns> {
  const result = await createInProcessRunner(model, scenario).runEnsemble({
    plan: NO_RESPONSE,
    seed: SEED,
    firstMember: 0,
    memberCount: MEMBERS,
    horizonSteps: MONTHS,
    ticksPerStep: 4,
    switches: ALL_SWITCHES_ON,
    outcomes: ['severity'],
  })
  const courses = Array.from({ length: MONTHS + 1 }, (_, month) => valuesAt(result, 'severity', month))
  const returns: Returns = { over: 0, back: 0 }
  for (let member = 0; member < MEMBERS; member += 1) {
    const course = courses.map((severities) => severities[member] ?? 0)
    const began = course.findIndex((deaths) => deaths >= MASS_KILLING_THRESHOLD)
    if (began < 0) continue
    const over = course.findIndex((deaths, month) => month > began && deaths < CALM)
    if (over < 0 || over + WITHIN > MONTHS) continue
    returns.over += 1
    if (course.slice(over, over + WITHIN + 1).some((deaths) => deaths >= MASS_KILLING_THRESHOLD)) returns.back += 1
  }
  return returns
}

const model = bundledModel()
const percent = ({ over, back }: Returns): string => `${((100 * back) / over).toFixed(1)} % of ${over}`
const rows: string[][] = []
const all = { with: { over: 0, back: 0 }, without: { over: 0, back: 0 } }
for (const { document } of bundledScenarios()) {
  const { scenario } = document
  const found = {
    with: await returnsIn(model, scenario),
    without: await returnsIn(withoutAftermath(model), scenario),
  }
  rows.push([scenario.country, percent(found.without), percent(found.with)])
  for (const side of ['with', 'without'] as const) {
    all[side].over += found[side].over
    all[side].back += found[side].back
  }
}
rows.push(['all', percent(all.without), percent(all.with)])
process.stdout.write(
  textTable([['mass killing comes back within five years', 'without the aftermath', 'with it'], ...rows]),
)
