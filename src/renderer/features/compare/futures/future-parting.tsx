import { useTranslation } from 'react-i18next'
import type { Divergence, EventsApart, Parting, PartingResponse, Side } from '../../../../shared/decision'
import { useNumbers } from '../../../words/use-numbers'
import { endKeyOf, type FutureEnd } from './end-sentence'
import { stretchKeysOf } from './stretch-words'
import './future-parting.css'

interface FuturePartingProps {
  readonly divergence: Divergence
  readonly end: FutureEnd
  /** Names of both plans as they stand inside a sentence. */
  readonly names: Readonly<Record<Side, string>>
}

/** How one future ends with two plans, from when on that is so, and what had happened before; last, where they first part. */
export function FutureParting({ divergence, end, names }: FuturePartingProps) {
  const { t } = useTranslation('compare')
  const { first, lasting } = divergence
  const hasBefore = (lasting && differs(lasting.events)) || (first && first.responses.length > 0)
  return (
    <div className="future-parting">
      <p className="future-parting__end">{t(endKeyOf(end), { ...end, ...names })}</p>
      <HowItCame divergence={divergence} month={end.month} names={names} />
      <p className="future-parting__first">
        {first ? <FirstDifference first={first} names={names} /> : t('parting.nowhere')}
        {hasBefore && ` ${t('parting.notTraced')}`}
      </p>
    </div>
  )
}

const differs = ({ ofOne, moved }: EventsApart): boolean => ofOne.length + moved.length > 0

interface HowItCameProps extends Pick<FuturePartingProps, 'divergence' | 'names'> {
  readonly month: number
}

function HowItCame({ divergence: { first, end, lasting, earlier }, month, names }: HowItCameProps) {
  const { t } = useTranslation('compare')
  const { list } = useNumbers()
  const before = useEventsBefore(names)
  const stretches = list(stretchKeysOf(earlier).map(({ key, from, to }) => t(key, { from, to })))
  if (!lasting) {
    if (!first) return null
    return <p>{earlier.length > 0 ? t('parting.onTheWay', { stretches }) : t('parting.never')}</p>
  }
  return (
    <p>
      {t(`parting.${lasting.step === month ? 'lastingLast' : 'lasting'}.${end}`, { month: lasting.step })}{' '}
      {before(lasting.events)}
      {earlier.length > 0 && ` ${t('parting.earlier', { stretches })}`}
    </p>
  )
}

/** Says what had happened with one plan only, or in another month; what was the same with both is not listed. */
function useEventsBefore(names: FuturePartingProps['names']): (events: EventsApart) => string {
  const { t } = useTranslation(['compare', 'model'])
  const { list } = useNumbers()
  const nameOf = (trigger: string) => t(`model:triggers.${trigger}.name`)
  return (events) => {
    if (!differs(events)) return t(events.isAny ? 'parting.beforeSame' : 'parting.beforeNone')
    const { ofOne, moved } = events
    const clauses = (['plan', 'reference'] as const).flatMap((side) => {
      const told = ofOne.filter((event) => event.side === side)
      const words = told.map(({ trigger, step }) => t('parting.event', { trigger: nameOf(trigger), month: step }))
      return words.length === 0 ? [] : [t('parting.with', { plan: names[side], events: list(words) })]
    })
    const otherwise = moved.map(({ trigger, plan, reference }) =>
      t('parting.eventMoved', {
        trigger: nameOf(trigger),
        withPlan: plan,
        without: reference,
        plan: names.plan,
        reference: names.reference,
      }),
    )
    if (otherwise.length > 0) clauses.push(t('parting.moved', { events: list(otherwise) }))
    return t('parting.before', { events: clauses.join('; ') })
  }
}

interface FirstDifferenceProps {
  readonly first: Parting
  readonly names: FuturePartingProps['names']
}

function FirstDifference({ first: { step, responses }, names }: FirstDifferenceProps) {
  const { t } = useTranslation(['compare', 'model'])
  const { list } = useNumbers()
  const [earliest] = responses
  if (!earliest) return t('parting.first.plain', { month: step })
  const instruments = responses
    .filter((other) => isTogether(other, earliest))
    .map(({ response }) => t(`model:instruments.${response.instrument}.name`))
  const key = `parting.first.${earliest.step === 0 ? 'since' : 'took'}${earliest.side === 'reference' ? 'Of' : ''}`
  return t(key, {
    month: step,
    responses: list([...new Set(instruments)]),
    from: earliest.step,
    plan: names[earliest.side],
  })
}

/** Came into effect together with the first, on its side. */
const isTogether = (one: PartingResponse, first: PartingResponse): boolean =>
  one.step === first.step && one.side === first.side
