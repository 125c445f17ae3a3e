import compare from '../../../resources/locales/en/compare.json'
import locale from '../../../resources/locales/en/model.json'
import { cellStanding, LEAST_IN_CELL, lensSentence, type NumbersFound, type SpreadSource } from '../../shared/decision'
import type { Scenario } from '../../shared/engine'
import { modelPartName } from '../../shared/formats'
import { limitsText, questionText, studyText, titleLines } from '../compare/compare-text'
import { dyadName, keyParts, levelName, nameIn } from '../party-names'
import { outcomeName } from '../outcome-name'
import { plainText } from '../plain-text'
import { namesAmong } from '../plan-names'
import { sayByKey } from '../say-by-key'
import type { SensitivityReport } from './sensitivity-report'
import { percent, textTable } from '../text-table'
import { counted, listText, say, twoDigitsText } from '../words'

/** Unknowns that are listed. */
const SHOWN = 10

/** Parts that are named in the first ranking. */
const FIRST_PARTS = 5

/** What the first paths of a screening say of whole parts of the model, and when: for whoever waits for the rest. */
export function firstRankingText({ parts, partPaths, tried }: NumbersFound, seconds: number): string {
  const named = parts
    .filter(({ most }) => most > 0)
    .slice(0, FIRST_PARTS)
    .map(({ part, share }) => `${modelPartName(part, sayByKey)} ${percent(share.value, 0)}`)
  return `First ranking after ${seconds.toFixed(1)} s of screening (${counted(partPaths, 'path')}, ${tried.all} combinations of numbers), of whole parts of the model: ${named.length === 0 ? 'none moves it' : named.join(', ')}.\n`
}

/** Which unknowns decide, for people. Said to hold inside this model, before any number. */
export function sensitivityText(report: SensitivityReport, scenario: Scenario, columns?: number): string {
  const { unknowns, plans, preferred } = report
  const table: SetTable = (rows) => textTable(rows, { indent: '', columns }).trimEnd()
  const named = new Map(plans.map((plan) => [plan.id, namesAmong(plans)(plan)]))
  const planName = (id: string): string => named.get(id) ?? plainText(id)
  const beyond = unknowns.filter(({ isBeyondChance }) => isBeyondChance)
  return [
    ...titleLines(report),
    'Inside this model, and nowhere else:',
    '',
    `${planName(preferred)} has the lowest mean of those compared. ${questionText(report)}`,
    beyond.length === 0
      ? 'No single unknown would switch it more than noise does: more futures, or other plans, may tell.'
      : `Worth finding out first: ${beyond.length} of ${unknowns.length} unknowns would switch it more than noise does.`,
    '',
    table([
      ['Unknown', 'Switches the plan in', 'by noise alone', 'Gain', 'Beyond noise'],
      ...unknowns
        .slice(0, SHOWN)
        .map(({ key, switches, switchesByChance, gain, isBeyondChance }) => [
          unknownName(key, scenario),
          percent(switches, 0),
          percent(switchesByChance, 0),
          twoDigitsText(gain),
          isBeyondChance ? 'yes' : 'no',
        ]),
    ]),
    'Beyond noise: noise alone gives so much to none of all unknowns in 95 of 100 rounds. So where no unknown matters, about one of twenty such lists names something by chance all the same.',
    '',
    ...mapLines(report, planName, scenario, table),
    ...lensLines(report, planName),
    ...spreadLines(report, planName),
    ...screeningLines(report, planName, table),
    ...sobolLines(report, planName, table),
    studyText(report),
    limitsText(report),
    '',
  ].join('\n')
}

type PlanName = (id: string) => string
/** Rows set as wide as the terminal. */
type SetTable = (rows: readonly (readonly string[])[]) => string

function mapLines({ map }: SensitivityReport, planName: PlanName, scenario: Scenario, table: SetTable): string[] {
  if (!map) return []
  const cellAt = (column: number, row: number): string => {
    const cell = map.cells.find((one) => one.column === column && one.row === row)
    if (!cell || cell.best === null) return '-'
    switch (cellStanding(cell)) {
      case 'empty':
        return '-'
      case 'too-few':
        return compare.map.tooFewFutures
      case 'cannot-say':
        return compare.map.cannotSay
      case 'not-clear':
        return `${planName(cell.best)} (unsure)`
      case 'clear':
        return planName(cell.best)
    }
  }
  const isAny = (standing: ReturnType<typeof cellStanding>) => map.cells.some((cell) => cellStanding(cell) === standing)
  const rows = map.y.parts.map((_, row) => [
    row === 0 ? 'lowest fifth' : row === map.y.parts.length - 1 ? 'highest fifth' : '',
    ...map.x.parts.map((_part, column) => cellAt(column, row)),
  ])
  return [
    `What holds up best, over ${unknownName(map.x.key, scenario)} (across, lowest fifth first) and ${unknownName(map.y.key, scenario)} (down):`,
    table([['', ...map.x.parts.map((_, column) => String(column + 1))], ...rows]),
    ...(isAny('too-few') ? [`Of fewer than ${LEAST_IN_CELL} futures a cell names no plan: too few.`] : []),
    ...(isAny('cannot-say')
      ? ['Where the plan with the lowest mean is best by enough in none of its futures, a cell names none: cannot say.']
      : []),
    regretText(map, planName),
    '',
  ]
}

function regretText({ plans, largestRegrets }: NonNullable<SensitivityReport['map']>, planName: PlanName): string {
  const regrets = plans.flatMap((id, place) => {
    const regret = largestRegrets[place] ?? null
    return regret === null ? [] : [`${planName(id)} ${twoDigitsText(regret)}`]
  })
  return regrets.length === 0
    ? 'What a plan loses by not being the best is not known: no cell has futures enough.'
    : `Most lost on average in a cell by not being the best there: ${regrets.join(', ')}.`
}

/** Which plan comes first under every reading, in the words of the app: plans may only share the first rank. */
function frontText({ lenses, lens }: SensitivityReport, planName: PlanName): string {
  const names = (plans: readonly string[]) => listText(plans.map(planName))
  const fronts = lenses.rankings.map((ranking) => ({ lens: ranking.lens, plans: ranking.front }))
  const sentence = lensSentence(fronts, lenses.firstEverywhere ?? undefined, lens)
  switch (sentence.kind) {
    case 'first-everywhere':
      return say(compare.lenses.firstEverywhere, { plan: planName(sentence.plan) })
    case 'shared-everywhere':
      return say(compare.lenses.sharedEverywhere, { plans: names(sentence.plans) })
    default:
      return say(sentence.kind === 'first-turns' ? compare.lenses.firstTurns : compare.lenses.sharedSomewhere, {
        fronts: sentence.fronts
          .map((front) =>
            say(front.plans.length === 1 ? compare.lenses.alone : compare.lenses.shared, {
              plans: names(front.plans),
              lenses: listText(front.lenses.map((id) => nameIn(locale.lenses, id))),
            }),
          )
          .join('; '),
      })
  }
}

function lensLines(report: SensitivityReport, planName: PlanName): string[] {
  return [
    frontText(report, planName),
    ...report.lenses.rankings.map(
      ({ lens, order }) => `  ${nameIn(locale.lenses, lens)}: ${order.map(planName).join(', ')}`,
    ),
    '',
  ]
}

function spreadLines({ spread, preferred, memberCount }: SensitivityReport, planName: PlanName): string[] {
  if (spread.variance === 0) return []
  const share = (source: SpreadSource) =>
    shareText({ value: spread[source], low: spread.ranges[source].low, high: spread.ranges[source].high })
  return [
    `Of the spread under ${planName(preferred)}, ${share('unknown')} is from what is not known, ${share('chance')} from chance, ${share('lens')} from how the evidence is read (${counted(memberCount, 'future')} under several lucks; the ranges hold 9 in 10).`,
    '',
  ]
}

function screeningLines({ screening, outcome }: SensitivityReport, planName: PlanName, table: SetTable): string[] {
  if (!screening) return []
  const { plan, paths, memberCount, tried, parts, numbers } = screening
  const partNames = new Map(parts.map(({ part, name }) => [part, name]))
  const rows = numbers
    .slice(0, SHOWN)
    .map(({ name, part, share, usual, most, turned }) => [
      name,
      partNames.get(part) ?? part,
      shareText(share),
      twoDigitsText(usual),
      twoDigitsText(most),
      String(turned),
    ])
  const unopened = parts.filter(({ isOpened, most }) => !isOpened && most > 0).length
  return [
    `Numbers that move most what ${planName(plan)} does against no response, by ${outcomeName(outcome)} (${counted(paths, 'path')} of whole parts of the model, ${counted(paths, 'path')} of the numbers in those that move it most, ${counted(memberCount, 'future')} each):`,
    table([['Number', 'Part of the model', 'Of what moves', 'Usually', 'At most', 'Turned it'], ...rows]),
    `In ${tried.better} of ${tried.all} combinations of numbers ${planName(plan)} did better by enough, in ${tried.worse} worse.${unopened > 0 ? ` The numbers of ${counted(unopened, 'part')} that move it less were not moved one by one.` : ''}`,
    '',
  ]
}

function sobolLines({ sobol, screening, outcome }: SensitivityReport, planName: PlanName, table: SetTable): string[] {
  if (!sobol || !screening) return []
  const rows = sobol.numbers.map(({ name, first, total }) => [name, shareText(first), shareText(total)])
  return [
    `How much of what they make of the difference of ${planName(screening.plan)} from no response, by ${outcomeName(outcome)}, each of the strongest has by itself, and in all, with its 90 % interval (Sobol indices, ${counted(sobol.memberCount, 'future')} a run, ${sobol.rows} rows):`,
    table([['Number', 'By itself', 'In all'], ...rows]),
    compare.numbers.shares.differs,
    '',
  ]
}

const shareText = ({ value, low, high }: { readonly value: number; readonly low: number; readonly high: number }) =>
  `${percent(value, 0)} (${percent(low, 0)} to ${percent(high, 0)})`

function unknownName(key: string, scenario: Scenario): string {
  const [kind, rest] = keyParts(key)
  switch (kind) {
    case 'level':
      return levelName(rest, scenario)
    case 'campaign':
      return `campaign of ${dyadName(rest, scenario)}`
    case 'lead-time':
      return `lead time of ${nameIn(locale.instruments, rest)}`
    case 'coordination':
      return `gain of other responses by ${nameIn(locale.instruments, rest)}`
    case 'effect': {
      const [instrument = '', effect = ''] = rest.split('#')
      return `effect of ${nameIn(locale.instruments, instrument)} (${plainText(effect.replaceAll('|', ' ').trim())})`
    }
    default:
      return plainText(rest === '' ? kind : `${kind} ${rest}`)
  }
}
