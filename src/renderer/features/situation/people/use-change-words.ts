import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumbers, type Numbers } from '../../../words/use-numbers'
import type { ChangeUnit, ScenarioChange } from './scenario-changes'

/** Most changes that are told one by one. */
const MOST_TOLD = 2

/** Says what was changed, with its numbers: "motive of Youth Guard from 40 % to 60 %". */
export function useChangeWords(): (changes: readonly ScenarioChange[]) => string {
  const { t } = useTranslation(['people', 'model'])
  const numbers = useNumbers()
  return useCallback(
    (changes) => {
      const said = changes.slice(0, MOST_TOLD).map(({ about, params, trend, numbers: moved }) => {
        const level = params['level']
        const what = t(`preview.changes.${about}`, {
          ...params,
          ...(level !== undefined && { level: t(`model:levels.${level}.name`) }),
        })
        if (trend && trend.before !== trend.now) {
          return t('preview.changes.fromTo', { what, before: t(`trend.${trend.before}`), now: t(`trend.${trend.now}`) })
        }
        if (!moved) return what
        const [before, now] = [moved.before, moved.now].map((value) => numberText(value, moved.unit, numbers, t))
        return t('preview.changes.fromTo', { what, before, now })
      })
      const more = changes.length - said.length
      return numbers.list(more > 0 ? [...said, t('preview.changes.more', { count: more })] : said)
    },
    [t, numbers],
  )
}

function numberText(
  value: number,
  unit: ChangeUnit,
  { count }: Numbers,
  t: (key: `preview.units.${ChangeUnit}`, values: { readonly value: string }) => string,
): string {
  return t(`preview.units.${unit}`, {
    value: count(unit === 'percent' || unit === 'times' ? Math.round(value * 100) : value),
  })
}
