import { NO_RESPONSE, type ResponsePlan } from '../../../../shared/engine'
import type { ScenarioDocument } from '../../../../shared/formats'
import type { PlanSlot } from '../../../charts'
import type { AppState } from '../../../state/store'
import { planSlots } from './plan-edits'

/** The plan the levers belong to; no response where none is chosen. */
export function currentPlanOf({ plans, currentPlan }: ScenarioDocument): ResponsePlan {
  return plans.find(({ id }) => id === currentPlan) ?? NO_RESPONSE
}

export function slotOf({ plans }: ScenarioDocument, planId: string): PlanSlot {
  return planSlots(plans).get(planId) ?? 0
}

export const selectCurrentPlan = (state: AppState): ResponsePlan => currentPlanOf(state.document)
export const selectCurrentSlot = (state: AppState): PlanSlot => slotOf(state.document, currentPlanOf(state.document).id)
