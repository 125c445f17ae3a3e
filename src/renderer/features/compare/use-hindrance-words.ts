import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanFeasibility } from '../../../shared/decision'
import { tenthsText } from '../../words/probability-wording'
import { useNumbers } from '../../words/use-numbers'
import { useSays } from './use-says'

/** Held up in fewer futures than this, a plan's other facts matter more in its one line. */
const WORTH_SAYING = 0.1

/** What stops a plan most often and from when on, in a few words; undefined where that is too seldom to stand under its name. */
export function useHindranceWords(): (main: NonNullable<PlanFeasibility['main']>) => string | undefined {
  const { t } = useTranslation('compare')
  const { chance } = useSays()
  const { count } = useNumbers()
  return useCallback(
    ({ hindrance, share, fromStep }) => {
      if (share.probability < WORTH_SAYING) return undefined
      const month = Math.round(fromStep ?? 0)
      return t(`hindrance.${hindrance}`, {
        share: tenthsText(share, chance, count),
        from: t(month === 0 ? 'hindrance.fromToday' : 'hindrance.fromMonth', { month }),
      })
    },
    [t, chance, count],
  )
}
