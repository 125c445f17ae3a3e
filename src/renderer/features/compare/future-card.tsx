import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  MASS_KILLING_THRESHOLD,
  NO_RESPONSE,
  pathOf,
  STAGE_THRESHOLDS,
  type EnsembleResult,
} from '../../../shared/engine'
import { findDivergence, judgedValues } from '../../../shared/decision'
import { FuturePaths, Measured, useAxes } from '../../charts'
import { slotOf } from '../../plans/current-plan'
import { PlanMark } from '../../plans/plan-mark'
import { usePlanName } from '../../plans/use-plan-name'
import { useStore } from '../../state/store'
import { IconButton } from '../../ui/button'
import { Facts } from '../../ui/dialog'
import { useNumbers } from '../../words/use-numbers'
import type { CompareFacts, CompareRow } from './compare-facts'
import { FutureParting } from './future-parting'
import { isInStages } from './smallest-difference'
import { useOutcomeWords } from './use-outcome-words'

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
  const words = useOutcomeWords()
  const { count } = useNumbers()
  const document = useStore((state) => state.document)
  const axis = useAxes().severity(STAGE_THRESHOLDS, MASS_KILLING_THRESHOLD)
  const { outcome, step } = facts.question
  const referenceName = reference.id === NO_RESPONSE.id ? t('noResponse') : nameOf(reference.id)
  const paths = [reference, row].map(({ result }) => pathOf(result, 'severity', member))
  const divergence = useMemo(
    () => findDivergence(reference, row, member, facts.question),
    [reference, row, member, facts.question],
  )
  const partsAt = divergence.first?.step
  const amount = ({ result }: CompareRow) => {
    const value = judgedValues(result, outcome, step)[member] ?? 0
    return isInStages(outcome) ? t(`stage.${Math.min(4, Math.floor(value))}`) : words.amount(outcome, value)
  }
  return (
    <aside className="future-card" aria-label={t('future.title', { number: count(member + 1) })}>
      <div className="future-card__head">
        <h3>{t('future.title', { number: count(member + 1) })}</h3>
        <IconButton icon="close" label={t('future.close')} onPress={onClose} />
      </div>
      <ul className="future-card__legend">
        {[reference, row].map((one) => (
          <li key={one.id}>
            <PlanMark slot={slotOf(document, one.id)} />
            <span dir="auto">{one === reference ? referenceName : nameOf(one.id)}</span>
            <b>{amount(one)}</b>
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
            summary={t('future.summary', { reference: referenceName, plan: nameOf(row.id) })}
          />
        )}
      </Measured>
      <FutureParting
        divergence={divergence}
        months={step}
        referenceName={reference.id === NO_RESPONSE.id ? t('noResponseInline') : referenceName}
        planName={nameOf(row.id)}
      />
      <Facts
        facts={[
          {
            term: t('future.events'),
            description: <EventList reference={reference.result} plan={row.result} member={member} />,
          },
        ]}
      />
    </aside>
  )
}

interface EventListProps {
  readonly reference: EnsembleResult
  readonly plan: EnsembleResult
  readonly member: number
}

/** What struck in this future, with the month of each; what struck in only one of the two says so. */
function EventList({ reference, plan, member }: EventListProps) {
  const { t } = useTranslation(['compare', 'model'])
  const struck = (result: EnsembleResult, position: number) =>
    result.firstStruck[position * result.memberCount + member] ?? -1
  const events = plan.triggers
    .map((id, position) => ({ id, without: struck(reference, position), with: struck(plan, position) }))
    .filter((event) => event.without >= 0 || event.with >= 0)
    .toSorted((a, b) => firstMonth(a) - firstMonth(b))
  if (events.length === 0) return t('future.noEvents')
  return (
    <ul className="future-card__events">
      {events.map((event) => (
        <li key={event.id}>
          {t(eventKey(event), {
            trigger: t(`model:triggers.${event.id}.name`),
            month: firstMonth(event),
            without: event.without,
            withPlan: event.with,
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
