import { isWaitedFor, type MonthsOfHalf } from '../../shared/engine'
import { responseName } from '../response-names'
import type { PlanReport } from './run-report'
import { counted, futuresText, shareText } from '../words'

const STOPS = [
  ['veto', 'stopped by a veto'],
  ['council', 'the council undecided'],
  ['host', 'no consent of the host'],
  ['budget', 'not paid for by the budget'],
  ['capital', 'not covered by political capital'],
] as const
const WAITS = [
  ['veto', 'a veto to be given up'],
  ['council', 'the council'],
  ['host', 'the host'],
  ['budget', 'money'],
  ['capital', 'political capital'],
] as const

type ResponseReport = PlanReport['responses'][number]

/** What became of each response of a plan, one a line: how often it went ahead, when, and what stopped it otherwise. */
export function responseLines({ responses }: PlanReport, months: number): string[] {
  return responses.map((response) => `${responseName(response, responses)}: ${courseText(response, months)}`)
}

function courseText(response: ResponseReport, horizon: number): string {
  const { startStep, ...left } = response
  if (startStep > horizon) return `dated after the horizon, in month ${startStep}`
  if (startStep === horizon) return 'dated at the horizon, with no month left to act in'
  const stops = STOPS.flatMap(([reason, words]) =>
    left.stoppedBy[reason].count === 0 ? [] : [`${words} in ${shareText(left.stoppedBy[reason])}`],
  )
  const waits = WAITS.flatMap(([reason, words]) => {
    const { share, months } = left.heldUp[reason]
    return months === null || !isWaitedFor(left, reason)
      ? []
      : [`waits for ${words} in ${shareText(share)}, ${rangeText('months', months)}`]
  })
  const short =
    left.attentionShortFrom === null
      ? []
      : [
          `attention short in ${shareText(left.attentionShort)}, first in ${rangeText('month', left.attentionShortFrom)}`,
        ]
  const accessShort =
    left.accessShortFrom === null
      ? []
      : [`access short in ${shareText(left.accessShort)}, first in ${rangeText('month', left.accessShortFrom)}`]
  const access =
    left.accessLeft === null || left.accessLeft === 1 ? [] : [`access leaves ${percentText(left.accessLeft)} of it`]
  return [beginningText(response), ...stops, ...waits, ...short, ...accessShort, ...access].join('; ')
}

/** How often it went ahead and from when it was in effect; what began before today nobody decides on any more. */
function beginningText({ startStep, goesAhead, medianAuthorisedStep, medianEffectStep }: ResponseReport): string {
  if (startStep < 0 && goesAhead.count === goesAhead.memberCount) {
    const began = `began ${counted(-startStep, 'month')} before today`
    if (medianEffectStep === null) return `${began}, not in effect from today on`
    return `${began}, in effect ${medianEffectStep === 0 ? 'today' : `from ${monthText(medianEffectStep)}`}`
  }
  const ahead =
    medianAuthorisedStep === null
      ? 'went ahead in no future'
      : `went ahead in ${futuresText(goesAhead)}, ${monthText(medianAuthorisedStep)}`
  const effect = medianEffectStep === null ? 'never in effect' : `in effect from ${monthText(medianEffectStep)}`
  return `${ahead}, ${effect}`
}

/** The middle future, and the range that holds half of those that are counted. */
function rangeText(word: 'month' | 'months', { median, low50, high50 }: MonthsOfHalf): string {
  const [middle, low, high] = [median, low50, high50].map(Math.round)
  return `median ${word} ${middle}${low === high ? '' : ` (half: ${low} to ${high})`}`
}

const monthText = (step: number): string => (step === 0 ? 'today' : `median month ${Math.round(step)}`)

/** In whole per cent; all and nothing are said only where they are so. */
function percentText(share: number): string {
  const percent = Math.round(share * 100)
  if (percent === 0) return share === 0 ? '0 %' : 'under 1 %'
  return percent === 100 && share < 1 ? 'over 99 %' : `${percent} %`
}
