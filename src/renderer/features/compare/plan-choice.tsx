import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { slotOf } from '../../plans/current-plan'
import { PlanMark } from '../../plans/plan-mark'
import { usePlanName } from '../../plans/use-plan-name'
import { useStore } from '../../state/store'
import { Picker } from '../../ui/picker'
import { plansWithResponses } from './panel-plan'

interface PlanChoiceProps {
  readonly label: string
  readonly showsLabel?: boolean
  /** Stands over the list while it is open. */
  readonly heading?: string
  /** Plans to choose from. */
  readonly ids: readonly string[]
  readonly selected: string
  readonly onSelect: (id: string) => void
}

/** Choose one of some plans, each told by its dash, marker and colour. */
export function PlanChoice({ ids, heading, ...picker }: PlanChoiceProps) {
  const nameOf = usePlanName()
  const plans = useStore(({ document }) => document.plans)
  const options = ids.map((id) => ({ id, label: nameOf(id), mark: <PlanMark slot={slotOf({ plans }, id)} /> }))
  return <Picker {...picker} groups={[{ id: 'plans', options, ...(heading !== undefined && { label: heading }) }]} />
}

/** Choose the plan that the panels under the table speak of; all of them change together. */
export function PanelPlanChoice({ selected }: Pick<PlanChoiceProps, 'selected'>) {
  const { t } = useTranslation('compare')
  const plans = useStore(({ document }) => document.plans)
  const ids = useMemo(() => plansWithResponses(plans), [plans])
  const { panelPlanChosen } = useStore.getState()
  return (
    <PlanChoice
      label={t('panelPlan')}
      heading={t('panelPlanTogether')}
      ids={ids}
      selected={selected}
      onSelect={panelPlanChosen}
    />
  )
}
