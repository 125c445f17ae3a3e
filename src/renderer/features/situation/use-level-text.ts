import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Estimate } from '../../../shared/engine'
import { isolated } from '../../words/isolated'
import { useNumbers } from '../../words/use-numbers'

/** How people read a level in [0, 1]: in whole per cent, as they write it. */
export interface LevelText {
  /** "45 %". */
  readonly level: (level: number) => string
  /** "30–60 %"; one number where both ends are the same. */
  readonly range: (range: Pick<Estimate, 'low' | 'high'>) => string
  /** "30 – 45 – 60 %". */
  readonly estimate: (range: Estimate) => string
}

/** Says levels alike on all tabs of Situation. */
export function useLevelText(): LevelText {
  const { t } = useTranslation('situation')
  const { count } = useNumbers()
  return useMemo(() => {
    const percent = (level: number) => count(Math.round(level * 100))
    const level = (value: number) => isolated(t('level.one', { value: percent(value) }))
    return {
      level,
      range: ({ low, high }) =>
        percent(low) === percent(high)
          ? level(low)
          : isolated(t('level.range', { low: percent(low), high: percent(high) })),
      estimate: ({ low, best, high }) =>
        isolated(t('level.estimate', { low: percent(low), best: percent(best), high: percent(high) })),
    }
  }, [t, count])
}
