import { useTranslation } from 'react-i18next'
import type { RatedTrend } from '../../../../shared/assessment'

const LINES = {
  falling: 'M2 3l9 7',
  steady: 'M1 7h11',
  rising: 'M2 11 11 3',
  'rising-fast': 'M2 13C6 11 8 8 10 1',
} as const satisfies Readonly<Record<RatedTrend, string>>

/** A trend as a stroke and its word. */
export function TrendMark({ trend }: { readonly trend: RatedTrend }) {
  const { t } = useTranslation('lens')
  return (
    <span className="lens__trend">
      <svg width="13" height="14" viewBox="0 0 13 14" aria-hidden="true">
        <path d={LINES[trend]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      </svg>
      {t(`trend.${trend}`)}
    </span>
  )
}
