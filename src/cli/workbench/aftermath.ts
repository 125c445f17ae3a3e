// npm run aftermath: how much likelier the aftermath makes it that mass killing returns. Not part of what ships.
import { MASS_KILLING_THRESHOLD, type CountryModel, type Scenario, valuesAt } from '../../shared/engine'
import { bundledModel, bundledScenarios } from '../../shared/formats'
import { textTable } from '../text-table'
import { runWithoutResponse } from './without-response'

const MONTHS = 120
const MEMBERS = 16_384
/** An episode is over when fewer people than these have been killed in twelve months, by the actor that kills most. */
const CALM = 25
/** What the literature speaks of: five years. */
const WITHIN = 60

/** When futures that never saw an episode are asked: about when the first ones are over. */
const NEVER_BY = 36

/** Futures that are calm, at least five years before the end, and those of them that see mass killing within five years. */
interface Share {
  calm: number
  killing: number
}

interface Found {
  /** Calm since an episode is over. */
  readonly after: Share
  /** Calm in `NEVER_BY`, and never in one until then. */
  readonly never: Share
}

function withoutAftermath(model: CountryModel): CountryModel {
  const none = { low: 0, best: 0, high: 0 }
  const parameters = model.parameters.map((parameter) =>
    parameter.id === 'aftermath.gain' ? { ...parameter, value: none } : parameter,
  )
  return { ...model, parameters }
}

async function foundIn(model: CountryModel, scenario: Scenario): Promise<Found> {
  const result = await runWithoutResponse(model, scenario, {
    memberCount: MEMBERS,
    months: MONTHS,
    outcome: 'severity',
  })
  const courses = Array.from({ length: MONTHS + 1 }, (_, month) => valuesAt(result, 'severity', month))
  const found: Found = { after: { calm: 0, killing: 0 }, never: { calm: 0, killing: 0 } }
  for (let member = 0; member < MEMBERS; member += 1) {
    const course = courses.map((severities) => severities[member] ?? 0)
    const count = (share: Share, month: number): void => {
      share.calm += 1
      if (course.slice(month, month + WITHIN + 1).some(isMassKilling)) share.killing += 1
    }
    const began = course.findIndex(isMassKilling)
    if ((began < 0 || began > NEVER_BY) && isCalm(course[NEVER_BY] ?? NaN)) count(found.never, NEVER_BY)
    const over = began < 0 ? -1 : course.findIndex((deaths, month) => month > began && isCalm(deaths))
    if (over >= 0 && over + WITHIN <= MONTHS) count(found.after, over)
  }
  return found
}

function isMassKilling(deaths: number): boolean {
  return deaths >= MASS_KILLING_THRESHOLD
}

function isCalm(deaths: number): boolean {
  return deaths < CALM
}

const model = bundledModel()
const percent = ({ calm, killing }: Share): string => `${((100 * killing) / calm).toFixed(1)} % of ${calm}`
const rows: string[][] = []
for (const { document } of bundledScenarios()) {
  const { scenario } = document
  const as = await foundIn(model, scenario)
  const without = await foundIn(withoutAftermath(model), scenario)
  rows.push([scenario.country, percent(as.never), percent(as.after), percent(without.after)])
}
process.stdout.write(
  textTable([
    ['mass killing within five years', 'calm, never before', 'calm after an episode', 'the same without the aftermath'],
    ...rows,
  ]),
)
