import type { ResponsePlan } from '../../shared/engine'
import { useStore } from '../state/store'
import { currentPlanOf } from './current-plan'
import {
  coloursToKeep,
  forkOf,
  freeCopyName,
  freePlanName,
  MOST_PLANS,
  neighbourOf,
  newPlan,
  planNames,
  type CopyNaming,
  type PlanNaming,
} from './plan-edits'

export const canAddPlan = (plans: readonly ResponsePlan[]): boolean => plans.length < MOST_PLANS

export function addPlan(nameWith: PlanNaming): void {
  const { plans } = useStore.getState().document
  const plan = newPlan(plans, freePlanName(plans, nameWith))
  addAndChoose(plan, 'explore:change.planAdded', { name: plan.name })
}

/** Copy the current plan and go on with the copy. */
export function forkPlan(nameWith: PlanNaming, copyWith: CopyNaming): void {
  const { document } = useStore.getState()
  const plan = currentPlanOf(document)
  const names = planNames(document.plans, nameWith)
  const from = names.get(plan.id) ?? plan.name
  const fork = forkOf(plan, document.plans, freeCopyName(from, new Set(names.values()), copyWith))
  addAndChoose(fork, 'explore:change.planForked', { from, name: fork.name })
}

export function renamePlan(id: string, name: string, nameWith: PlanNaming): void {
  const { document, edit } = useStore.getState()
  const from = planNames(document.plans, nameWith).get(id)
  if (from === undefined || from === name || name === '') return
  edit({ key: 'explore:change.planRenamed', params: { from, to: name } }, (draft) => {
    const plan = draft.plans.find((known) => known.id === id)
    if (plan) plan.name = name
  })
}

export function deletePlan(id: string, nameWith: PlanNaming): void {
  const { document, edit, noticeGiven } = useStore.getState()
  const name = planNames(document.plans, nameWith).get(id)
  if (name === undefined) return
  const label = { key: 'explore:change.planDeleted', params: { name } }
  const next = neighbourOf(document.plans, id)
  const colours = coloursToKeep(document.plans, id)
  edit(label, (draft) => {
    draft.plans = draft.plans.filter((plan) => plan.id !== id)
    for (const plan of draft.plans) {
      const colour = colours.get(plan.id)
      if (colour !== undefined) plan.colour = colour
    }
    if (draft.currentPlan === id) draft.currentPlan = next
  })
  noticeGiven(label, { tellsOfChange: true })
}

function addAndChoose(plan: ResponsePlan, key: string, params: Readonly<Record<string, string>>): void {
  const { document, edit } = useStore.getState()
  if (!canAddPlan(document.plans)) return
  edit({ key, params }, (draft) => {
    draft.plans.push({ ...plan, responses: [...plan.responses] })
    draft.currentPlan = plan.id
  })
}
