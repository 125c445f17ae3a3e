import explore from '../../../resources/locales/en/explore.json'
import shell from '../../../resources/locales/en/shell.json'
import { comparisonVerdict } from '../../shared/decision'
import {
  DEFAULT_LENS,
  MASS_KILLING_THRESHOLD,
  NO_RESPONSE,
  stageOf,
  wilsonInterval,
  type ProbabilityEstimate,
} from '../../shared/engine'
import { likelihoodChange, type ChangedFutures } from '../../shared/formats'
import { plainText } from '../plain-text'
import { namesAmong } from '../plan-names'
import { NOTICES } from '../report-shapes'
import type { PlanReport, RunReport } from './run-report'
import { responseLines } from './response-lines'
import { textTable } from '../text-table'
import { spendText } from '../spend-text'
import { chanceRange, counted, probabilityText, roundedText, say, tenthsText, wholeText } from '../words'
import { worldText } from '../world-text'

/** Mass killing and worse are the stages from here on in a row of `stageShares`. */
const MASS_KILLING_STAGE = stageOf(MASS_KILLING_THRESHOLD)

/** Why a run is of no response alone. */
export type WhyAlone = keyof typeof WHY_ALONE

const WHY_ALONE = {
  'no-plan': 'The scenario has no plan',
  'no-current-plan': 'The scenario has no current plan',
  'no-responses': 'The plan has no responses',
} as const

/** What a run found, for people: the headline, a small table, and what the numbers are not. */
export function headlineText(report: RunReport, whyAlone: WhyAlone, columns?: number): string {
  const [baseline, plan] = report.plans
  if (!baseline) throw new RangeError('A report has at least the run without response')
  return [
    plainText(`${report.scenario.country}: ${report.scenario.title}`),
    '',
    ...(report.switches.chance
      ? findings(report, baseline, plan, { whyAlone, columns })
      : [likelihoodSentence(report)]),
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
  if (!baseline) throw new RangeError('A report has at least the run without response')
  const { headline } = explore
  const without = massKilling(baseline)
  const first = isGoingOn(baseline) ? headline.goingOn : months === 1 ? headline.without_one : headline.without_other
  const sentence = say(first, { count: months, without: probabilityText(without) })
  if (!plan) return sentence
  const withPlan = massKilling(plan)
  const change = likelihoodChange(without, withPlan, changedFutures(baseline, plan))
  const second = say(headline.plan[change], { plan: nameOf(plan), withPlan: probabilityText(withPlan) })
  return `${sentence} ${second}`
}

/** Whether mass killing goes on today: then nothing is left to begin, and what differs is whether it ends. */
export const isGoingOn = ({ members }: PlanReport): boolean => members.onsetStep.every((step) => step === 0)

/** Share of futures in which mass killing begins by the horizon or, where it goes on today, still does then. */
function massKilling(plan: PlanReport): ProbabilityEstimate {
  if (!isGoingOn(plan)) return plan.onset
  const share = (plan.stageShares.at(-1) ?? []).slice(MASS_KILLING_STAGE).reduce((sum, part) => sum + part, 0)
  const { memberCount } = plan.onset
  return wilsonInterval(Math.round(share * memberCount), memberCount)
}

/**
 * In how many futures the plan alone decides on it.
 *
 * A report does not say which futures are where at the horizon. Where that is the question, the fewest that fit the two shares
 * would make the difference look surer than it is; as many as can be are taken to have changed.
 */
function changedFutures(baseline: PlanReport, plan: PlanReport): ChangedFutures {
  if (isGoingOn(baseline)) {
    const [without, withPlan] = [massKilling(baseline), massKilling(plan)]
    const common = Math.max(0, without.count + withPlan.count - without.memberCount)
    return { averted: without.count - common, caused: withPlan.count - common }
  }
  const pairs = plan.members.onsetStep.map((step, member) => [baseline.members.onsetStep[member] ?? -1, step] as const)
  return {
    averted: pairs.filter(([without, withPlan]) => without >= 0 && withPlan < 0).length,
    caused: pairs.filter(([without, withPlan]) => without < 0 && withPlan >= 0).length,
  }
}

/** What was run: futures, seed, months, how evidence was read where not as usual, and what was left out. */
export function runText({ memberCount, seed, months, lens, world, switches }: RunReport): string {
  const through = lens === DEFAULT_LENS ? '' : `, evidence read as ${lens}`
  const off = Object.entries(switches)
    .filter(([, isOn]) => !isOn)
    .map(([name]) => name)
  const without = off.length === 0 ? '' : `, without ${off.join(', ')}`
  const how = `${through}${worldText(world)}${without}`
  return `${counted(memberCount, 'future')}, seed ${seed}, ${counted(months, 'month')}${how}`
}

function findings(
  report: RunReport,
  baseline: PlanReport,
  plan: PlanReport | undefined,
  { whyAlone, columns }: { readonly whyAlone: WhyAlone; readonly columns: number | undefined },
): string[] {
  const courses = plan ? responseLines(plan, report.months) : []
  return [
    likelihoodSentence(report),
    secondSentence(report, plan, whyAlone),
    '',
    ...table(report, baseline, plan, columns),
    ...(courses.length > 0 ? ['', ...courses] : []),
    ...(plan ? [`Spent on it by the horizon: ${spendText(plan.spend)}.`] : []),
  ]
}

function secondSentence({ comparison }: RunReport, plan: PlanReport | undefined, whyAlone: WhyAlone): string {
  if (!plan || !comparison) return `${WHY_ALONE[whyAlone]}: there is nothing to compare.`
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
  return plan.role === 'baseline' ? explore.plan.none : namesAmong([NO_RESPONSE, plan])(plan)
}

function table(
  report: RunReport,
  baseline: PlanReport,
  plan: PlanReport | undefined,
  columns: number | undefined,
): string[] {
  const plans = plan ? [baseline, plan] : [baseline]
  const rows = [
    ['', ...plans.map(nameOf)],
    [questionOf(report, baseline), ...plans.map((column) => probabilityText(massKilling(column)))],
    ...rangeRows('Violent deaths', 'deaths', plans),
    ...rangeRows('People displaced', 'displaced', plans),
  ]
  if (report.comparison) {
    const { better, worse } = report.comparison.outcomes.deaths
    rows.push(['Futures with fewer deaths, by a difference that matters', '', countText(better)])
    rows.push(['Futures with more deaths, by a difference that matters', '', countText(worse)])
  }
  const widths = rows.reduce<number[]>((known, row) => row.map((cell, c) => Math.max(known[c] ?? 0, cell.length)), [])
  const lines = rows.map((row) =>
    row
      .map((cell, c) => cell.padEnd(widths[c] ?? 0))
      .join('   ')
      .trimEnd(),
  )
  if (columns === undefined || lines.every(({ length }) => length <= columns)) return lines
  return textTable(rows, { indent: '', columns }).trimEnd().split('\n')
}

const questionOf = ({ months }: RunReport, baseline: PlanReport): string =>
  isGoingOn(baseline)
    ? `Mass killing still going on in month ${months}`
    : `Mass killing within ${counted(months, 'month')}`

function rangeRows(title: string, outcome: string, columns: readonly PlanReport[]): string[][] {
  const atHorizon = (plan: PlanReport, key: 'median' | 'low80' | 'high80') =>
    roundedText(plan.bands[outcome]?.[key].at(-1) ?? 0)
  return [
    [`${title}, middle future`, ...columns.map((plan) => atHorizon(plan, 'median'))],
    [`  8 in 10 futures`, ...columns.map((plan) => `${atHorizon(plan, 'low80')}–${atHorizon(plan, 'high80')}`)],
  ]
}

function countText(share: ProbabilityEstimate): string {
  return `${wholeText(share.count)} of ${wholeText(share.memberCount)} (${chanceRange(share)})`
}
