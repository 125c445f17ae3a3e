import compare from '../../../resources/locales/en/compare.json'
import { isOpenByCount, isYesNo, leaningBy, pastUntil, type DelayBin } from '../../shared/decision'
import { limitsText, questionText, studyText, titleLines } from '../compare/compare-text'
import { meanDifferenceText, meanText, signedMeanText } from '../mean-text'
import { outcomeName } from '../outcome-name'
import { pairedText } from '../compare/paired-text'
import { plainText } from '../plain-text'
import { nameOf } from '../plan-names'
import { textTable } from '../text-table'
import type { TimingReport } from './timing-report'
import { tooFewText } from '../too-few-futures'
import { counted, futuresText, probabilityText, say, shareText, twoDigitsText } from '../words'

const { timing } = compare

/** What beginning earlier or later comes to, for people: sentences, a table, and what is marked on the curve. */
export function timingText(report: TimingReport, columns?: number, delays: readonly DelayBin[] = []): string {
  const head = [
    'Start',
    `Mass killing by month ${report.months}`,
    ...(isOfMassKilling(report) ? [] : [judgedHead(report)]),
    'Worse than as planned',
    'Better than no response',
    'Worse than no response',
  ]
  const rows = report.starts.map(({ shiftMonths, massKilling, judged, againstPlanned, againstNoResponse }) => [
    shiftMonths < pastUntil(report.startSteps) ? `${startText(shiftMonths)}, ${timing.past}` : startText(shiftMonths),
    probabilityText(massKilling),
    ...(isOfMassKilling(report) ? [] : [meanWithRange(report, judged)]),
    pairedText(shiftMonths === 0 ? null : againstPlanned, 'worse', report.outcome),
    pairedText(againstNoResponse, 'better', report.outcome),
    pairedText(againstNoResponse, 'worse', report.outcome),
  ])
  const what = report.response === null ? 'all of' : `"${plainText(report.response)}" of`
  return [
    ...titleLines(report),
    `If ${what} ${nameOf(report.plan)} started earlier or later. ${questionText(report)}`,
    '',
    // What plans are judged by comes first; mass killing is told of every plan.
    ...(isOfMassKilling(report) ? report.moved.map(movedText) : []),
    ...delayLines(report, delays),
    ...binLines(report),
    ...markLines(report),
    ...(isOfMassKilling(report) ? [] : report.moved.map(movedText)),
    '',
    textTable([head, ...rows, noResponseRow(report)], { indent: '', columns }).trimEnd(),
    '',
    ...pastLines(report),
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
  ...(isOfMassKilling(report) ? [] : [meanWithRange(report, report.noResponseJudged)]),
  '',
  '',
  '',
]

const meanOf = (report: TimingReport): string =>
  `the ${isYesNo(report.outcome) ? 'chance' : 'mean'} of ${outcomeName(report.outcome)}`

const judgedHead = ({ outcome }: TimingReport): string =>
  isYesNo(outcome)
    ? `Chance of ${outcomeName(outcome)}, % (80 % interval)`
    : `Mean of ${outcomeName(outcome)} (80 % interval of the mean)`

function meanWithRange({ outcome }: TimingReport, { mean, low80, high80 }: TimingReport['noResponseJudged']): string {
  const said = (value: number) => meanText(value, outcome)
  return `${said(mean)} (${said(low80)} to ${said(high80)})`
}

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
  const from = `from ${futuresText(asPlanned)} to ${shareText(moved)}`
  if (!riskRatio) return `Starting ${when} makes mass killing ${change === 'larger' ? 'more' : 'less'} likely, ${from}.`
  const { ratio, low, high } = riskRatio
  return `Starting ${when} makes mass killing about ${twoDigitsText(ratio)} times as likely (${twoDigitsText(low)} to ${twoDigitsText(high)}), ${from}.`
}

/** What later starts add to the mean, over the start as planned; nothing where the futures are too few to say. */
function delayLines(report: TimingReport, delays: readonly DelayBin[]): string[] {
  if (delays.length === 0) return []
  const isShare = isYesNo(report.outcome)
  const signed = (value: number): string => signedMeanText(value, report.outcome)
  const cells = delays.map(({ months, toMonths, added, change }) => {
    const between = `(${signed(added.low)} to ${signed(added.high)})`
    const starts = months === toMonths ? startText(months) : `+${months} to ${startText(toMonths)} together`
    const isOpen = change === 'unclear' && isOpenByCount(added)
    const told =
      change === 'more' || change === 'fewer' ? signed(added.mean) : timing.delay[isOpen ? 'unclearByCount' : change]
    return `${starts}: ${told}${change === 'same' ? '' : ` ${between}`}`
  })
  const what = isShare ? `to those of 100 futures that have ${outcomeName(report.outcome)}` : `to ${meanOf(report)}`
  return [`What a later start adds ${what}, with 90 % intervals: ${cells.join('; ')}.`]
}

/** Which starts cannot be told apart, in the words of the app. */
function binLines({ bins }: TimingReport): string[] {
  const signed = (months: number) => (months > 0 ? `+${months}` : months < 0 ? `−${-months}` : '0')
  const ranges = bins
    .filter(({ fromMonths, toMonths }) => fromMonths < toMonths)
    .map(({ fromMonths, toMonths }) => say(timing.bins.range, { from: signed(fromMonths), to: signed(toMonths) }))
  return ranges.length === 0 ? [] : [say(timing.bins.same, { ranges: ranges.join('; ') })]
}

/** Half of the benefit is told of the mean, all else of the futures that go better or worse by a difference that matters. */
function markLines(report: TimingReport): string[] {
  const { marks, leadMonths } = report
  const { tooEarly, harmful } = marks
  return [
    ...benefitLines(report),
    ...bestLines(report),
    ...(tooEarly.length === 0 ? [] : [`Too early, worse than as planned: ${tooEarly.map(startText).join(', ')}.`]),
    ...(harmful.length === 0 ? [] : [`Worse than no response: ${harmful.map(startText).join(', ')}.`]),
    ...harmByMeanLines(report),
    `First effects come ${leadText(leadMonths)} after a start, by best estimates and where nothing holds them up.`,
  ]
}

type Start = TimingReport['starts'][number]

/** By how much a start is worse than no response by its mean, beyond luck; of what comes or does not, futures tell it already. */
function harmByMean(
  { outcome }: TimingReport,
  { againstNoResponse }: Start,
): Start['againstNoResponse']['meanDifference'] {
  const difference = againstNoResponse.meanDifference
  return !isYesNo(outcome) && difference !== null && difference.low > 0 ? difference : null
}

/** Starts that are worse than no response by their mean: better in many futures by little, they may be worse in a few by much. */
function harmByMeanLines(report: TimingReport): string[] {
  const told = report.starts.flatMap((start) => {
    const harm = harmByMean(report, start)
    return harm ? [`${startText(start.shiftMonths)} by ${meanDifferenceText(harm, report.outcome)}`] : []
  })
  return told.length === 0
    ? []
    : [`Worse than no response by the mean of ${outcomeName(report.outcome)}: ${told.join('; ')}.`]
}

/** How long the benefit lasts, if futures show one as planned: in the words of the app where it says the same. */
function benefitLines(report: TimingReport): string[] {
  const { halfGoneAt } = report.marks
  const planned = report.starts.find(({ shiftMonths }) => shiftMonths === 0)
  if (!planned) return tooLateLines(report)
  const { outcome, response } = report
  const leaning = leaningBy(planned.againstNoResponse, outcome)
  const told = isYesNo(report.outcome) ? timing : timing.of
  if (planned.againstNoResponse.verdict === 'too-few') return [tooFewText(report.memberCount)]
  const harm = harmByMean(report, planned)
  if (harm && leaning === 'open')
    return [say(timing.of.harmfulByMean, { difference: meanDifferenceText(harm, report.outcome) })]
  if (leaning !== 'better') {
    const late = report.marks.tooLateFrom === null ? laterHelpsLines(report) : tooLateLines(report)
    return [leaning === 'worse' ? say(told.harmful, { event: outcomeName(outcome) }) : told.noBenefit, ...late]
  }
  if (harm) return [say(timing.half.worse, { difference: meanDifferenceText(harm, report.outcome) })]
  const lateLines = tooLateLines(report)
  if (halfGoneAt === null) return lateLines
  const count = Math.max(1, Math.round(halfGoneAt))
  const start = response === null ? timing.startWhole : say(timing.startAlone, { response: `"${plainText(response)}"` })
  const half = say(count === 1 ? timing.half.gone_one : timing.half.gone_other, {
    by: say(told.by, { event: outcomeName(outcome) }),
    start,
    count,
  })
  // As in the app: "too late" before "half lost" would read as a contradiction.
  const { tooLateFrom } = report.marks
  if (tooLateFrom === null || tooLateFrom > count) return [half, ...lateLines]
  return [say(tooLateFrom === 1 ? told.noneClearFrom_one : told.noneClearFrom_other, { count: tooLateFrom }), half]
}

/** Where futures show a benefit of the last start, and none as planned. */
function laterHelpsLines(report: TimingReport): string[] {
  const last = report.starts.at(-1)
  if (!last || leaningBy(last.againstNoResponse, report.outcome) !== 'better') return []
  const told = isYesNo(report.outcome) ? timing : timing.of
  const count = last.shiftMonths
  return [say(count === 1 ? told.laterHelps_one : told.laterHelps_other, { count })]
}

function tooLateLines({ marks: { tooLateFrom }, starts }: TimingReport): string[] {
  if (tooLateFrom === null) return ['No start that was tried is too late to help, counted in futures.']
  return [
    tooLateFrom === starts[0]?.shiftMonths
      ? 'No start that was tried is clearly better than no response, counted in futures.'
      : `From ${fromPlanned(tooLateFrom)} on it is too late: no start is clearly better than no response, counted in futures.`,
  ]
}

const leadText = ({ shortest, longest }: TimingReport['leadMonths']): string =>
  shortest === longest ? counted(longest, 'month') : `${shortest} to ${counted(longest, 'month')}`

/** Whether a start is better, or worse, than as planned beyond chance: of what comes or does not as the table of plans says it. */
function isBeyondPlanned({ againstPlanned }: Start, way: 'better' | 'worse', outcome: string): boolean {
  if (isYesNo(outcome)) return leaningBy(againstPlanned, outcome) === way
  return way === 'better' ? againstPlanned.benefit.low > 0 : againstPlanned.benefit.high < 0
}

/** Which start does best, as far as it can be told from the planned one: a start that chance put in front is none. */
function bestLines({ starts, outcome, marks: { bestAt } }: TimingReport): string[] {
  const others = starts.filter(({ shiftMonths }) => shiftMonths !== 0)
  if (others.length === 0) return []
  const better = others.filter((start) => isBeyondPlanned(start, 'better', outcome)).map((start) => start.shiftMonths)
  if (better.includes(bestAt)) return [`${startText(bestAt)} does best of those tried, counted in futures.`]
  if (better.length > 0) return [`Better than as planned, counted in futures: ${better.map(startText).join(', ')}.`]
  return others.every((start) => isBeyondPlanned(start, 'worse', outcome))
    ? ['The planned start does best of those tried, counted in futures.']
    : ['No start that was tried does surely better than the planned one, counted in futures.']
}

/** Which starts can no longer be decided, and what has begun as planned: in the words of the app. */
function pastLines({ startSteps, starts }: TimingReport): string[] {
  const from = -pastUntil(startSteps)
  const begun = startSteps.filter((step) => step < 0).length
  const isAnyPast = starts.some(({ shiftMonths }) => shiftMonths < -from)
  const earlier = from === 1 ? timing.beforeTodayFrom_one : timing.beforeTodayFrom_other
  const lines = [
    ...(begun === 0 ? [] : [say(begun === 1 ? timing.begun_one : timing.begun_other, { count: begun })]),
    ...(isAnyPast ? [from === 0 ? timing.beforeToday : say(earlier, { count: from })] : []),
  ]
  return lines.length === 0 ? [] : [...lines, '']
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
