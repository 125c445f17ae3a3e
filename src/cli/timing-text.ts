import { limitsText, questionText, studyText, titleLines } from './compare-text'
import { plainText } from './plain-text'
import { nameOf } from './plan-names'
import { textTable } from './text-table'
import type { TimingReport } from './timing-report'
import { counted, probabilityText, roundedText, tenthsOfFutures, tenthsText, twoDigitsText } from './words'

/** What beginning earlier or later comes to, for people: sentences, a table, and what is marked on the curve. */
export function timingText(report: TimingReport, columns?: number): string {
  const head = [
    'Start',
    `Mass killing by month ${report.months}`,
    ...(isOfMassKilling(report) ? [] : [`Mean of ${plainText(report.outcome)} (80 % interval of the mean)`]),
    'Worse than as planned',
    'Better than no response',
    'Worse than no response',
  ]
  const rows = report.starts.map(({ shiftMonths, massKilling, judged, againstPlanned, againstNoResponse }) => [
    startText(shiftMonths),
    probabilityText(massKilling),
    ...(isOfMassKilling(report) ? [] : [meanText(judged)]),
    shiftMonths === 0 ? '—' : probabilityText(againstPlanned.worse),
    probabilityText(againstNoResponse.better),
    probabilityText(againstNoResponse.worse),
  ])
  const what = report.response === null ? 'all of' : `"${plainText(report.response)}" of`
  return [
    ...titleLines(report),
    `If ${what} ${nameOf(report.plan)} started earlier or later. ${questionText(report)}`,
    '',
    ...report.moved.map(movedText),
    ...markLines(report),
    '',
    textTable([head, ...rows, noResponseRow(report)], { indent: '', columns }).trimEnd(),
    '',
    ...movedPartly(report),
    `${studyText(report)}${isOfMassKilling(report) ? '' : ' Those of a mean are of 80 %.'}`,
    limitsText(report),
    '',
  ].join('\n')
}

const isOfMassKilling = ({ outcome }: TimingReport): boolean => outcome === 'mass-killing'

const noResponseRow = (report: TimingReport): string[] => [
  'no response',
  probabilityText(report.noResponse),
  ...(isOfMassKilling(report) ? [] : [meanText(report.noResponseJudged)]),
  '',
  '',
  '',
]

const meanOf = (report: TimingReport): string =>
  isOfMassKilling(report) ? 'the chance of mass killing' : `the mean of ${plainText(report.outcome)}`

const meanText = ({ mean, low80, high80 }: TimingReport['noResponseJudged']): string =>
  `${roundedText(mean)} (${roundedText(low80)} to ${roundedText(high80)})`

function startText(shiftMonths: number): string {
  if (shiftMonths === 0) return 'as planned'
  return `${shiftMonths > 0 ? '+' : '−'}${counted(Math.abs(shiftMonths), 'month')}`
}

/** A start as part of a sentence. */
function fromPlanned(shiftMonths: number): string {
  if (shiftMonths === 0) return 'the planned start'
  return `${counted(Math.abs(shiftMonths), 'month')} ${shiftMonths > 0 ? 'later' : 'earlier'} than planned`
}

function movedText({ months, change, riskRatio, asPlanned, moved }: TimingReport['moved'][number]): string {
  const when = `${counted(Math.abs(months), 'month')} ${months > 0 ? 'later' : 'earlier'}`
  if (change === 'little') return `Starting ${when} changes the chance of mass killing little.`
  if (change === 'unclear')
    return `Starting ${when}: whether mass killing becomes more or less likely is too close to call.`
  const from = `from ${tenthsOfFutures(asPlanned)} to ${tenthsText(moved)}`
  if (!riskRatio) return `Starting ${when} makes mass killing ${change === 'larger' ? 'more' : 'less'} likely, ${from}.`
  const { ratio, low, high } = riskRatio
  return `Starting ${when} makes mass killing about ${twoDigitsText(ratio)} times as likely (${twoDigitsText(low)} to ${twoDigitsText(high)}), ${from}.`
}

/** Half of the benefit is told of the mean, all else of the futures that go better or worse by a difference that matters. */
function markLines(report: TimingReport): string[] {
  const { marks, leadMonths, starts } = report
  const { halfGoneAt, tooLateFrom, tooEarly, harmful } = marks
  const first = starts[0]?.shiftMonths
  return [
    ...(halfGoneAt === null
      ? []
      : [
          `Half of what the plan takes from ${meanOf(report)} is gone ${fromPlanned(Math.max(1, Math.round(halfGoneAt)))}.`,
        ]),
    tooLateFrom === null
      ? 'No start that was tried is too late to help, counted in futures.'
      : tooLateFrom === first
        ? 'No start that was tried goes better than no response in more futures than it goes worse, beyond luck.'
        : `From ${fromPlanned(tooLateFrom)} on it is too late: no start goes better than no response in more futures than it goes worse, beyond luck.`,
    ...bestLines(report),
    ...(tooEarly.length === 0 ? [] : [`Too early, worse than as planned: ${tooEarly.map(startText).join(', ')}.`]),
    ...(harmful.length === 0 ? [] : [`Worse than no response: ${harmful.map(startText).join(', ')}.`]),
    `First effects come ${leadText(leadMonths)} after a start.`,
  ]
}

const leadText = ({ shortest, longest }: TimingReport['leadMonths']): string =>
  shortest === longest ? counted(longest, 'month') : `${shortest} to ${counted(longest, 'month')}`

/** Which start does best, as far as it can be told from the planned one: a start that chance put in front is none. */
function bestLines({ starts, marks: { bestAt } }: TimingReport): string[] {
  const others = starts.filter(({ shiftMonths }) => shiftMonths !== 0)
  if (others.length === 0) return []
  const better = others.filter(({ againstPlanned }) => againstPlanned.benefit.low > 0).map((start) => start.shiftMonths)
  if (better.includes(bestAt)) return [`${startText(bestAt)} does best of those tried, counted in futures.`]
  if (better.length > 0) return [`Better than as planned, counted in futures: ${better.map(startText).join(', ')}.`]
  return others.every(({ againstPlanned }) => againstPlanned.benefit.high < 0)
    ? ['The planned start does best of those tried, counted in futures.']
    : ['No start that was tried does surely better than the planned one, counted in futures.']
}

/** Responses that could not be moved as far as was asked. */
function movedPartly({ starts }: TimingReport): string[] {
  const lines = starts.flatMap(({ shiftMonths, clamped, leftOut }) => [
    ...(clamped.length === 0
      ? []
      : [
          `${startText(shiftMonths)}: ${clamped.map(plainText).join(', ')} can start no earlier than two years before today.`,
        ]),
    ...(leftOut.length === 0
      ? []
      : [
          `${startText(shiftMonths)}: ${leftOut.map(plainText).join(', ')} would start after month 120, and ${leftOut.length === 1 ? 'is' : 'are'} left out.`,
        ]),
  ])
  return lines.length === 0 ? [] : [...lines, '']
}
