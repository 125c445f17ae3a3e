import { useTranslation } from 'react-i18next'
import { LEAST_TO_COMPARE } from '../../../shared/decision'
import { useNumbers } from '../../words/use-numbers'
import type { CompareFacts } from './compare-facts'

/** Whether there are too few futures to say anything of plans by: panels that draw on all of them say only that. */
export const areTooFew = ({ memberCount }: Pick<CompareFacts, 'memberCount'>): boolean => memberCount < LEAST_TO_COMPARE

/** Says that there are too few futures, in the same words wherever nothing else can be said. */
export function TooFewFutures({ memberCount }: Pick<CompareFacts, 'memberCount'>) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  return (
    <p className="compare-panel__caption">
      {t('tooFewFutures', { count: memberCount, formatted: count(memberCount), least: count(LEAST_TO_COMPARE) })}
    </p>
  )
}
