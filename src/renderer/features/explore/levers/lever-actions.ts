import { useStore } from '../../../state/store'
import type { ChangeLabel } from '../../../state/change-history'
import { currentPlanOf } from '../plans/current-plan'
import { newPlan } from '../plans/plan-edits'
import { leverKey } from './lever-list'
import {
  percentOf,
  planWithLever,
  planWithoutResponse,
  responseOf,
  type Lever,
  type LeverChange,
} from './response-edits'

/**
 * Apply a lever to the current plan; where there is none yet, begin one.
 *
 * @param gesture Changes of one gesture become one step of the history.
 */
export function changeLever(lever: Lever, change: LeverChange, gesture?: string): void {
  const { document, edit } = useStore.getState()
  const before = currentPlanOf(document)
  const after = planWithLever(before, lever, change)
  if (after === before) return
  edit(
    labelOf(lever, change),
    (draft) => {
      const plan = draft.plans.find(({ id }) => id === before.id)
      if (plan) {
        plan.responses = [...after.responses]
        return
      }
      const begun = newPlan(document.plans, '')
      draft.plans.push({ ...begun, responses: [...after.responses] })
      draft.currentPlan = begun.id
    },
    gesture === undefined ? {} : { coalesce: gesture },
  )
}

/** The name of the gesture in which a lever is moved. */
export const gestureOf = (lever: Lever): string => `lever/${leverKey(lever)}`

export function endGesture(): void {
  useStore.getState().endCoalescing()
}

/** Take a response out of the plan; the message at the foot offers to undo it. */
export function removeResponse(responseId: string): void {
  const { document, edit, noticeGiven } = useStore.getState()
  const before = currentPlanOf(document)
  const instrument = before.responses.find(({ id }) => id === responseId)?.instrument
  if (instrument === undefined) return
  const label = { key: 'explore:change.removed', params: { instrument } }
  edit(label, (draft) => {
    const plan = draft.plans.find(({ id }) => id === before.id)
    if (plan) plan.responses = [...planWithoutResponse(before, responseId).responses]
  })
  noticeGiven(label, { tellsOfChange: true })
}

function labelOf(lever: Lever, change: LeverChange): ChangeLabel {
  const instrument = lever.instrument.id
  const before = responseOf(lever)
  switch (change.kind) {
    case 'intensity':
      return { key: 'explore:change.intensity', params: { instrument, from: percentOf(lever), to: change.percent } }
    case 'start':
      return { key: 'explore:change.start', params: { instrument, from: before.startStep, to: change.step } }
    case 'duration':
      return { key: 'explore:change.duration', params: { instrument, from: before.durationMonths, to: change.months } }
    case 'target':
      return { key: 'explore:change.target', params: { instrument } }
  }
}
