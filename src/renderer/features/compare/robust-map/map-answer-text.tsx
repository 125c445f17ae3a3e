import { useTranslation } from 'react-i18next'
import {
  areSameLosses,
  bestElsewhere,
  mapAnswer,
  mapMeaning,
  type ElsewhereOnMap,
  type JudgedOutcome,
  type MapRegion,
  type PartSpan,
} from '../../../../shared/decision'
import { isolatedWords } from '../../../words/isolated'
import { useNumbers } from '../../../words/use-numbers'
import { useUnknownWords } from '../unknowns/use-unknown-words'
import { usePlanLists } from '../use-plan-lists'
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
  const { map, x, y, losses, planIds, decisive } = shown
  const answer = mapAnswer(map, losses)
  const { lead, told, byMean, surely, others } = answer
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
  const otherTexts = others.map(({ plan, cells, region }) => {
    const said = { plan: nameOf(plan), count: cells }
    const where = whereText(region)
    if (where === undefined) return t('map.answer.in', said)
    return t(region.isFilled ? 'map.answer.where' : 'map.answer.within', { ...said, where })
  })
  const number = (cells: number) => (cells === 0 ? t('map.answer.none') : count(cells))
  const elsewhere = bestElsewhere(map, losses, lead, outcome)
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
  const beyond = elsewhere.filter(({ isBeyondChance }) => isBeyondChance)
  const named = (key: 'elsewhere' | 'elsewhereByChance', cells: readonly ElsewhereOnMap[]): readonly string[] =>
    cells.length === 0 ? [] : [t(`map.answer.${key}`, { cells: cellsByPlans(cells).map(cellsText).join('; ') })]
  const elsewhereTexts =
    elsewhere.length > MOST_ELSEWHERE
      ? [t('map.answer.elsewhereMany', { count: elsewhere.length, beyond: number(beyond.length) })]
      : [
          ...named('elsewhere', beyond),
          ...named(
            'elsewhereByChance',
            elsewhere.filter(({ isBeyondChance }) => !isBeyondChance),
          ),
        ]
  return (
    <>
      <b>{t(`map.answer.so.${mapMeaning(answer, map, beyond.length, decisive.length > 0)}`, { lead: nameOf(lead) })}</b>{' '}
      {[
        t('map.answer.lead', { lead: nameOf(lead), byMean: number(byMean), count: told, surely: number(surely) }),
        ...(others.length === 0 ? [t('map.answer.nowhere')] : otherTexts),
        ...elsewhereTexts,
      ].join(' ')}
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
