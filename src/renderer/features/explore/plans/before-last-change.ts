import type { ScenarioDocument } from '../../../../shared/formats'
import { selectLastChange } from '../../../state/document-slice'
import type { AppState } from '../../../state/store'
import { currentPlanOf } from '../../../plans/current-plan'

/**
 * What was before the last change, as far as it is about what is shown now.
 *
 * Where another plan is looked at since, that plan is meant; undefined if the change did nothing to it.
 */
export function beforeLastChange(state: AppState): ScenarioDocument | undefined {
  const change = selectLastChange(state)
  if (!change) return undefined
  const { document } = state
  if (change.after.currentPlan === document.currentPlan) return change.before
  const before = { ...change.before, currentPlan: document.currentPlan }
  const isSame =
    currentPlanOf(before) === currentPlanOf(document) &&
    before.settings === document.settings &&
    before.scenario === document.scenario
  return isSame ? undefined : before
}

export const selectCanReplay = (state: AppState): boolean => beforeLastChange(state) !== undefined
