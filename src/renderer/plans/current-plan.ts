import { NO_RESPONSE, type ResponsePlan } from '../../shared/engine'
import type { ScenarioDocument } from '../../shared/formats'
import type { PlanSlot } from '../charts'
import type { AppState } from '../state/store'
import { planSlots } from './plan-edits'

/** The plan the levers belong to; no response where none is chosen. */
export function currentPlanOf({ plans, currentPlan }: ScenarioDocument): ResponsePlan {
  return plans.find(({ id }) => id === currentPlan) ?? NO_RESPONSE
}

/** The colour of a plan. One that a replay shows after it was deleted has the colour it gave back. */
export function slotOf({ plans }: Pick<ScenarioDocument, 'plans'>, planId: string): PlanSlot {
  if (planId === '' || planId === NO_RESPONSE.id) return 0
  const isKnown = plans.some(({ id }) => id === planId)
  return planSlots(isKnown ? plans : [...plans, { id: planId }]).get(planId) ?? 0
}

export const selectCurrentPlan = (state: AppState): ResponsePlan => currentPlanOf(state.document)
export const selectCurrentSlot = (state: AppState): PlanSlot => slotOf(state.document, currentPlanOf(state.document).id)

/** A plan without its responses: what pickers, labels and marks need. */
export type NamedPlan = Pick<ResponsePlan, 'id' | 'name' | 'colour'>

let lastNamed: readonly NamedPlan[] = []

/** The plans by id, name and colour; the same list as long as none of them changes, whatever levers do to their responses. */
export function selectNamedPlans({ document: { plans } }: AppState): readonly NamedPlan[] {
  const isSame =
    plans.length === lastNamed.length &&
    plans.every(({ id, name, colour }, position) => {
      const last = lastNamed[position]
      return last?.id === id && last.name === name && last.colour === colour
    })
  if (!isSame) lastNamed = plans.map(({ id, name, colour }) => ({ id, name, ...(colour !== undefined && { colour }) }))
  return lastNamed
}
