import explore from '../../resources/locales/en/explore.json'
import { wilsonInterval } from '../shared/engine'
import { comparisonVerdict } from '../shared/formats'
import { plainText } from './plain-text'
import type { PlanReport, RunReport } from './run-report'
import { probabilityText, roundedText, say, tenthsText, wholeText } from './words'

/** What a run found, for people: the headline, a small table, and what the numbers are not. */
export function headlineText(report: RunReport): string {
  const [baseline, plan] = report.plans
  if (!baseline) throw new RangeError('A report has at least the run without response')
  return [
    plainText(`${report.scenario.country}: ${report.scenario.title}`),
    '',
    ...sentences(report, baseline, plan),
    '',
    ...table(report, baseline, plan),
    '',
    `${wholeText(report.memberCount)} futures, seed ${report.seed}, ${report.months} months${switchedOff(report)}.`,
    'Fictional country. Not a forecast.',
    '',
  ].join('\n')
}

function sentences(report: RunReport, baseline: PlanReport, plan: PlanReport | undefined): string[] {
  const { headline } = explore
  const values = { count: report.months, without: probabilityText(baseline.onset) }
  const isOne = report.months === 1
  if (!plan || !report.comparison) {
    return [
      say(isOne ? headline.without_one : headline.without_other, values),
      'The plan has no responses: there is nothing to compare.',
    ]
  }
  const name = nameOf(plan)
  return [
    say(isOne ? headline.both_one : headline.both_other, {
      ...values,
      plan: name,
      withPlan: probabilityText(plan.onset),
    }),
    comparisonSentence(name, report.comparison.outcomes.deaths),
  ]
}

/** Begins with what is true of most futures, be it harm; the words are those of the app. */
function comparisonSentence(
  plan: string,
  { better, worse }: NonNullable<RunReport['comparison']>['outcomes']['deaths'],
) {
  const verdict = comparisonVerdict(better, worse)
  const isMoreOftenWorse = verdict === 'no-difference' && worse.count > better.count
  const { memberCount } = better
  const same = wilsonInterval(memberCount - better.count - worse.count, memberCount)
  return say(explore.comparison[isMoreOftenWorse ? 'no-difference-worse' : verdict], {
    plan,
    better: tenthsText(better),
    worse: tenthsText(worse),
    same: tenthsText(same),
  })
}

export function nameOf(plan: Pick<PlanReport, 'role' | 'id' | 'name'>): string {
  if (plan.role === 'baseline') return explore.plan.none
  return plainText(plan.name === '' ? plan.id : plan.name)
}

function table(report: RunReport, baseline: PlanReport, plan: PlanReport | undefined): string[] {
  const columns = plan ? [baseline, plan] : [baseline]
  const rows = [
    ['', ...columns.map(nameOf)],
    [`Mass killing within ${report.months} months`, ...columns.map(({ onset }) => probabilityText(onset))],
    ...rangeRows('Civilian deaths', 'deaths', columns),
    ...rangeRows('People displaced', 'displaced', columns),
  ]
  if (report.comparison) {
    const { better, worse } = report.comparison.outcomes.deaths
    rows.push(['Futures with fewer deaths, by a difference that matters', '', countText(better)])
    rows.push(['Futures with more deaths, by a difference that matters', '', countText(worse)])
  }
  const widths = rows.reduce<number[]>((known, row) => row.map((cell, c) => Math.max(known[c] ?? 0, cell.length)), [])
  return rows.map((row) =>
    row
      .map((cell, c) => cell.padEnd(widths[c] ?? 0))
      .join('   ')
      .trimEnd(),
  )
}

function rangeRows(title: string, outcome: string, columns: readonly PlanReport[]): string[][] {
  const atHorizon = (plan: PlanReport, key: 'median' | 'low80' | 'high80') =>
    roundedText(plan.bands[outcome]?.[key].at(-1) ?? 0)
  return [
    [`${title}, middle future`, ...columns.map((plan) => atHorizon(plan, 'median'))],
    [`  8 in 10 futures`, ...columns.map((plan) => `${atHorizon(plan, 'low80')}–${atHorizon(plan, 'high80')}`)],
  ]
}

function countText({ count, memberCount }: { readonly count: number; readonly memberCount: number }): string {
  return `${wholeText(count)} of ${wholeText(memberCount)}`
}

function switchedOff({ switches }: RunReport): string {
  const off = Object.entries(switches)
    .filter(([, isOn]) => !isOn)
    .map(([name]) => name)
  return off.length === 0 ? '' : `, without ${off.join(', ')}`
}
