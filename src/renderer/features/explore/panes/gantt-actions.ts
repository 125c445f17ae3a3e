import type { GanttActions } from '../../../charts'
import type { PlanNaming } from '../../../plans/plan-edits'
import { currentPlanOf } from '../../../plans/current-plan'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { changeLever, endGesture, removeResponse } from '../levers/lever-actions'
import type { Lever, LeverChange } from '../levers/response-edits'

/** Presses of a key that follow each other within this time move the bar once, as a drag does: undo takes back all of them. */
export const PRESSES_TOGETHER_MS = 1000

/** What bars do to the plan, each movement as one step of the history. */
export function ganttActionsWith(nameWith: PlanNaming): GanttActions {
  /** A drag is told move by move; between start and end all belong to one step of the history. */
  let dragged: string | undefined
  let pause: ReturnType<typeof setTimeout> | undefined
  const endAfterPause = (gesture: string) => {
    clearTimeout(pause)
    pause = setTimeout(() => {
      // Something else may have begun meanwhile.
      if (useStore.getState().history.gesture === gesture) endGesture()
    }, PRESSES_TOGETHER_MS)
  }
  const change = (responseId: string, leverChange: LeverChange) => {
    const lever = leverOf(responseId)
    if (!lever) return
    const gesture = dragged ?? `gantt-keys/${responseId}/${leverChange.kind}`
    changeLever(lever, leverChange, { nameWith, gesture })
    if (dragged === undefined) endAfterPause(gesture)
  }
  return {
    onSelect: (id) => useStore.getState().responseSelected(id),
    onMove: (id, step) => change(id, { kind: 'start', step }),
    onResize: (id, months) => change(id, { kind: 'duration', months }),
    onRemove: removeResponse,
    onGesture: (id, phase) => {
      dragged = phase === 'start' ? `gantt/${id}` : undefined
      if (phase !== 'start') endGesture()
    },
  }
}

function leverOf(responseId: string): Lever | undefined {
  const response = currentPlanOf(useStore.getState().document).responses.find(({ id }) => id === responseId)
  const instrument = countryModel.instruments.find(({ id }) => id === response?.instrument)
  return response && instrument && { instrument, response }
}
