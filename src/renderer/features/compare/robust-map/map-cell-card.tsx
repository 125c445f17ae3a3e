import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { cellStanding, type CellStanding, type MapCell } from '../../../../shared/decision'
import { NO_RESPONSE } from '../../../../shared/engine'
import { slotOf } from '../../../plans/current-plan'
import { PlanMark } from '../../../plans/plan-mark'
import { usePlanName } from '../../../plans/use-plan-name'
import { useStore } from '../../../state/store'
import { IconButton } from '../../../ui/button'
import { probabilityText } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import { standInOf, type CompareFacts } from '../compare-facts'
import { FutureCard } from '../futures/future-card'
import { useMeanText } from '../lenses/use-mean-text'
import { useSays } from '../use-says'
import { useUnknownWords } from '../unknowns/use-unknown-words'
import { isToday, type MapOfPlans } from './map-of-plans'
import { partText } from './part-name'

/** Futures that can be opened from a cell; the rest is counted. */
const MOST_FUTURES = 24

interface MapCellCardProps {
  readonly facts: CompareFacts
  readonly shown: MapOfPlans
  readonly cell: MapCell
  readonly onClose: () => void
}

/** What a cell of the map holds: how its plans stand on average, how sure the best is, and its futures one by one. */
export function MapCellCard({ facts, shown, cell, onClose }: MapCellCardProps) {
  const { t } = useTranslation('compare')
  const { chance } = useSays()
  const { count } = useNumbers()
  const nameOf = usePlanName()
  const document = useStore((state) => state.document)
  const words = useUnknownWords()
  const meanText = useMeanText(facts.question.outcome)
  const [member, setMember] = useState<number | null>(null)
  const best = cell.best === undefined ? undefined : shown.planIds[cell.best]
  const reference = facts.rows.find(({ id }) => id === facts.referenceId)
  const row = facts.rows.find(
    ({ id }) =>
      id === (best === standInOf(facts, facts.referenceId) ? shown.planIds.find((other) => other !== best) : best),
  )
  const { members, isBest } = cell
  const standing = cellStanding({ ...cell, memberCount: members.length })
  const further = members.length - MOST_FUTURES
  if (member !== null && reference && row) {
    return <FutureCard facts={facts} reference={reference} row={row} member={member} onClose={() => setMember(null)} />
  }
  return (
    <section className="map-cell" aria-live="polite">
      <div className="map-cell__head">
        <h3 className="robust-map__heading">
          {t('map.futures', { count: members.length, formatted: count(members.length) })}
        </h3>
        <IconButton icon="close" label={t('map.close')} onPress={onClose} />
      </div>
      {['too-few', 'cannot-say', 'not-clear'].includes(standing) && (
        <p className="map-cell__unsure">
          {t(standing === 'too-few' ? 'map.tooFewHere' : 'map.tooAlikeHere', {
            count: members.length,
            formatted: count(members.length),
          })}
        </p>
      )}
      <dl className="map-cell__where">
        {[
          { unknown: shown.x, arrow: '→', axis: shown.map.x, place: cell.column },
          { unknown: shown.y, arrow: '↑', axis: shown.map.y, place: cell.row },
        ].map(({ unknown, arrow, axis, place }) => (
          <div key={unknown.key}>
            <dt className="visually-hidden">{words.name(unknown.subject)}</dt>
            <dd>
              <span aria-hidden="true">{arrow} </span>
              {partText(unknown, axis, place, { ...words, t: (key, said) => t(key, said) })}{' '}
              {t('map.eightInTen', { range: words.range(unknown, axis.eightInTen.low, axis.eightInTen.high) })}
            </dd>
          </div>
        ))}
      </dl>
      {[shown.x, shown.y].some(({ subject }) => words.isOfMiddling(subject)) && (
        <p className="robust-map__hint">{t('map.middling')}</p>
      )}
      {isToday(shown, cell) && <p className="robust-map__hint">{t('map.today')}</p>}
      {best !== undefined && isBest && (
        <p>
          {t(CARD_SENTENCES[standing], {
            plan: best === NO_RESPONSE.id ? t('noResponse') : nameOf(best),
            chance: probabilityText(isBest, chance),
          })}
        </p>
      )}
      <ul className="robust-map__plans">
        {members.length > 0 &&
          shown.planIds.map((id, place) => (
            <li key={id}>
              <PlanMark slot={slotOf(document, id)} />
              <span dir="auto">{nameOf(id)}</span>
              <bdi>{t('map.mean', { mean: meanText(meanOver(shown.losses[place], members)) })}</bdi>
            </li>
          ))}
      </ul>
      <div className="map-cell__members">
        {members.slice(0, MOST_FUTURES).map((one) => (
          <Button
            key={one}
            className="map-cell__member"
            aria-label={t('map.openFuture', { number: count(one + 1) })}
            onPress={() => setMember(one)}
          >
            {count(one + 1)}
          </Button>
        ))}
        {further > 0 && <span>{t('map.moreFutures', { count: further, formatted: count(further) })}</span>}
      </div>
    </section>
  )
}

/** What a cell says of the plan with the lowest mean. */
const CARD_SENTENCES = {
  empty: 'map.lowest',
  'too-few': 'map.lowest',
  'cannot-say': 'map.cannotSayHere',
  'not-clear': 'map.lowest',
  clear: 'map.best',
} as const satisfies Record<CellStanding, string>

const meanOver = (losses: Float64Array | undefined, members: readonly number[]): number =>
  members.reduce((sum, member) => sum + (losses?.[member] ?? 0), 0) / members.length
