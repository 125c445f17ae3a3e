import model from '../../resources/locales/en/model.json'
import type { MonthsOfHalf, ProbabilityEstimate } from '../shared/engine'
import type { PlanReport } from './run-report'

const STOPS = [
  ['veto', 'stopped by a veto'],
  ['council', 'the council undecided'],
  ['host', 'no consent of the host'],
] as const
const WAITS = [
  ['council', 'the council'],
  ['host', 'the host'],
] as const

type ResponseReport = PlanReport['responses'][number]

/** What became of each response of a plan, one a line: how often it went ahead, when, and what stopped it otherwise. */
export function responseLines({ responses }: PlanReport): string[] {
  return responses.map((response) => `${nameOf(response.instrument)}: ${courseText(response)}`)
}

function courseText({ goesAhead, medianAuthorisedStep, medianEffectStep, ...left }: ResponseReport): string {
  const ahead =
    medianAuthorisedStep === null
      ? 'went ahead in no future'
      : `went ahead in ${futuresText(goesAhead)}, ${monthText(medianAuthorisedStep)}`
  const effect = medianEffectStep === null ? 'never in effect' : `in effect from ${monthText(medianEffectStep)}`
  const stops = STOPS.flatMap(([reason, words]) =>
    left.stoppedBy[reason].count === 0 ? [] : [`${words} in ${percentText(left.stoppedBy[reason].probability)}`],
  )
  const waits = WAITS.flatMap(([reason, words]) => {
    const { share, months } = left.heldUp[reason]
    return months === null
      ? []
      : [`waits for ${words} in ${percentText(share.probability)}, ${rangeText('months', months)}`]
  })
  const short =
    left.attentionShortFrom === null
      ? []
      : [
          `attention short in ${percentText(left.attentionShort.probability)}, first in ${rangeText('month', left.attentionShortFrom)}`,
        ]
  const accessShort =
    left.accessShortFrom === null
      ? []
      : [
          `access short in ${percentText(left.accessShort.probability)}, first in ${rangeText('month', left.accessShortFrom)}`,
        ]
  const access =
    left.accessLeft === null || left.accessLeft === 1 ? [] : [`access leaves ${percentText(left.accessLeft)} of it`]
  return [`${ahead}, ${effect}`, ...stops, ...waits, ...short, ...accessShort, ...access].join('; ')
}

/** The middle future, and the range that holds half of those that are counted. */
function rangeText(word: 'month' | 'months', { median, low50, high50 }: MonthsOfHalf): string {
  const [middle, low, high] = [median, low50, high50].map(Math.round)
  return `median ${word} ${middle}${low === high ? '' : ` (half: ${low} to ${high})`}`
}

const monthText = (step: number): string => (step === 0 ? 'today' : `median month ${Math.round(step)}`)

function futuresText({ probability, count, memberCount }: ProbabilityEstimate): string {
  return count === memberCount ? 'all futures' : `${percentText(probability)} of futures`
}

/** In whole per cent; all and nothing are said only where they are so. */
function percentText(share: number): string {
  const percent = Math.round(share * 100)
  if (percent === 0) return share === 0 ? '0 %' : 'less than 1 %'
  return percent === 100 && share < 1 ? 'more than 99 %' : `${percent} %`
}

function nameOf(instrument: string): string {
  const names: Readonly<Record<string, { readonly name: string }>> = model.instruments
  return names[instrument]?.name ?? instrument
}
