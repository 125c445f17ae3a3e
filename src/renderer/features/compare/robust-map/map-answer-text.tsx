import { useTranslation } from 'react-i18next'
import {
  areSameLosses,
  bestElsewhere,
  CLEARLY_BEST,
  mapAnswer,
  mapMeaning,
  type ElsewhereOnMap,
  type JudgedOutcome,
  type MapRegion,
  type PartSpan,
} from '../../../../shared/decision'
import { NO_RESPONSE } from '../../../../shared/engine'
import { isolatedWords } from '../../../words/isolated'
import { tenthsText } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import { useUnknownWords } from '../unknowns/use-unknown-words'
import { usePlanLists } from '../use-plan-lists'
import { useSays } from '../use-says'
import type { MapOfPlans } from './map-of-plans'

interface MapAnswerTextProps {
  readonly shown: MapOfPlans
  readonly outcome: JudgedOutcome
}

/** The answer of the map in words: what it means for the choice, which plan is best in how many cells, and whether another is anywhere. */
export function MapAnswerText({ shown, outcome }: MapAnswerTextProps) {
  const { t } = useTranslation('compare')
  const { count, list } = useNumbers()
  const { one } = usePlanLists()
  const words = useUnknownWords()
  const { chance } = useSays()
  const { map, x, y, losses, planIds, decided, decisive } = shown
  const answer = mapAnswer(map, losses)
  const { leads, told, plans } = answer
  const nameOf = (plan: number) => isolatedWords(one(planIds[plan] ?? ''))
  if (told === 0) return <b>{t('map.answer.tooFew')}</b>
  if (losses.every((row) => areSameLosses(row, losses[0] ?? []))) return <b>{t('map.answer.alike')}</b>

  const along = (unknown: typeof x, axis: typeof map.x, { from, to }: PartSpan): readonly string[] => {
    // All of an axis says nothing of where.
    if (to - from + 1 === axis.parts.length) return []
    const part = (place: number) => words.part(unknown, axis.parts[place] ?? NOWHERE, place)
    const what = words.noun(unknown.subject)
    return [
      from === to
        ? t('map.where.part', { what, part: part(from) })
        : t('map.where.parts', { what, from: part(from), to: part(to) }),
    ]
  }
  const whereText = ({ columns, rows }: MapRegion): string | undefined => {
    const [first, second] = [...along(x, map.x, columns), ...along(y, map.y, rows)]
    return first !== undefined && second !== undefined ? t('map.where.both', { x: first, y: second }) : first
  }
  const isAnywhereClear = plans.some(({ clearly }) => clearly !== null)
  const leadsTexts = plans.map(({ plan, cells, clearly }, place) => {
    // What begins a sentence has a capital.
    const isFirstNone = place === 0 && planIds[plan] === NO_RESPONSE.id
    const name = isFirstNone ? t('noResponse') : nameOf(plan)
    const values = { plan: name, count: cells, all: count(map.cells.length) }
    const led = t(`map.answer.leads.${place === 0 ? 'first' : 'next'}`, values)
    // That none is clearly best anywhere has been said once.
    if (!isAnywhereClear) return led
    return clearly
      ? t('map.answer.leads.clear', { leads: led, cells: count(clearly.cells) })
      : t('map.answer.leads.clearInNone', { leads: led })
  })
  const blank = map.cells.length - plans.reduce((sum, { cells }) => sum + cells, 0)
  const countTexts =
    plans.length === 0
      ? [t('map.answer.none')]
      : [`${leadsTexts.join('; ')}.`, ...(blank > 0 ? [t('map.answer.blank', { count: blank })] : [])]
  const otherTexts = plans.flatMap(({ plan, clearly }) => {
    if (!clearly || leads.includes(plan)) return []
    const said = { plan: nameOf(plan), count: clearly.cells }
    const where = whereText(clearly.region)
    if (where === undefined) return [t('map.answer.in', said)]
    return [t(clearly.region.isFilled ? 'map.answer.where' : 'map.answer.within', { ...said, where })]
  })
  const cellText = ({ column, row }: ElsewhereOnMap): string =>
    t('map.answer.cell', {
      x: words.part(x, map.x.parts[column] ?? NOWHERE, column),
      y: words.part(y, map.y.parts[row] ?? NOWHERE, row),
    })
  const cellsText = (cells: readonly ElsewhereOnMap[]): string =>
    t('map.answer.at', {
      plans: list((cells[0]?.plans ?? []).map(nameOf)),
      cells: list(cells.map(cellText)),
    })
  const beyond = bestElsewhere(map, losses, leads, outcome).filter(({ isBeyondChance }) => isBeyondChance)
  const meaning = mapMeaning(answer, map, beyond.length, decisive.length > 0)
  const lead = list(leads.map(nameOf))
  // Where another is clearly best, that says it.
  const beyondTexts =
    beyond.length === 0 || otherTexts.length > 0
      ? []
      : [
          beyond.length > MOST_ELSEWHERE
            ? t('map.answer.elsewhereMany', { count: beyond.length, lead })
            : t('map.answer.elsewhere', { cells: cellsByPlans(beyond).map(cellsText).join('; ') }),
          ...(decisive.length === 0 ? [t('map.answer.manyCells')] : []),
        ]
  // Else a map on which nothing is clear reads as a doubt about the plans.
  const seldomTexts =
    meaning === 'open' && plans.length > 0 && decided.high < CLEARLY_BEST
      ? [t('map.answer.seldom', { share: tenthsText(decided, chance, count) })]
      : []
  return (
    <>
      <b>{t(`map.answer.so.${meaning}`, { lead })}</b>{' '}
      {[...seldomTexts, ...countTexts, ...otherTexts, ...beyondTexts].join(' ')}
    </>
  )
}

/** Cells of the same plans together. */
function cellsByPlans(cells: readonly ElsewhereOnMap[]): ElsewhereOnMap[][] {
  const keys = cells.map(({ plans }) => plans.join())
  return Array.from(new Set(keys), (key) => cells.filter((_, place) => keys[place] === key))
}

/** Cells that are named one by one: more are seen on the map at once. */
const MOST_ELSEWHERE = 3

const NOWHERE = { low: NaN, high: NaN }
