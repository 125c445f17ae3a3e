import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PlanEffort } from '../../../shared/decision'
import { Tip } from '../../ui/tip'
import { useNumbers } from '../../words/use-numbers'
import { useLeadText } from './use-lead-text'

interface EffortCellProps {
  readonly effort: PlanEffort
  /** Where the column of lead times has no room. */
  readonly withLead?: boolean
}

/** Points that a full bar stands for, the same for every plan: as much as four responses take that take the most, at full intensity. */
const FULL_BAR = 20

/** What a plan takes, on one scale for all plans: bars keep their length whatever other plans there are. */
export function EffortCell({ effort, withLead = false }: EffortCellProps) {
  const { t } = useTranslation('compare')
  const { tenths } = useNumbers()
  const leadText = useLeadText()
  const bars = [
    { id: 'money', points: effort.money },
    { id: 'capital', points: effort.politicalCapital },
    { id: 'attention', points: effort.attention },
  ] as const
  const amountOf = ({ points }: (typeof bars)[number]) => t('effort.value', { value: tenths(points) })
  const sizes = bars.map((bar) => t('effort.named', { name: t(`effort.inFull.${bar.id}`), amount: amountOf(bar) }))
  return (
    <>
      <Tip text={[...sizes, t('effort.title', { full: FULL_BAR })].join(' ')}>
        <Button className="effort">
          {bars.map((bar) => (
            <span key={bar.id} className="effort__line">
              <span>{t(`effort.${bar.id}`)}</span>
              <span
                className="effort__bar"
                role="img"
                aria-label={amountOf(bar)}
                data-beyond={bar.points > FULL_BAR || undefined}
              >
                <span style={{ inlineSize: `${Math.min(100, (100 * bar.points) / FULL_BAR)}%` }} />
              </span>
              <span className="effort__points" aria-hidden="true">
                {tenths(bar.points)}
              </span>
            </span>
          ))}
        </Button>
      </Tip>
      {withLead && (
        <div className="effort__line">
          <span>{t('column.lead')}</span>
          <span>{leadText(effort.leadMonths)}</span>
        </div>
      )}
    </>
  )
}
