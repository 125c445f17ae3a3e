import compare from '../../../resources/locales/en/compare.json'
import locale from '../../../resources/locales/en/model.json'
import shell from '../../../resources/locales/en/shell.json'
import { comparisonVerdict, LEAST_TO_COMPARE } from '../../shared/decision'
import { DEFAULT_LENS, type Scenario } from '../../shared/engine'
import type { ComparedPlanReport, CompareReport } from './compare-report'
import { nameIn } from '../party-names'
import { outcomeName } from '../outcome-name'
import { pairedText } from './paired-text'
import { plainText } from '../plain-text'
import { namesAmong } from '../plan-names'
import { NOTICES, type RunHeader } from '../report-shapes'
import { spendText } from '../spend-text'
import { standingText } from './standing-text'
import { stopText } from './stop-text'
import { decimals, textTable } from '../text-table'
import { tooFewText } from '../too-few-futures'
import { counted, listText, probabilityText, say } from '../words'
import { worldText } from '../world-text'

/** What a comparison found, for people: a table in words and ranges, then what each plan comes to and what stops it. */
export function compareText(report: CompareReport, scenario: Scenario, columns?: number): string {
  const reference = report.plans.find(({ id }) => id === report.reference)
  const isAgainstNone = report.reference === report.plans[0]?.id
  const nameOf = namesAmong(report.plans)
  const versus = isAgainstNone || !reference ? 'no response' : nameOf(reference)
  const head = [
    'Plan',
    `Mass killing by month ${report.months}`,
    `Better than ${versus}`,
    'Worse than no response',
    'Waiting is worse',
    'Lead time',
    'Evidence',
  ]
  const rows = report.plans.map((plan) => [
    nameOf(plan),
    probabilityText(plan.massKilling),
    pairedText(plan.againstReference, 'better', report.outcome),
    pairedText(plan.againstNoResponse, 'worse', report.outcome),
    pairedText(waitingOf(plan), 'worse', report.outcome),
    plan.effort ? monthsText(plan.effort.leadMonths) : '—',
    plan.effort ? locale.grades[plan.effort.weakestEvidence] : '—',
  ])
  return [
    ...titleLines(report),
    questionText(report),
    ...(report.memberCount < LEAST_TO_COMPARE ? [tooFewText(report.memberCount)] : []),
    '',
    textTable([head, ...rows], { indent: '', columns }).trimEnd(),
    '',
    ...report.plans.flatMap((plan) =>
      planLines(plan, {
        versus,
        scenario,
        plans: report.plans,
        months: report.months,
        nameOf,
        outcome: report.outcome,
      }),
    ),
    ...whichHarmLines(report),
    studyText(report),
    limitsText(report),
    '',
  ].join('\n')
}

/** What the lists of known harm do not say, and who does. */
function whichHarmLines({ plans, outcome }: CompareReport): string[] {
  if (plans.every(({ effort }) => effort === null)) return []
  return [
    'What may do harm is listed as far as it is known; which of it acts in these futures is not told here. What each response adds or takes, by the mean:',
    `  forestall why <scenario.json> --plan <id or file> --outcome ${plainText(outcome)}`,
    'Which of the ways makes futures worse the window traces: in Compare, where a plan says how many backfires are known.',
    '',
  ]
}

/** Country and title of the scenario, with a line below. */
export const titleLines = ({ scenario }: Pick<RunHeader, 'scenario'>): string[] => [
  plainText(`${scenario.country}: ${scenario.title}`),
  '',
]

export const limitsText = ({ notice }: Pick<RunHeader, 'notice'>): string =>
  notice === NOTICES.realNames ? shell.status.realNames : shell.status.limits

/** Futures, seed and months, and the evidence lens and the world where they are not as usual. */
export function studyText({ memberCount, seed, months, lens, world }: RunHeader): string {
  const through = lens === DEFAULT_LENS ? '' : `, evidence read as ${lens}`
  return `${counted(memberCount, 'future')}, seed ${seed}, ${counted(months, 'month')}${through}${worldText(world)}. Intervals of 90 %.`
}

/** What plans are judged by, and which differences count. */
export function questionText({
  outcome,
  months,
  smallestDifference: { absolute, relative },
}: Pick<CompareReport, 'outcome' | 'months' | 'smallestDifference'>): string {
  const least = relative === 0 ? '' : ` and ${Math.round(relative * 100)} % of the larger number`
  return `Judged by ${outcomeName(outcome)} at month ${months}, future by future under the same luck; a difference counts from ${absolute}${least} on.`
}

/** The plan begun later against the plan as dated. */
function waitingOf({ waitingIsWorse: worse, waitingIsBetter: better }: ComparedPlanReport) {
  return worse && better && { better, worse, verdict: comparisonVerdict(better, worse) }
}

const monthsText = ({ shortest, longest }: { readonly shortest: number; readonly longest: number }): string =>
  shortest === longest ? `${shortest} mo` : `${shortest}–${longest} mo`

interface Beside {
  /** What plans are held against. */
  readonly versus: string
  readonly scenario: Scenario
  readonly plans: readonly ComparedPlanReport[]
  /** The horizon. */
  readonly months: number
  /** What plans are called beside one another. */
  readonly nameOf: (plan: ComparedPlanReport) => string
  /** What plans are judged by. */
  readonly outcome: string
}

function planLines(plan: ComparedPlanReport, { versus, scenario, plans, months, nameOf, outcome }: Beside): string[] {
  const { againstReference, byPopulation, sameAs } = plan
  const standIn = plans.find(({ id }) => id === sameAs)
  if (standIn) return [`${nameOf(plan)}: ${say(compare.plan.sameAs, { plan: nameOf(standIn) })}.`, '']
  if (!againstReference) return []
  const than = `than ${versus}`
  const parts = byPopulation.flatMap(({ population, againstReference: part }) =>
    part ? [`  ${populationName(scenario, population)}: ${standingText(part, than, outcome)}.`] : [],
  )
  const total = `${standingText(againstReference, than, outcome)}.`
  return [
    // A total can hide that one population pays for another.
    ...(parts.length === 0
      ? [`${nameOf(plan)}: ${total}`]
      : [`${nameOf(plan)}:`, ...parts, `  ${compare.wholeCountry}: ${total}`]),
    ...effortLines(plan),
    ...(plan.effort ? [`  ${stopText(plan.feasibility)}`] : []),
    ...datedOutside(plan, months),
    '',
  ]
}

/** Responses of which nothing is left to decide, and those that the futures do not reach. */
function datedOutside({ feasibility: { responses } }: ComparedPlanReport, horizon: number): string[] {
  const dated = responses.toSorted((a, b) => a.startStep - b.startStep)
  const begun = dated.filter(({ startStep }) => startStep < 0)
  const beyond = dated.filter(({ startStep }) => startStep >= horizon)
  const ago = (response: (typeof responses)[number]): string => {
    const count = -response.startStep
    return say(count === 1 ? compare.plan.begunOne_one : compare.plan.begunOne_other, {
      count,
      response: nameIn(locale.instruments, response.instrument),
    })
  }
  return [
    ...(begun.length === 0 ? [] : [`  ${say(compare.plan.begunWhich, { responses: listText(begun.map(ago)) })}`]),
    ...(beyond.length === 0
      ? []
      : [
          `  Dated at the horizon or after it, and so without effect: ${listText(beyond.map((response) => `${nameIn(locale.instruments, response.instrument)} (month ${response.startStep})`))}.`,
        ]),
  ]
}

function populationName({ populations }: Scenario, id: string): string {
  return plainText(populations.find((population) => population.id === id)?.name ?? id)
}

function effortLines({ effort, spend }: ComparedPlanReport): string[] {
  if (!effort) return []
  const { money, politicalCapital, attention, attentionStep, backfires, harmsAside } = effort
  const points = (value: number) => decimals(value, 1)
  const sums = `  Takes money ${points(money)}, political capital ${points(politicalCapital)}, attention up to ${points(attention)} (month ${attentionStep}).`
  const pathways: Readonly<Record<string, string>> = locale.pathways
  return [
    sums,
    `  Spends ${spendText(spend)} by the horizon.`,
    ...backfires.map(
      ({ instrument, pathway }) =>
        `  May do harm: ${nameIn(locale.instruments, instrument)}. ${pathways[pathway] ?? pathway}`,
    ),
    ...harmsAside.map(
      ({ instrument, harm }) => `  May do harm on the side: ${nameIn(locale.instruments, instrument)}. ${harm}`,
    ),
  ]
}
