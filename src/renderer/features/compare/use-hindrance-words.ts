import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanFeasibility } from '../../../shared/decision'
import { useStore } from '../../state/store'
import { tenthsText } from '../../words/probability-wording'
import { useNumbers } from '../../words/use-numbers'
import { useSays } from './use-says'

/** Held up in fewer futures than this, a plan's other facts matter more in its one line. */
const WORTH_SAYING = 0.2

/** What stops a plan most often, in one line; undefined where that is too seldom to stand under its name. */
export function useHindranceWords(): (main: NonNullable<PlanFeasibility['main']>) => string | undefined {
  const { t } = useTranslation(['compare', 'model'])
  const { chance } = useSays()
  const { count } = useNumbers()
  const plans = useStore(({ document }) => document.plans)
  return useCallback(
    ({ hindrance, response, share }) => {
      if (share.probability < WORTH_SAYING) return undefined
      const used = plans.flatMap(({ responses }) => responses).find(({ id }) => id === response)
      if (!used) return undefined
      return t(`hindrance.${hindrance}`, {
        instrument: t(`model:instruments.${used.instrument}.name`),
        share: tenthsText(share, chance, count),
      })
    },
    [t, chance, count, plans],
  )
}
