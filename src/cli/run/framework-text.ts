import words from '../../../resources/locales/en/framework.json'
import { signWord, type Framework } from '../../shared/engine'
import type { FrameworkReport } from './framework-report'
import { nameOf } from './headline'
import type { PlanReport, RunReport } from './run-report'
import { decimals, textTable } from '../text-table'

/** The framework profile for people: 14 factors, then what points to which crime, and what it is not. */
export function frameworkText(report: RunReport, framework: Framework, columns?: number): string {
  const plans = report.plans.filter(hasFramework)
  const [first] = plans
  if (!first) return ''
  const heads = ['', words.today, ...plans.map(nameOf)]
  const names: Readonly<Record<string, string>> = words.factors
  const factors = [...framework.factors]
    .sort((a, b) => a.number - b.number)
    .map(({ id, number }) => [
      `${number}  ${names[id] ?? id}`,
      decimals(first.framework.factors[id]?.median[0] ?? null, 2),
      ...plans.map((plan) => rangeText(plan.framework.factors[id])),
    ])
  const crimes = framework.crimes.map(({ id }) => [
    words.crimes[id],
    words.signs[signWord(framework, first.framework.crimes[id]?.median[0] ?? 0)],
    ...plans.map((plan) => words.signs[signWord(framework, plan.framework.crimes[id]?.median.at(-1) ?? 0)]),
  ])
  return [
    '',
    words.title,
    '',
    textTable([heads, ...factors], { columns }),
    words.signsTitle,
    '',
    textTable([heads, ...crimes], { columns }),
    words.caution,
    '',
  ].join('\n')
}

const hasFramework = (plan: PlanReport): plan is PlanReport & { readonly framework: FrameworkReport } =>
  plan.framework !== undefined

function rangeText(course: FrameworkReport['factors'][string] | undefined): string {
  const at = (key: 'median' | 'low80' | 'high80') => decimals(course?.[key].at(-1) ?? null, 2)
  return `${at('median')} (${at('low80')}–${at('high80')})`
}
