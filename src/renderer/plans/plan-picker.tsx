import { useTranslation } from 'react-i18next'
import { NO_RESPONSE } from '../../shared/engine'
import { useStore } from '../state/store'
import { Picker } from '../ui/picker'
import { Swatch } from '../ui/swatch'
import { selectNamedPlans } from './current-plan'
import { planSlots } from './plan-edits'
import { usePlanName } from './use-plan-name'
import './plan-picker.css'

/** Choose the plan the levers belong to, or look at no response. */
export function PlanPicker() {
  const { t } = useTranslation('explore')
  const plans = useStore(selectNamedPlans)
  const current = useStore((state) => state.document.currentPlan)
  const nameOf = usePlanName()
  const slots = planSlots(plans)
  const { planShown } = useStore.getState()
  return (
    <span className="plan-picker">
      <Picker
        label={t('plan.choose')}
        groups={[
          {
            id: 'plans',
            options: [
              ...plans.map(({ id }) => ({
                id,
                label: nameOf(id),
                mark: <Swatch token={`--plan-${slots.get(id) ?? 1}`} />,
              })),
              { id: NO_RESPONSE.id, label: t('plan.none'), mark: <Swatch token="--plan-0" dashed /> },
            ],
          },
        ]}
        selected={current ?? NO_RESPONSE.id}
        onSelect={(id) => planShown(id === NO_RESPONSE.id ? null : id)}
      />
    </span>
  )
}
