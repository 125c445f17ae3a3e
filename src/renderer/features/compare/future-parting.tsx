import { useTranslation } from 'react-i18next'
import type { Divergence, Parting, PartingResponse } from '../../../shared/decision'
import { useNumbers } from '../../words/use-numbers'
import './future-parting.css'

interface FuturePartingProps {
  readonly divergence: Divergence
  /** Last month looked at. */
  readonly months: number
  readonly referenceName: string
  readonly planName: string
}

/** Where two courses of one future part, what came before it, and from when on the difference is one that matters. */
export function FutureParting({ divergence, months, referenceName, planName }: FuturePartingProps) {
  const { t } = useTranslation(['compare', 'model'])
  const { list } = useNumbers()
  const { first, mattering, turns, lasts } = divergence
  const nameOf = ({ side }: { readonly side: 'reference' | 'plan' }) => (side === 'plan' ? planName : referenceName)
  if (!first) return <p className="future-parting">{t('parting.nowhere')}</p>
  const [cause] = first.before
  const sentence = () => {
    if (!cause) return t('parting.plain', { month: first.step })
    if (cause.kind === 'trigger') {
      return t('parting.trigger', {
        month: first.step,
        trigger: t(`model:triggers.${cause.trigger}.name`),
        from: cause.step,
        plan: nameOf(cause),
      })
    }
    const names = together(first, cause).map(({ response }) => t(`model:instruments.${response.instrument}.name`))
    const isOfReference = cause.side === 'reference'
    return t(`parting.${cause.step === 0 ? 'since' : 'response'}${isOfReference ? 'Of' : ''}`, {
      month: first.step,
      responses: list([...new Set(names)]),
      from: cause.step,
      plan: nameOf(cause),
    })
  }
  const [opening, ...later] = turns
  const struck = mattering?.before.findLast(({ kind, step }) => kind === 'trigger' && step >= first.step)
  return (
    <p className="future-parting">
      <span>{sentence()}</span>{' '}
      <span>
        {!mattering && t('parting.neverMatters')}
        {mattering &&
          opening &&
          (struck?.kind === 'trigger'
            ? t(`parting.mattersAfter.${opening.way}`, {
                month: mattering.step,
                trigger: t(`model:triggers.${struck.trigger}.name`),
                from: struck.step,
                with: nameOf(struck),
                plan: planName,
              })
            : t(`parting.matters.${opening.way}`, { month: mattering.step, plan: planName }))}
        {later.map(({ step, way }) => ` ${t(`parting.turn.${way}`, { month: step })}`)}
        {mattering && !lasts && ` ${t('parting.fades', { month: months })}`}
      </span>
    </p>
  )
}

/** Responses that came into effect together with the first, on its side. */
function together({ before }: Parting, first: PartingResponse): PartingResponse[] {
  return before.filter(
    (mark): mark is PartingResponse => mark.kind === 'response' && mark.step === first.step && mark.side === first.side,
  )
}
