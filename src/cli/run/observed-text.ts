import explore from '../../../resources/locales/en/explore.json'
import type { Scenario } from '../../shared/engine'
import { nameOf } from './headline'
import type { ObservedReport } from './observed-report'
import { plainText } from '../plain-text'
import type { PlanReport, RunReport } from './run-report'
import { sayByKey } from '../say-by-key'
import { decimals, textTable } from '../text-table'
import { say } from '../words'

/** Levels beside what observers would see of them, for people: a table a plan and month, and what it is. */
export function observedText(report: RunReport, scenario: Scenario, columns?: number): string {
  const plans = report.plans.filter(isObserved)
  if (plans.length === 0) return ''
  const { table, title, note } = explore.observed
  const heads = [table.level, table.true, table.seen, table.age, table.apart]
  const nameOfLevel = levelNames(scenario)
  return [
    '',
    title,
    '',
    ...plans.flatMap((plan) =>
      plan.observed.months.flatMap((step, place) => [
        say(step === 0 ? table.today : table.month, { plan: nameOf(plan), month: `${step}` }),
        '',
        textTable(
          [heads, ...rowsAt(plan.observed, place).map(([key, ...cells]) => [nameOfLevel(key ?? ''), ...cells])],
          { columns },
        ),
      ]),
    ),
    note,
    '',
  ].join('\n')
}

type ObservedPlan = PlanReport & { readonly observed: ObservedReport }

const isObserved = (plan: PlanReport): plan is ObservedPlan => plan.observed !== undefined

/** Those seen worst first: that is what one looks for. */
function rowsAt({ levels }: ObservedReport, place: number): string[][] {
  const apartOf = (key: string) => levels[key]?.apart.median[place] ?? 0
  return Object.keys(levels)
    .sort((a, b) => apartOf(b) - apartOf(a))
    .map((key) => {
      const at = (part: 'level' | 'seen' | 'ageMonths' | 'apart', digits: number) => {
        const course = levels[key]?.[part]
        const number = (end: 'median' | 'low80' | 'high80') => decimals(course?.[end][place] ?? null, digits)
        return say(explore.observed.table.range, {
          median: number('median'),
          low: number('low80'),
          high: number('high80'),
        })
      }
      return [key, at('level', 2), at('seen', 2), at('ageMonths', 0), at('apart', 2)]
    })
}

/** What a level is called, with its actor or population: "Upland Front: Capacity". */
function levelNames({ actors, populations }: Scenario): (outcome: string) => string {
  const parties = new Map([...actors, ...populations].map(({ id, name }) => [id, name]))
  return (outcome) => {
    const key = outcome.slice('level:'.length)
    const slash = key.indexOf('/')
    const measure = sayByKey(`model:levels.${key.slice(slash + 1)}.name`, {})
    const party = parties.get(key.slice(0, Math.max(0, slash)))
    return party === undefined ? measure : plainText(say(explore.outcome.of, { party, measure }))
  }
}
