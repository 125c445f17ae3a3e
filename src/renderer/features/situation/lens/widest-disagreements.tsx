import { useTranslation } from 'react-i18next'
import { disagreement } from '../../../../shared/assessment'
import { RangeMarks } from '../../../charts'
import { useLevelText } from '../use-level-text'
import type { FactorRow } from './factor-rows'

interface WidestDisagreementsProps {
  readonly rows: readonly FactorRow[]
  readonly onSelect: (factor: string) => void
}

const SHOWN = 3

/** Where assessors lie furthest apart after the first round: what the second one is for. */
export function WidestDisagreements({ rows, onSelect }: WidestDisagreementsProps) {
  const { t } = useTranslation(['lens', 'framework'])
  const levels = useLevelText()
  const widest = rows
    .filter(({ views }) => views.length > 1)
    .toSorted((a, b) => disagreement(b.views) - disagreement(a.views))
    .slice(0, SHOWN)
  if (widest.length === 0) return null
  return (
    <section className="panel lens__widest">
      <h2>{t('rounds.widest')}</h2>
      <p className="caption">{t('rounds.widestNote')}</p>
      <ul className="lens__each">
        {widest.map(({ factor, range, views }) => {
          const bests = views.map((view) => view.range.best)
          return (
            <li key={factor.id}>
              <button type="button" className="lens__population" onClick={() => onSelect(factor.id)}>
                {t(`framework:factors.${factor.id}`)}
              </button>
              <RangeMarks range={range} ticks={bests} />
              <span className="lens__numbers">
                {levels.range({ low: Math.min(...bests), high: Math.max(...bests) })}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
