import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import {
  MASS_KILLING_THRESHOLD,
  NO_RESPONSE,
  pathOf,
  STAGE_THRESHOLDS,
  type EnsembleResult,
} from '../../../../shared/engine'
import { findDivergence, type Side } from '../../../../shared/decision'
import { FuturePaths, Measured, useAxes } from '../../../charts'
import { slotOf } from '../../../plans/current-plan'
import { PlanMark } from '../../../plans/plan-mark'
import { usePlanName } from '../../../plans/use-plan-name'
import { useStore } from '../../../state/store'
import { IconButton } from '../../../ui/button'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts, CompareRow } from '../compare-facts'
import { FutureParting } from './future-parting'
import { FutureWhy } from './future-why'
import { useFutureEnd } from './use-future-end'

interface FutureCardProps {
  readonly facts: CompareFacts
  readonly reference: CompareRow
  readonly row: CompareRow
  readonly member: number
  readonly onClose: () => void
}

/** One future looked at closely: what came of it either way, and where the two part. */
export function FutureCard({ facts, reference, row, member, onClose }: FutureCardProps) {
  const { t } = useTranslation(['compare', 'explore'])
  const nameOf = usePlanName()
  const { count } = useNumbers()
  const document = useStore((state) => state.document)
  const axis = useAxes().severity(STAGE_THRESHOLDS, MASS_KILLING_THRESHOLD)
  const paths = [reference, row].map(({ result }) => pathOf(result, 'severity', member))
  const divergence = useMemo(
    () => findDivergence(reference, row, member, facts.question),
    [reference, row, member, facts.question],
  )
  const card = useRef<HTMLElement>(null)
  // It may open below the edge of the window.
  useEffect(() => card.current?.scrollIntoView({ block: 'nearest' }), [])
  const end = useFutureEnd({ facts, reference, row, member, divergence })
  const names = {
    reference: reference.id === NO_RESPONSE.id ? t('noResponseInline') : nameOf(reference.id),
    plan: nameOf(row.id),
  }
  const partsAt = divergence.lasting?.step
  const whyStep = partsAt ?? divergence.first?.step
  const title = t('future.title', { number: count(member + 1) })
  return (
    <aside ref={card} className="future-card" aria-label={title}>
      <div className="future-card__head">
        <h3>{title}</h3>
        <IconButton icon="close" label={t('future.close')} onPress={onClose} />
      </div>
      <div className="future-card__body">
        <div className="future-card__story">
          <FutureParting divergence={divergence} end={end} names={names} />
          {whyStep !== undefined && whyStep > 0 && (
            <FutureWhy
              reference={reference}
              row={row}
              member={member}
              step={whyStep}
              way={divergence.end === 'alike' ? undefined : divergence.end}
              names={names}
            />
          )}
          <ul className="future-card__legend">
            {[reference, row].map((one) => (
              <li key={one.id}>
                <PlanMark slot={slotOf(document, one.id)} />
                <span dir="auto">{one.id === NO_RESPONSE.id ? t('noResponse') : nameOf(one.id)}</span>
              </li>
            ))}
          </ul>
          <Measured className="future-card__chart">
            {(size) => (
              <FuturePaths
                axis={axis}
                reference={paths[0] ?? []}
                plan={paths[1] ?? []}
                referenceSlot={slotOf(document, reference.id)}
                slot={slotOf(document, row.id)}
                {...(partsAt !== undefined && { partsAt })}
                size={size}
                summary={t('future.summary', names)}
              />
            )}
          </Measured>
        </div>
        <section className="future-card__events">
          <h4>{t('future.events')}</h4>
          <EventList reference={reference.result} plan={row.result} member={member} names={names} />
        </section>
      </div>
    </aside>
  )
}

interface EventListProps {
  readonly reference: EnsembleResult
  readonly plan: EnsembleResult
  readonly member: number
  readonly names: Readonly<Record<Side, string>>
}

/** What happened in this future, with the first month of each kind; what happened in only one of the two says so. */
function EventList({ reference, plan, member, names }: EventListProps) {
  const { t } = useTranslation(['compare', 'model'])
  const struck = (result: EnsembleResult, position: number) =>
    result.firstStruck[position * result.memberCount + member] ?? -1
  const events = plan.triggers
    .map((id, position) => ({ id, without: struck(reference, position), with: struck(plan, position) }))
    .filter((event) => event.without >= 0 || event.with >= 0)
    .toSorted((a, b) => firstMonth(a) - firstMonth(b))
  if (events.length === 0) return <p>{t('future.noEvents')}</p>
  return (
    <ul>
      {events.map((event) => (
        <li key={event.id}>
          {t(eventKey(event), {
            trigger: t(`model:triggers.${event.id}.name`),
            month: firstMonth(event),
            without: event.without,
            withPlan: event.with,
            ...names,
          })}
        </li>
      ))}
    </ul>
  )
}

interface StruckEvent {
  /** Step, -1 if never. */
  readonly without: number
  readonly with: number
}

const firstMonth = ({ without, with: withPlan }: StruckEvent): number =>
  Math.min(...[without, withPlan].filter((step) => step >= 0))

function eventKey({ without, with: withPlan }: StruckEvent): string {
  if (without === withPlan) return 'future.event.both'
  if (without < 0) return 'future.event.onlyWith'
  return withPlan < 0 ? 'future.event.onlyWithout' : 'future.event.moved'
}
