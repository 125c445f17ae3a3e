import explore from '../../resources/locales/en/explore.json'
import shell from '../../resources/locales/en/shell.json'
import { wilsonInterval } from '../shared/engine'
import { comparisonVerdict } from '../shared/formats'
import { plainText } from './plain-text'
import { NOTICES, type PlanReport, type RunReport } from './run-report'
import { counted, probabilityText, roundedText, say, tenthsText, wholeText } from './words'

/** The sentence of a comparison speaks of tenths. */
const LEAST_TO_COMPARE = 10

/** What a run found, for people: the headline, a small table, and what the numbers are not. */
export function headlineText(report: RunReport): string {
  const [baseline, plan] = report.plans
  if (!baseline) throw new RangeError('A report has at least the run without response')
  return [
    plainText(`${report.scenario.country}: ${report.scenario.title}`),
    '',
    ...(report.switches.chance ? findings(report, baseline, plan) : [likelihoodSentence(report)]),
    '',
    `${runText(report)}.`,
    report.notice === NOTICES.realNames ? shell.status.realNames : shell.status.limits,
    '',
  ].join('\n')
}

/** How likely mass killing is, with and without the plan. */
export function likelihoodSentence({ plans: [baseline, plan], months, switches }: RunReport): string {
  if (!switches.chance) {
    return 'Without chance nobody is killed or displaced here: only levels and campaigns move, and no likelihood can be said.'
  }
  const { headline } = explore
  const isOne = months === 1
  const values = { count: months, without: baseline ? probabilityText(baseline.onset) : '' }
  if (!plan) return say(isOne ? headline.without_one : headline.without_other, values)
  return say(isOne ? headline.both_one : headline.both_other, {
    ...values,
    plan: nameOf(plan),
    withPlan: probabilityText(plan.onset),
  })
}

/** What was run: futures, seed, months and what was left out. */
export function runText({ memberCount, seed, months, switches }: RunReport): string {
  const off = Object.entries(switches)
    .filter(([, isOn]) => !isOn)
    .map(([name]) => name)
  const without = off.length === 0 ? '' : `, without ${off.join(', ')}`
  return `${counted(memberCount, 'future')}, seed ${seed}, ${counted(months, 'month')}${without}`
}

function findings(report: RunReport, baseline: PlanReport, plan: PlanReport | undefined): string[] {
  return [likelihoodSentence(report), secondSentence(report, plan), '', ...table(report, baseline, plan)]
}

function secondSentence({ comparison, memberCount }: RunReport, plan: PlanReport | undefined): string {
  if (!plan || !comparison) return 'The plan has no responses: there is nothing to compare.'
  if (memberCount < LEAST_TO_COMPARE) return 'Too few futures to compare the plan with no response.'
  return comparisonSentence(nameOf(plan), comparison.outcomes.deaths)
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
    [`Mass killing within ${counted(report.months, 'month')}`, ...columns.map(({ onset }) => probabilityText(onset))],
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
