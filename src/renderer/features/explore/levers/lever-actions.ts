import { NO_RESPONSE, type Response } from '../../../../shared/engine'
import type { ChangeLabel } from '../../../state/change-history'
import type { EditOptions } from '../../../state/document-slice'
import { shortcutOf } from '../../../state/shortcuts'
import { useStore } from '../../../state/store'
import { currentPlanOf } from '../../../plans/current-plan'
import { canAddPlan } from '../../../plans/plan-actions'
import { freePlanName, newPlan, type PlanNaming } from '../../../plans/plan-edits'
import { leverKey } from './lever-list'
import {
  isAimedAtNobody,
  percentOf,
  planWithLever,
  planWithoutResponse,
  responseOf,
  type Lever,
  type LeverChange,
} from './response-edits'

interface LeverMove {
  /** Names the plan that is begun where none is shown. */
  readonly nameWith: PlanNaming
  /** Changes of one gesture become one step of the history. */
  readonly gesture?: string | undefined
}

/** Apply a lever to the current plan; where no response is shown, begin a plan and say so. */
export function changeLever(lever: Lever, change: LeverChange, { nameWith, gesture }: LeverMove): void {
  const { document, edit, noticeGiven } = useStore.getState()
  if (isAimedAtNobody(lever, change)) {
    noticeGiven({ key: 'explore:lever.needsTarget', params: { instrument: lever.instrument.id } })
    return
  }
  const before = currentPlanOf(document)
  const { responses } = planWithLever(before, lever, change)
  if (responses === before.responses) return
  const options = gesture === undefined ? {} : { coalesce: gesture }
  if (before.id === NO_RESPONSE.id) {
    beginPlan(lever, responses, nameWith, options)
    return
  }
  edit(
    labelOf(lever, change),
    (draft) => {
      const plan = draft.plans.find(({ id }) => id === before.id)
      if (plan) plan.responses = [...responses]
    },
    options,
  )
}

/** What a key is that leads to a place where nothing is typed into. */
const PLACE_KEYS: ReadonlySet<string> = new Set(
  (['situation', 'explore', 'compare'] as const).map((place) => shortcutOf(place).keys),
)

/**
 * Say that a lever was set to what is also the key of a place, and offer to undo it: who pressed the key to go there would not know
 * that a number was changed.
 */
export function tellPlaceKey(lever: Lever, percent: number): void {
  if (!PLACE_KEYS.has(String(percent)) || isAimedAtNobody(lever, { kind: 'intensity', percent })) return
  const params = { instrument: lever.instrument.id, percent }
  useStore.getState().noticeGiven({ key: 'explore:lever.placeKey', params }, { tellsOfChange: true })
}

function beginPlan(
  { instrument }: Lever,
  responses: readonly Response[],
  nameWith: PlanNaming,
  options: EditOptions,
): void {
  const { document, edit, noticeGiven } = useStore.getState()
  if (!canAddPlan(document.plans)) {
    noticeGiven({ key: 'explore:plan.limit' })
    return
  }
  const plan = newPlan(document.plans, freePlanName(document.plans, nameWith))
  const label = { key: 'explore:change.planBegun', params: { name: plan.name, instrument: instrument.id } }
  edit(
    label,
    (draft) => {
      draft.plans.push({ ...plan, responses: [...responses] })
      draft.currentPlan = plan.id
    },
    options,
  )
  noticeGiven(label, { tellsOfChange: true })
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
