import compare from '../../../resources/locales/en/compare.json'
import ledger from '../../../resources/locales/en/ledger.json'
import { rankingChange, type StandingAt, type StayingRanking, type WithinChance } from '../../shared/decision'
import { twoDigits } from '../../shared/formats'
import type { ChallengeReport } from './challenge-report'
import { limitsText, studyText, titleLines } from '../compare/compare-text'
import { meanDifferenceText } from '../mean-text'
import { outcomeName } from '../outcome-name'
import { plainText } from '../plain-text'
import { namesAmong } from '../plan-names'
import { say, wholeText } from '../words'

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
      : `Plans ranked by the mean of ${outcomeName(outcome)} at month ${months}, with the number as it stands and with the other in its place, under the same luck.`,
    '',
    ...challenges.flatMap((tried) => [...challengeLines(tried, report), '']),
    studyText(report),
    limitsText(report),
    '',
  ].join('\n')
}

function challengeLines(tried: Tried, report: ChallengeReport): string[] {
  const { name, reason, by, state, asItStands, alternative, originally } = tried
  const parked = state === 'parked' ? ` (${ledger.entry.parked.toLowerCase()})` : ''
  const numbers = say(ledger.entry.numbers, {
    alternative: typedText(tried, alternative.value),
    original: numberText(tried, originally),
    unit: tried.isLogarithmOfMultiplier ? ledger.unit.multiplier : plainText(tried.unit),
  })
  const moved =
    asItStands.value === originally ? '' : ` ${say(ledger.entry.moved, { now: numberText(tried, asItStands.value) })}`
  return [
    `${plainText(name)}${parked}: ${numbers}${moved}`,
    `  ${plainText(reason)}${by === '' ? '' : ` ${say(ledger.minority.by, { name: plainText(by) })}`}`,
    `  ${findingText(tried, report)}`,
    ...leadLines(tried, report),
  ]
}

/** How far one plan is ahead of another, as the number stands and with the other: what the ranking alone does not tell. */
function leadLines(tried: Tried, { plans, memberCount, outcome }: ChallengeReport): string[] {
  if (tried.leads.length === 0) return plans.length > 1 ? [`  ${ledger.entry.untouched}`] : []
  const named = namesAmong(plans)
  const nameOf = (id: string) => named(plans.find((plan) => plan.id === id) ?? { id, name: '' })
  return tried.leads.flatMap(({ ahead, behind, asItStands, alternative }) => {
    if (!asItStands || !alternative) return []
    const said = {
      ahead: nameOf(ahead),
      behind: nameOf(behind),
      original: meanDifferenceText(asItStands, outcome),
      alternative: meanDifferenceText(alternative, outcome),
      value: typedText(tried, tried.alternative.value),
      formatted: wholeText(memberCount),
    }
    return [`  ${say(memberCount === 1 ? ledger.entry.lead_one : ledger.entry.lead_other, said)}`]
  })
}

function findingText(tried: Tried, { plans }: ChallengeReport): string {
  const { asItStands, alternative, changesRanking, changesFrom, elsewhere } = tried
  const positionOf = (id: string) => plans.findIndex((plan) => plan.id === id)
  const standing = ({ order, surePairs, ...others }: Tried['alternative']): StandingAt => ({
    ...others,
    order: order.map(positionOf),
    surePairs: surePairs.map(([better, worse]) => [positionOf(better), positionOf(worse)]),
  })
  const named = (position: number): string => {
    const plan = plans[position]
    return plan ? namesAmong(plans)(plan) : ''
  }
  const change = rankingChange({
    original: standing(asItStands),
    alternative: standing(alternative),
    changesRanking,
    changesFrom: changesFrom ?? undefined,
    elsewhere: elsewhere
      ? { ...elsewhere, turns: elsewhere.turns.map(({ from, end }) => ({ from, end: standing(end) })) }
      : undefined,
  })
  const value = typedText(tried, alternative.value)
  const listed = (pair: readonly number[]) => pair.map(named).join(', ')
  const chance = (within: WithinChance, pair: readonly number[]): string =>
    within === 'neither' ? '' : ` ${say(ledger.finding.withinChance[within], { value, plans: listed(pair) })}`
  switch (change.kind) {
    case 'stays':
      return [staysText(value, change, listed), ...turnTexts(tried, change, named)].join(' ')
    case 'other-first': {
      const { from, first, before, withinChance } = change
      const said = { value, from: numberText(tried, from), plan: named(first), before: named(before) }
      return say(ledger.finding.otherFirst, said) + chance(withinChance, [first, before])
    }
    case 'reordered': {
      const { from, first, ahead, behind, withinChance } = change
      const said = { value, from: numberText(tried, from), ahead: named(ahead), behind: named(behind) }
      const text =
        first === undefined
          ? say(ledger.finding.reorderedBelow, said)
          : say(ledger.finding.reordered, { ...said, first: named(first) })
      return text + chance(withinChance, [ahead, behind])
    }
  }
}

function staysText(
  value: string,
  { order, front, inFront }: StayingRanking,
  listed: (plans: readonly number[]) => string,
): string {
  const plans = listed(order)
  const tied = listed(inFront)
  switch (front) {
    case 'alone':
      return say(ledger.finding.stays, { value, plans })
    case 'firmer':
      return say(ledger.finding.staysFirmer, { value, plans, first: tied })
    case 'looser':
      return say(ledger.finding.staysLooser, { value, plans, tied })
    case 'tied': {
      const others = order.filter((plan) => !inFront.includes(plan))
      return others.length === 0
        ? say(ledger.finding.staysTied, { value, tied })
        : say(ledger.finding.staysTiedAhead, { value, tied, others: listed(others) })
    }
  }
}

function turnTexts(
  tried: Tried,
  { turns, low, high }: StayingRanking,
  named: (position: number) => string,
): readonly string[] {
  if (turns.length === 0) {
    return [say(ledger.finding.nowhere, { low: numberText(tried, low), high: numberText(tried, high) })]
  }
  return turns.map(({ side, from, ahead, behind }) =>
    say(ledger.finding[side], { from: numberText(tried, from), ahead: named(ahead), behind: named(behind) }),
  )
}

/** What decides how a number is said. */
type Said = Pick<Tried, 'subject' | 'isLogarithmOfMultiplier'>

/** A number of the model or scenario with as many digits as it is known to, which are those of the app's ledger. */
function numberText({ subject, isLogarithmOfMultiplier }: Said, value: number): string {
  if (isLogarithmOfMultiplier)
    return multiplierText(Math.exp(value), (times) => (isNearOne(times) ? hundredths : twoDigits)(times))
  return withMinus(subject.kind === 'level' ? value.toFixed(2) : String(twoDigits(value)))
}

/** What a person gave: nothing of it is rounded away, but for what a logarithm adds. */
const typedText = ({ isLogarithmOfMultiplier }: Said, value: number): string =>
  isLogarithmOfMultiplier
    ? multiplierText(Math.exp(value), (times) => Number(times.toPrecision(4)))
    : withMinus(String(value))

const multiplierText = (times: number, rounded: (times: number) => number): string =>
  say(compare.scale.value.multiplier, { value: String(rounded(times)) })

/** Near 1 it is the part above or below it that counts, not the 1. */
const isNearOne = (times: number): boolean => times >= 0.1 && times < 10

const hundredths = (value: number): number => Math.round(value * 100) / 100

const withMinus = (number: string): string => number.replace('-', '−')
