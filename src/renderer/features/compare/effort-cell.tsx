import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PlanEffort } from '../../../shared/decision'
import { Tip } from '../../ui/tip'
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
  const amountOf = ({ value, most: largest }: (typeof bars)[number]) =>
    t('effort.value', { value: tenths(value), most: tenths(largest) })
  const sizes = bars.map((bar) => t('effort.named', { name: t(`effort.${bar.id}`), amount: amountOf(bar) }))
  return (
    <>
      <Tip text={[t('effort.title'), ...sizes].join(' ')}>
        <Button className="effort">
          {bars.map((bar) => (
            <span key={bar.id} className="effort__line">
              <span>{t(`effort.${bar.id}`)}</span>
              <span className="effort__bar" role="img" aria-label={amountOf(bar)}>
                <span style={{ inlineSize: `${bar.most > 0 ? (100 * bar.value) / bar.most : 0}%` }} />
              </span>
            </span>
          ))}
        </Button>
      </Tip>
      {withLead && (
        <div className="effort__line">
          <span>{t('column.lead')}</span>
          <span>
            {t(shortest === longest ? 'cell.leadOne' : 'cell.lead', { from: shortest, to: longest, count: longest })}
          </span>
        </div>
      )}
    </>
  )
}
