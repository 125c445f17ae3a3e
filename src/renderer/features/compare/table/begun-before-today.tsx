import { useTranslation } from 'react-i18next'
import type { ResponsePlan } from '../../../../shared/engine'
import { useNumbers } from '../../../words/use-numbers'

/** How many responses of a plan are taken as begun before today, and which: what they do is not to be decided any more. */
export function BegunBeforeToday({ plan }: { readonly plan: ResponsePlan }) {
  const { t } = useTranslation(['compare', 'model'])
  const { list } = useNumbers()
  const begun = plan.responses.filter(({ intensity, startStep }) => intensity > 0 && startStep < 0)
  if (begun.length === 0) return null
  const responses = begun.map(({ instrument, startStep }) =>
    t('plan.begunOne', { count: -startStep, response: t(`model:instruments.${instrument}.name`) }),
  )
  return (
    <span className="plan-cell__begun" title={t('plan.begunWhich', { responses: list(responses) })}>
      {t('plan.begun', { count: begun.length })}
    </span>
  )
}
