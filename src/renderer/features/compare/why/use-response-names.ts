import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Response, ResponsePlan } from '../../../../shared/engine'
import { useNumbers } from '../../../words/use-numbers'

/** What responses of a plan are called; the month it begins tells one from another of the same instrument. */
export function useResponseNames(): (response: Response, plan: ResponsePlan) => string {
  const { t } = useTranslation(['compare', 'model'])
  const { month } = useNumbers()
  return useCallback(
    ({ id, instrument, startStep }, { responses }) => {
      const name = t(`model:instruments.${instrument}.name`)
      const isOnly = responses.every((other) => other.id === id || other.instrument !== instrument)
      return isOnly ? name : t('why.sameResponse', { name, month: month(startStep) })
    },
    [t, month],
  )
}
