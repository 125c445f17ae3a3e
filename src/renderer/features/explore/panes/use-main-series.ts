import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FanSeries } from '../../../charts'
import { selectDrawnEnsemble } from '../../../state/ensemble-slice'
import { useStore } from '../../../state/store'
import { useChosenOutcome } from '../outcomes/use-chosen-outcome'
import { useOutcomeAxis } from '../outcomes/use-outcome-axis'
import { slotOf } from '../../../plans/current-plan'
import { usePlanName } from '../../../plans/use-plan-name'
import { seenBands } from '../observed/seen-facts'
import { useShowsSeen } from '../observed/use-shows-seen'
import { fanSeriesOf, fanStageOf } from './fan-series-of'

/** The series of the main chart: the chosen outcome of what is drawn now. */
export function useMainSeries(): FanSeries {
  const { t } = useTranslation('explore')
  const pair = useStore(selectDrawnEnsemble)
  const scenario = useStore((state) => state.document.scenario)
  const settings = useStore((state) => state.document.settings)
  const planId = useStore((state) => pair?.demand.plan.id ?? state.document.currentPlan ?? '')
  const slot = useStore((state) => slotOf(state.document, planId))
  const outcome = useChosenOutcome()
  const axisOf = useOutcomeAxis()
  const nameOf = usePlanName()
  const { horizonSteps } = pair?.demand ?? settings
  const name = nameOf(planId)
  const axis = axisOf(outcome, pair)
  const stage = useMemo(
    () => fanStageOf({ outcome, axis, scenario, horizonSteps }),
    [outcome, axis, scenario, horizonSteps],
  )
  const showsSeen = useShowsSeen()
  const seen = useMemo(() => {
    const bands = pair && showsSeen ? seenBands({ pair, scenario, outcome }) : undefined
    return bands && { bands, nameFor: (plan: string) => t('observed.by', { plan }) }
  }, [pair, showsSeen, scenario, outcome, t])
  return useMemo(
    () =>
      fanSeriesOf({
        outcome,
        stage,
        pair,
        plan: { name, slot },
        noResponseName: t('plan.none'),
        ...(seen && { seen }),
      }),
    [outcome, stage, pair, name, slot, seen, t],
  )
}
