import ledger from '../../resources/locales/en/ledger.json'
import { rankingChange, type StandingAt, type WithinChance } from '../shared/decision'
import { twoDigits } from '../shared/formats'
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
  const { subject, name, unit, reason, by, state, asItStands, alternative, originally } = tried
  const parked = state === 'parked' ? ` (${ledger.entry.parked.toLowerCase()})` : ''
  const numbers = say(ledger.entry.numbers, {
    alternative: typedText(alternative.value),
    original: numberText(subject, originally),
    unit: plainText(unit),
  })
  const moved =
    asItStands.value === originally ? '' : ` ${say(ledger.entry.moved, { now: numberText(subject, asItStands.value) })}`
  return [
    `${plainText(name)}${parked}: ${numbers}${moved}`,
    `  ${plainText(reason)}${by === '' ? '' : ` ${say(ledger.minority.by, { name: plainText(by) })}`}`,
    `  ${findingText(tried, report)}`,
  ]
}

function findingText(
  { subject, asItStands, alternative, changesRanking, changesFrom }: Tried,
  { plans }: ChallengeReport,
): string {
  const positionOf = (id: string) => plans.findIndex((plan) => plan.id === id)
  const standing = ({ order, surePairs, ...others }: Tried['alternative']): StandingAt => ({
    ...others,
    order: order.map(positionOf),
    surePairs: surePairs.map(([better, worse]) => [positionOf(better), positionOf(worse)]),
  })
  const named = (position: number): string => {
    const plan = plans[position]
    return plan ? nameOf(plan) : ''
  }
  const change = rankingChange({
    original: standing(asItStands),
    alternative: standing(alternative),
    changesRanking,
    changesFrom: changesFrom ?? undefined,
  })
  const value = typedText(alternative.value)
  const listed = (pair: readonly number[]) => pair.map(named).join(', ')
  const chance = (within: WithinChance, pair: readonly number[]): string =>
    within === 'neither' ? '' : ` ${say(ledger.finding.withinChance[within], { value, plans: listed(pair) })}`
  switch (change.kind) {
    case 'stays': {
      const { order, front } = change
      const shared = front.length > 1 ? ` ${say(ledger.finding.shared, { value, plans: listed(front) })}` : ''
      return say(ledger.finding.stays, { value, plans: listed(order) }) + shared
    }
    case 'other-first': {
      const { from, first, before, withinChance } = change
      const said = { value, from: numberText(subject, from), plan: named(first), before: named(before) }
      return say(ledger.finding.otherFirst, said) + chance(withinChance, [first, before])
    }
    case 'reordered': {
      const { from, first, ahead, behind, withinChance } = change
      const said = {
        value,
        from: numberText(subject, from),
        first: named(first),
        ahead: named(ahead),
        behind: named(behind),
      }
      return say(ledger.finding.reordered, said) + chance(withinChance, [ahead, behind])
    }
  }
}

/** A number of the model or scenario with as many digits as it is known to, which are those of the app's ledger. */
const numberText = ({ kind }: Tried['subject'], value: number): string =>
  withMinus(kind === 'level' ? value.toFixed(2) : String(twoDigits(value)))

/** What a person gave: nothing of it is rounded away. */
const typedText = (value: number): string => withMinus(String(value))

const withMinus = (number: string): string => number.replace('-', '−')
