import locale from '../../resources/locales/en/model.json'
import type { Scenario } from '../shared/engine'
import { limitsText, nameOf, studyText, titleLines } from './compare-text'
import { dyadName, keyParts, levelName, nameIn, partyName } from './party-names'
import { plainText } from './plain-text'
import { textTable } from './text-table'
import type { WhyReport } from './why-report'
import { counted } from './words'

type Mean = WhyReport['change']['change']

/** Causes that are shown one by one, and the smallest share of all that moved. */
const MOST_SHOWN = 10
const LEAST_SHOWN = 0.03

/** What a plan's effect and a change are owed to, for people. Said to hold inside this model, before any number. */
export function whyText(report: WhyReport, scenario: Scenario): string {
  const { responses, change, outcome, months } = report
  return [
    ...titleLines(report),
    'Inside this model, and nowhere else:',
    '',
    sentence(report, scenario),
    '',
    textTable([['Cause', 'Share of the change', '9 in 10'], ...causeRows(report, scenario)], '').trimEnd(),
    '',
    `What the responses of ${nameOf(report.plan)} do${report.against ? ` against ${nameOf(report.against)}` : ''} to ${plainText(outcome)} by month ${months}: ${number(responses.without)} ${report.against ? `with ${nameOf(report.against)}` : 'without'}, ${number(responses.withAll)} with ${report.against ? nameOf(report.plan) : 'all of them'}.`,
    '',
    textTable(
      [
        ['Response', 'Share', '9 in 10', 'Alone', 'Added last'],
        ...responses.shares.map(({ id, instrument, share, alone, added }) => [
          `${id.startsWith(WITHOUT) ? 'without ' : ''}${nameIn(locale.instruments, instrument)}`,
          signed(share.mean),
          rangeText(share),
          signed(alone.mean),
          signed(added.mean),
        ]),
        ['all together', signed(responses.together.mean), rangeText(responses.together), '', ''],
        ['of it by each other’s company', signed(responses.interaction.mean), rangeText(responses.interaction), '', ''],
      ],
      '',
    ).trimEnd(),
    '',
    responses.kind === 'exact'
      ? `Shares are exact for these futures: ${responses.runs} parts of the plan were run.`
      : `Shares are from drawn orders: ${responses.runs} parts of the plan were run.`,
    `The change is that of ${counted(change.memberCount, 'future')}.`,
    studyText(report),
    limitsText(report),
    '',
  ].join('\n')
}

/** One sentence whose numbers are those of the table. */
function sentence({ change, plan, against }: WhyReport, scenario: Scenario): string {
  const { from, to, sentence: named } = change
  const shareOf = (cause: string): string => {
    const found = change.causes.find((one) => one.cause === cause)
    return found ? `${signed(found.share.mean)}, ${rangeText(found.share)}` : ''
  }
  const named2 = (cause: string): string => `${causeName(cause, { plan, against }, scenario)} (${shareOf(cause)})`
  const moved = change.change.mean < 0 ? 'fell' : 'rose'
  const raised = named.raised.length === 0 ? '' : `; raised mainly by ${named.raised.map(named2).join(' and ')}`
  const trigger =
    named.trigger === null || named.raised.includes(named.trigger) || named.lowered === named.trigger
      ? ''
      : `; the trigger that moved it most is ${named2(named.trigger)}`
  const lowered = named.lowered === null ? '' : `; held back mainly by ${named2(named.lowered)}`
  const told = `${raised}${trigger}${lowered}${restText(change)}`
  const what = aboutName(change.about, scenario)
  if (against) {
    const lower = change.change.mean < 0 ? 'lower' : 'higher'
    return `${what} is ${lower} with ${nameOf(plan)} than with ${nameOf(against)}, by ${number(Math.abs(change.change.mean))} (${rangeText(change.change)}) from month ${from} to ${to}${told}.`
  }
  return `${what} ${moved} by ${number(Math.abs(change.change.mean))} (${rangeText(change.change)}) from month ${from} to ${to}${told}.`
}

/** Causes that are shown one by one, and what all others come to together. */
function shownCauses({ causes, sentence: { raised, lowered, trigger } }: WhyReport['change']) {
  const all = causes.reduce((sum, { share }) => sum + Math.abs(share.mean), 0)
  const named = new Set([...raised, lowered, trigger])
  const shown = causes.filter(
    ({ cause, share }, place) => named.has(cause) || (place < MOST_SHOWN && Math.abs(share.mean) >= LEAST_SHOWN * all),
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
  return [
    ...shown.map(({ cause, share }) => [
      causeName(cause, { plan, against }, scenario),
      signed(share.mean),
      rangeText(share),
    ]),
    ['everything else', signed(rest), ''],
    ['sum', signed(change.change.mean), rangeText(change.change)],
  ]
}

function aboutName(about: string, scenario: Scenario): string {
  const [kind, key] = keyParts(about)
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
  'signal:violence-by-government-side': 'violence by the government side',
  'signal:violence-by-challengers': 'violence by challengers',
  'signal:displacement': 'displacement',
}

const WITHOUT = 'without:'

function causeName(cause: string, { plan, against }: Pick<WhyReport, 'plan' | 'against'>, scenario: Scenario): string {
  const fixed = FIXED[cause]
  if (fixed !== undefined) return fixed
  const [kind, key] = keyParts(cause)
  if (kind === 'level') return levelName(key, scenario)
  if (kind === 'trigger') return nameIn(locale.triggers, key)
  if (kind === 'response' && against && key.startsWith(WITHOUT)) {
    return `the response “${plainText(key.slice(WITHOUT.length))}” that only ${nameOf(against)} has`
  }
  if (kind === 'response') return `the response “${plainText(key)}” of ${nameOf(plan)}`
  return `empty stores of ${partyName(key.slice(key.indexOf('/') + 1), scenario)}`
}

/** Two significant digits. */
const number = (value: number): string => Number(value.toPrecision(2)).toString()
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${number(Math.abs(value))}`
const rangeText = ({ low, high }: Mean): string => `${signed(low)} to ${signed(high)}`
