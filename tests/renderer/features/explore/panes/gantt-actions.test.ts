import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ganttActionsWith, PRESSES_TOGETHER_MS } from '../../../../../src/renderer/features/explore/panes/gantt-actions'
import { currentPlanOf } from '../../../../../src/renderer/plans/current-plan'
import { useStore } from '../../../../../src/renderer/state/store'
import { bundledScenarios } from '../../../../../src/shared/formats'

const MEDIATION = 'preventive-mediation'

beforeEach(() => {
  vi.useFakeTimers()
  const [example] = bundledScenarios()
  if (example) useStore.getState().documentOpened(example.document, null)
})
afterEach(() => {
  vi.useRealTimers()
})

const actions = ganttActionsWith((letter) => `Plan ${letter}`)
const startOf = (id: string) =>
  currentPlanOf(useStore.getState().document).responses.find((response) => response.id === id)?.startStep
const steps = () => useStore.getState().history.changes.map(({ label }) => label.params)

it('makes one step of the presses that move a bar, from where it stood to where it stands', () => {
  const before = startOf(MEDIATION) ?? 0
  for (let month = 1; month <= 20; month += 1) {
    actions.onMove(MEDIATION, before - month)
    vi.advanceTimersByTime(PRESSES_TOGETHER_MS - 1)
  }

  expect(steps()).toEqual([expect.objectContaining({ from: before, to: before - 20 })])
  useStore.getState().undo()
  expect(startOf(MEDIATION)).toBe(before)
})

it('begins another step after a pause, on another bar, and for the other end', () => {
  actions.onMove(MEDIATION, 2)
  vi.advanceTimersByTime(PRESSES_TOGETHER_MS)
  expect(useStore.getState().history.gesture).toBeNull()
  actions.onMove(MEDIATION, 3)
  actions.onMove('civilian-protection', 3)
  actions.onResize('civilian-protection', 20)

  expect(steps()).toHaveLength(4)
})

it('ends no gesture that began meanwhile', () => {
  actions.onMove(MEDIATION, 2)
  actions.onGesture?.(MEDIATION, 'start')
  actions.onMove(MEDIATION, 3)
  vi.advanceTimersByTime(PRESSES_TOGETHER_MS)
  actions.onMove(MEDIATION, 4)
  actions.onGesture?.(MEDIATION, 'end')

  expect(steps()).toHaveLength(2)
})
