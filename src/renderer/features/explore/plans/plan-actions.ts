import type { ResponsePlan } from '../../../../shared/engine'
import { useStore } from '../../../state/store'
import { currentPlanOf } from './current-plan'
import { forkOf, freeLetter, MOST_PLANS, neighbourOf, newPlan } from './plan-edits'

/** Names a plan by a letter in the language of the app. */
type PlanNaming = (letter: string) => string

export function choosePlan(id: string | null): void {
  const { document, edit } = useStore.getState()
  if (document.currentPlan === id) return
  const name = document.plans.find((plan) => plan.id === id)?.name
  edit(
    name === undefined ? { key: 'explore:change.planNone' } : { key: 'explore:change.planChosen', params: { name } },
    (draft) => {
      draft.currentPlan = id
    },
  )
}

export const canAddPlan = (plans: readonly ResponsePlan[]): boolean => plans.length < MOST_PLANS

export function addPlan(nameWith: PlanNaming): void {
  const { plans } = useStore.getState().document
  addAndChoose('explore:change.planAdded', newPlan(plans, nameWith(freeLetter(plans, nameWith))))
}

/** Copy the current plan and go on with the copy. */
export function forkPlan(nameWith: PlanNaming): void {
  const { document } = useStore.getState()
  const fork = forkOf(currentPlanOf(document), document.plans, nameWith(freeLetter(document.plans, nameWith)))
  addAndChoose('explore:change.planForked', fork)
}

export function renamePlan(id: string, name: string): void {
  const { document, edit } = useStore.getState()
  const before = document.plans.find((plan) => plan.id === id)?.name
  if (before === undefined || before === name || name === '') return
  edit({ key: 'explore:change.planRenamed', params: { from: before, to: name } }, (draft) => {
    const plan = draft.plans.find((known) => known.id === id)
    if (plan) plan.name = name
  })
}

export function deletePlan(id: string): void {
  const { document, edit, noticeGiven } = useStore.getState()
  const name = document.plans.find((plan) => plan.id === id)?.name
  if (name === undefined) return
  const label = { key: 'explore:change.planDeleted', params: { name } }
  const next = neighbourOf(document.plans, id)
  edit(label, (draft) => {
    draft.plans = draft.plans.filter((plan) => plan.id !== id)
    if (draft.currentPlan === id) draft.currentPlan = next
  })
  noticeGiven(label, { tellsOfChange: true })
}

function addAndChoose(key: string, plan: ResponsePlan): void {
  const { document, edit } = useStore.getState()
  if (!canAddPlan(document.plans)) return
  edit({ key, params: { name: plan.name } }, (draft) => {
    draft.plans.push({ ...plan, responses: [...plan.responses] })
    draft.currentPlan = plan.id
  })
}
