import { useTranslation } from 'react-i18next'
import { NO_RESPONSE } from '../../../shared/engine'
import { usePlanName } from '../../plans/use-plan-name'
import { useNumbers } from '../../words/use-numbers'
import type { CompareRow } from './compare-facts'

/** Names of plans as they stand inside a sentence. */
export function usePlanLists(): {
  readonly one: (id: string) => string
  readonly several: (rows: readonly CompareRow[]) => string
} {
  const { t } = useTranslation('compare')
  const nameOf = usePlanName()
  const { list } = useNumbers()
  const one = (id: string) => (id === NO_RESPONSE.id ? t('noResponseInline') : nameOf(id))
  return { one, several: (rows) => list(rows.map(({ id }) => one(id))) }
}
