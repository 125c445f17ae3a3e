import ledger from '../../resources/locales/en/ledger.json'
import { rankingChange } from '../shared/decision'
import type { ChallengeReport } from './challenge-report'
import { limitsText, nameOf, studyText, titleLines } from './compare-text'
import { plainText } from './plain-text'
import { say } from './words'

type Tried = ChallengeReport['challenges'][number]

/** What came of every challenge of a number, for people. Said to hold inside this model, before any number. */
export function challengeText(report: ChallengeReport): string {
  const { challenges, outcome, months } = report
  return [
    ...titleLines(report),
    'Inside this model, and nowhere else:',
    '',
    challenges.length === 0
      ? 'No number of this scenario or of its model has been challenged.'
      : `Plans ranked by the mean of ${plainText(outcome)} at month ${months}, with the number as it stands and with the other in its place, under the same luck.`,
    '',
    ...challenges.flatMap((tried) => [...challengeLines(tried, report), '']),
    studyText(report),
    limitsText(report),
    '',
  ].join('\n')
}

function challengeLines(tried: Tried, report: ChallengeReport): string[] {
  const { name, unit, reason, by, state, asItStands, alternative, originally } = tried
  const parked = state === 'parked' ? ` (${ledger.entry.parked.toLowerCase()})` : ''
  const numbers = say(ledger.entry.numbers, {
    alternative: numberText(alternative.value),
    original: numberText(originally),
    unit: plainText(unit),
  })
  const moved =
    asItStands.value === originally ? '' : ` ${say(ledger.entry.moved, { now: numberText(asItStands.value) })}`
  return [
    `${plainText(name)}${parked}: ${numbers}${moved}`,
    `  ${plainText(reason)}${by === '' ? '' : ` ${say(ledger.minority.by, { name: plainText(by) })}`}`,
    `  ${findingText(tried, report)}`,
  ]
}

function findingText(
  { asItStands, alternative, changesRanking, changesFrom }: Tried,
  { plans }: ChallengeReport,
): string {
  const positions = (order: readonly string[]) => order.map((id) => plans.findIndex((plan) => plan.id === id))
  const named = (position: number): string => {
    const plan = plans[position]
    return plan ? nameOf(plan) : ''
  }
  const change = rankingChange({
    original: { ...asItStands, order: positions(asItStands.order) },
    alternative: { ...alternative, order: positions(alternative.order) },
    changesRanking,
    changesFrom: changesFrom ?? undefined,
  })
  const value = numberText(alternative.value)
  switch (change.kind) {
    case 'stays':
      return say(ledger.finding.stays, { value, plans: change.order.map(named).join(', ') })
    case 'other-first':
      return say(ledger.finding.otherFirst, {
        value,
        from: numberText(change.from),
        plan: named(change.first),
        before: named(change.before),
      })
    case 'reordered':
      return say(ledger.finding.reordered, {
        value,
        from: numberText(change.from),
        first: named(change.first),
        ahead: named(change.ahead),
        behind: named(change.behind),
      })
  }
}

/** Three digits: no further is a number of the model known. */
const numberText = (value: number): string => String(Number(value.toPrecision(3)))
