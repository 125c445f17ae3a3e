import compare from '../../../resources/locales/en/compare.json'
import locale from '../../../resources/locales/en/model.json'
import { isOpenByCount, movedWay } from '../../shared/decision'
import type { Scenario } from '../../shared/engine'
import { limitsText, studyText, titleLines } from '../compare/compare-text'
import { dyadName, keyParts, levelName, nameIn, partyName } from '../party-names'
import { outcomeName } from '../outcome-name'
import { plainText } from '../plain-text'
import { namesAmong } from '../plan-names'
import { responseName } from '../response-names'
import { decimals, textTable } from '../text-table'
import type { WhyReport } from './why-report'
import { counted, listText, say, twoDigitsText, wholeText } from '../words'

type Mean = WhyReport['change']['change']

/** Causes that are shown one by one, and the smallest share of all that moved. */
const MOST_SHOWN = 10
const LEAST_SHOWN = 0.03

/** What a plan's effect and a change are owed to, for people. Said to hold inside this model, before any number. */
export function whyText(report: WhyReport, scenario: Scenario, columns?: number): string {
  const form = { indent: '', columns }
  return [
    ...titleLines(report),
    'Inside this model, and nowhere else:',
    '',
    sentence(report, scenario),
    '',
    textTable(causeRows(report, scenario), form).trimEnd(),
    ...idleCauseLines(report),
    ...movedLines(report),
    ...meaningLines(report),
    '',
    wholeSentence(report),
    '',
    textTable([['Response', 'Share', '9 in 10', 'Alone', 'Added last'], ...shareRows(report)], form).trimEnd(),
    ...idleResponseLines(report),
    '',
    partsText(report),
    `The change is that of ${counted(report.change.memberCount, 'future')}.`,
    studyText(report),
    limitsText(report),
    '',
  ].join('\n')
}

type Plans = Pick<WhyReport, 'plan' | 'against'>

/** What the plan is called, beside the one that it is held against. */
const planName = ({ plan, against }: Plans): string => namesAmong(against ? [plan, against] : [plan])(plan)

const againstName = ({ plan, against }: Plans): string => (against ? namesAmong([plan, against])(against) : '')

function wholeSentence(report: WhyReport): string {
  const { against, outcome, months, responses } = report
  const [without, withAll] = [responses.without, responses.withAll].map(twoDigitsText)
  const what = `to ${outcomeName(outcome)} by month ${months}`
  return against
    ? `What the responses of ${planName(report)} do against ${againstName(report)} ${what}: ${without} with ${againstName(report)}, ${withAll} with ${planName(report)}.`
    : `What the responses of ${planName(report)} do ${what}: ${without} without, ${withAll} with all of them.`
}

/** A row of nothing but noughts tells no more than that it does nothing. */
const isNothing = ({ mean, low, high }: Mean): boolean => mean === 0 && low === 0 && high === 0

type ResponseShare = WhyReport['responses']['shares'][number]

const isIdle = ({ share, alone, added }: ResponseShare): boolean =>
  isNothing(share) && alone.mean === 0 && added.mean === 0

/** Names responses beside one another. */
function shareNames({ responses: { shares } }: WhyReport): (one: ResponseShare) => string {
  const isLeftOut = ({ id }: ResponseShare): boolean => id.startsWith(WITHOUT)
  const ofPlan = shares.filter((one) => !isLeftOut(one))
  const leftOut = shares.filter(isLeftOut).map((one) => ({ ...one, id: one.id.slice(WITHOUT.length) }))
  return (one) =>
    isLeftOut(one)
      ? `without ${responseName({ ...one, id: one.id.slice(WITHOUT.length) }, leftOut)}`
      : responseName(one, ofPlan)
}

function shareRows(report: WhyReport): string[][] {
  const { shares, together, interaction } = report.responses
  const nameOf = shareNames(report)
  const rows = shares.filter((one) => !isIdle(one))
  return [
    ...rows.map((one) => [
      nameOf(one),
      signed(one.share.mean),
      rangeText(one.share),
      signed(one.alone.mean),
      signed(one.added.mean),
    ]),
    ['all together', signed(together.mean), rangeText(together), '', ''],
    ['of it by each other’s company', signed(interaction.mean), rangeText(interaction), '', ''],
  ]
}

function idleResponseLines(report: WhyReport): string[] {
  const idle = report.responses.shares.filter(isIdle)
  if (idle.length === 0) return []
  const names = listText(idle.map(shareNames(report)))
  return [`Left out: ${counted(idle.length, 'response')} that made no difference in these futures, ${names}.`]
}

function idleCauseLines({ change: { causes } }: WhyReport): string[] {
  const idle = causes.filter(({ share }) => isNothing(share))
  return idle.length === 0 ? [] : [`Left out: ${counted(idle.length, 'cause')} that moved nothing in these futures.`]
}

function partsText({ responses: { kind, runs, shares } }: WhyReport): string {
  const run = `${wholeText(runs)} parts of the plan were run`
  if (kind === 'exact') return `Shares are exact for these futures: ${run}.`
  const error = twoDigitsText(Math.max(...shares.map(({ orderError }) => orderError)))
  return `Shares are from drawn orders: ${run}. That not all orders were adds a standard error of up to ${error} to a share, which its interval takes in.`
}

/** One sentence whose numbers are those of the table. */
function sentence({ change, plan, against }: WhyReport, scenario: Scenario): string {
  const plans = { plan, against }
  const { from, to, sentence: named } = change
  const shareOf = (cause: string): string => {
    const found = change.causes.find((one) => one.cause === cause)
    if (!found) return ''
    return `${signed(found.share.mean)}, ${rangeText(found.share)}${found.way === 'open' ? ', within chance' : ''}`
  }
  const movedName = (cause: string): string => {
    const name = causeName(cause, plans, scenario)
    const way = movedWay(change.causes.find((one) => one.cause === cause) ?? {})
    return way ? say(compare.why.moved[against ? 'plan' : 'today'].sentence[way], { name }) : name
  }
  const named2 = (cause: string): string => `${movedName(cause)} (${shareOf(cause)})`
  const raised = sideText('raised', 1, named.raised.map(named2), change)
  const trigger =
    named.trigger === null ||
    change.causes.some(({ cause, share }) => cause === named.trigger && isNothing(share)) ||
    named.raised.includes(named.trigger) ||
    named.lowered === named.trigger
      ? ''
      : `; the trigger that moved it most is ${named2(named.trigger)}`
  const lowered = sideText('held back', -1, named.lowered === null ? [] : [named2(named.lowered)], change)
  const told = `${raised}${trigger}${lowered}${restText(change)}`
  const what = aboutName(change.about, scenario)
  const { mean } = change.change
  const isOpen = change.way === 'open'
  const size = `${twoDigitsText(Math.abs(mean))} (${rangeText(change.change)})`
  const months = `from month ${from} to ${to}`
  const few = isOpenByCount({ ...change.change, way: change.way }) ? '; so few futures differ that it may be luck' : ''
  const open = `is too close to call: ${signed(mean)} (${rangeText(change.change)}) ${months}${few}`
  if (against) {
    const [own, other] = [planName(plans), againstName(plans)]
    return isOpen
      ? `Whether ${lowerFirst(what)} is lower or higher with ${own} than with ${other} ${open}${told}.`
      : `${what} is ${mean < 0 ? 'lower' : 'higher'} with ${own} than with ${other}, by ${size} ${months}${told}.`
  }
  return isOpen
    ? `Whether ${lowerFirst(what)} rose or fell with ${planName(plans)} ${open}${told}.`
    : `${what} ${mean < 0 ? 'fell' : 'rose'} by ${size} ${months} with ${planName(plans)}${told}.`
}

const lowerFirst = (text: string): string => text.replace(/^The /, 'the ')

/** What moved it one way. Those that are named are the main ones only where all smaller ones together are less. */
function sideText(verb: string, side: 1 | -1, names: readonly string[], change: WhyReport['change']): string {
  const { shown, rest } = shownCauses(change)
  const largest = Math.max(0, ...shown.map(({ share }) => side * share.mean))
  const isOutweighed = side * rest > largest
  // Where the smaller ones outweigh everything, the end of the sentence says so.
  const smaller = isOutweighed && restText(change) === '' ? [`smaller ones together (${signed(rest)})`] : []
  const all = [...names, ...smaller]
  return all.length === 0 ? '' : `; ${verb} ${isOutweighed ? '' : 'mainly '}by ${listText(all)}`
}

/** Whether the way of any cause that is shown is told. */
const hasMoves = (change: WhyReport['change']): boolean => shownCauses(change).shown.some((one) => movedWay(one))

/** What "higher" and "lower" beside a level mean, where they stand. */
function movedLines({ change, plan, against }: WhyReport): string[] {
  if (!hasMoves(change)) return []
  const than = against
    ? `with ${planName({ plan, against })} than with ${againstName({ plan, against })}`
    : 'than today'
  return [`Itself: how much a level is higher or lower ${than}, from 0 to 1, on average over these months.`]
}

/** Causes that nobody can read by their names. */
function meaningLines({ change }: WhyReport): string[] {
  const isShown = (kind: string): boolean => shownCauses(change).shown.some(({ cause }) => cause === kind)
  const isOutcome = change.about.startsWith('outcome:')
  return [
    ...(isShown('assessment') ? [compare.why.assessmentMeans] : []),
    ...(isShown('present') ? [compare.why.presentMeans] : []),
    ...(isOutcome && isShown('chance') ? [compare.why.chanceMeans] : []),
  ]
}

/** Causes that are shown one by one, and what all others come to together. */
function shownCauses({ causes, sentence: { raised, lowered, trigger } }: WhyReport['change']) {
  const all = causes.reduce((sum, { share }) => sum + Math.abs(share.mean), 0)
  const named = new Set([...raised, lowered, trigger])
  const shown = causes.filter(
    ({ cause, share }, place) =>
      !isNothing(share) && (named.has(cause) || (place < MOST_SHOWN && Math.abs(share.mean) >= LEAST_SHOWN * all)),
  )
  const rest = causes.filter((cause) => !shown.includes(cause)).reduce((sum, { share }) => sum + share.mean, 0)
  return { shown, rest }
}

/** Said where all smaller causes come to more than the largest: a cause that is named is the main one of single causes only. */
function restText(change: WhyReport['change']): string {
  const { shown, rest } = shownCauses(change)
  const largest = Math.max(0, ...shown.map(({ share }) => Math.abs(share.mean)))
  return Math.abs(rest) > largest ? `; no single cause leads, for smaller ones together come to ${signed(rest)}` : ''
}

function causeRows({ change, plan, against }: WhyReport, scenario: Scenario): string[][] {
  const { shown, rest } = shownCauses(change)
  const rows = [
    ['Cause', 'Share of the change', '9 in 10', 'Itself'],
    ...shown.map((one) => [
      causeName(one.cause, { plan, against }, scenario),
      signed(one.share.mean),
      rangeText(one.share),
      movedCell(one),
    ]),
    ['everything else', signed(rest), '', ''],
    ['sum', signed(change.change.mean), rangeText(change.change), ''],
  ]
  return hasMoves(change) ? rows : rows.map((row) => row.slice(0, -1))
}

/** Which way a cause itself stands, and of a level by how much: what a signal is measured in nobody sees anywhere. */
function movedCell(one: WhyReport['change']['causes'][number]): string {
  const way = movedWay(one)
  if (!way) return ''
  return one.cause.startsWith('level:') ? `${decimals(Math.abs(one.moved ?? 0), 2)} ${way}` : way
}

function aboutName(about: string, scenario: Scenario): string {
  const [kind, key] = keyParts(about)
  if (kind === 'outcome') return `The outcome “${outcomeName(key)}”`
  if (kind === 'level') return levelName(key, scenario)
  const what = kind === 'drive' ? 'The drive' : 'The intensity'
  return `${what} of the campaign of ${dyadName(key, scenario)} (natural logarithm)`
}

const FIXED: Readonly<Record<string, string>> = {
  trend: 'its own trend',
  chance: 'chance',
  ending: 'campaigns that end',
  assessment: 'the assessed present wearing off',
  prevention: 'prevention before today',
  present: 'today going on as assessed',
  'signal:violence-by-government-side': 'harm by government side',
  'signal:violence-by-challengers': 'harm by armed groups',
  'signal:displacement': 'displacement',
}

const WITHOUT = 'without:'

function causeName(cause: string, plans: Plans, scenario: Scenario): string {
  const fixed = FIXED[cause]
  if (fixed !== undefined) return fixed
  const [kind, key] = keyParts(cause)
  if (kind === 'level') return levelName(key, scenario)
  if (kind === 'trigger') return nameIn(locale.triggers, key)
  if (kind === 'response' && plans.against && key.startsWith(WITHOUT)) {
    return `the response “${plainText(key.slice(WITHOUT.length))}” that only ${againstName(plans)} has`
  }
  if (kind === 'response') return `the response “${plainText(key)}” of ${planName(plans)}`
  return `empty stores of ${partyName(key.slice(key.indexOf('/') + 1), scenario)}`
}

/** Nothing has no sign. */
const signed = (value: number): string =>
  value === 0 ? '0' : `${value < 0 ? '−' : '+'}${twoDigitsText(Math.abs(value))}`
const rangeText = ({ low, high }: Mean): string => `${signed(low)} to ${signed(high)}`
