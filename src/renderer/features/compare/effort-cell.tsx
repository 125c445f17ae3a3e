import { useTranslation } from 'react-i18next'
import type { PlanEffort } from '../../../shared/decision'
import { useNumbers } from '../../words/use-numbers'
import { useLargestEffort } from './use-largest-effort'

interface EffortCellProps {
  readonly effort: PlanEffort
  /** Where the column of lead times has no room. */
  readonly withLead?: boolean
}

/** What a plan takes, against the most that any plan here takes: the units are relative, so that only the comparison says something. */
export function EffortCell({ effort, withLead = false }: EffortCellProps) {
  const { t } = useTranslation('compare')
  const { tenths } = useNumbers()
  const most = useLargestEffort()
  const { shortest, longest } = effort.leadMonths
  const bars = [
    { id: 'money', value: effort.money, most: most.money },
    { id: 'capital', value: effort.politicalCapital, most: most.politicalCapital },
    { id: 'attention', value: effort.attention, most: most.attention },
  ] as const
  return (
    <div className="effort" title={t('effort.title')}>
      {bars.map(({ id, value, most: largest }) => (
        <div key={id} className="effort__line">
          <span>{t(`effort.${id}`)}</span>
          <span
            className="effort__bar"
            role="img"
            aria-label={t('effort.value', { value: tenths(value), most: tenths(largest) })}
          >
            <span style={{ inlineSize: `${largest > 0 ? (100 * value) / largest : 0}%` }} />
          </span>
        </div>
      ))}
      {withLead && (
        <div className="effort__line">
          <span>{t('column.lead')}</span>
          <span>
            {t(shortest === longest ? 'cell.leadOne' : 'cell.lead', { from: shortest, to: longest, count: longest })}
          </span>
        </div>
      )}
    </div>
  )
}
