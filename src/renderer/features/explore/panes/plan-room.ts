import type { AppState } from '../../../state/store'
import { countryModel } from '../../../state/country-model'
import { beforeLastChange } from '../plans/before-last-change'
import { currentPlanOf } from '../../../plans/current-plan'
import { barCount, selectDrawnPlan } from './gantt-rows'

/** How many bars are drawn under the chart now; in a replay those before and after the change take turns. */
export const selectBarCount = (state: AppState): number => barCount(selectDrawnPlan(state), countryModel)

/**
 * How many bars there is room for under the chart.
 *
 * A bar that the last change took away keeps its room until the next one, and a replay changes nothing of it: otherwise
 * the chart above would grow and shrink while it shows before and after.
 */
export function selectRowCount(state: AppState): number {
  const plan = currentPlanOf(state.document)
  const before = beforeLastChange(state)?.plans.find(({ id }) => id === plan.id)
  return Math.max(barCount(plan, countryModel), before ? barCount(before, countryModel) : 0)
}
