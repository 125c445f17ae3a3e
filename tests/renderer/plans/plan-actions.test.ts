import { beforeEach, describe, expect, it } from 'vitest'
import { changeLever } from '../../../src/renderer/features/explore/levers/lever-actions'
import { beforeLastChange } from '../../../src/renderer/features/explore/plans/before-last-change'
import { currentPlanOf, slotOf } from '../../../src/renderer/plans/current-plan'
import { addPlan, deletePlan, forkPlan } from '../../../src/renderer/plans/plan-actions'
import { planNames } from '../../../src/renderer/plans/plan-edits'
import type { Lever } from '../../../src/renderer/features/explore/levers/response-edits'
import { useStore } from '../../../src/renderer/state/store'
import { bundledScenarios } from '../../../src/shared/formats'
import { anInstrument } from '../features/explore/an-instrument'

const named = (letter: string) => `Plan ${letter}`
const copied = (name: string, number: number) => (number === 1 ? `${name} copy` : `${name} copy ${number}`)
const state = () => useStore.getState()
const names = () => [...planNames(state().document.plans, named).values()]
const shownPlan = () => currentPlanOf(state().document)
const lever = (): Lever => {
  const response = shownPlan().responses.find(({ instrument }) => instrument === 'mediation')
  return { instrument: anInstrument(), ...(response && { response }) }
}
const turnTo = (percent: number, gesture?: string) =>
  changeLever(lever(), { kind: 'intensity', percent }, { nameWith: named, gesture })
const lastNotice = () => state().notices.at(-1)

beforeEach(() => {
  const [example] = bundledScenarios()
  if (!example) throw new Error('No scenario comes with the program')
  state().documentOpened(example.document, null)
  useStore.setState({ notices: [] })
})

describe('a lever that is moved while no response is shown', () => {
  beforeEach(() => {
    state().planShown(null)
  })

  it('begins a plan with a name of its own, and says so', () => {
    turnTo(40)
    state().planShown(null)
    turnTo(50)

    expect(names()).toEqual(['Plan B', 'Plan A', 'Plan C'])
    expect(state().document.plans.map(({ name }) => name)).toEqual(names())
    expect(lastNotice()?.label).toEqual({
      key: 'explore:change.planBegun',
      params: { name: 'Plan C', instrument: 'mediation' },
    })
  })

  it('is one step with the whole movement, undone from the message', () => {
    for (const percent of [10, 20, 30]) turnTo(percent, 'drag')

    expect(state().history.changes.map(({ label }) => label.key)).toEqual(['explore:change.planBegun'])
    expect(lever().response?.intensity).toBe(0.3)

    state().undo()

    expect(names()).toEqual(['Plan B'])
    expect(state().document.currentPlan).toBeNull()
    expect(state().notices).toEqual([])
  })

  it('does nothing where there are as many plans as can be told apart, and says why', () => {
    while (state().document.plans.length < 6) addPlan(named)
    state().planShown(null)
    const before = state().document

    turnTo(40)
    turnTo(41)

    expect(state().document).toBe(before)
    expect(state().notices.map(({ label }) => label.key)).toEqual(['explore:plan.limit'])
  })
})

describe('deletePlan', () => {
  it('names the plan as it was shown, also one that nobody has named', () => {
    state().edit({ key: 'unnamed' }, (draft) => {
      for (const plan of draft.plans) plan.name = ''
    })

    deletePlan(shownPlan().id, named)

    expect(lastNotice()?.label).toEqual({ key: 'explore:change.planDeleted', params: { name: 'Plan A' } })
  })

  it('leaves the plans of a file their colours, and gives all back when it is undone', () => {
    const { document } = state()
    const plans = ['one', 'two', 'three'].map((id) => ({ id, name: id, responses: [] }))
    state().documentOpened({ ...document, plans, currentPlan: 'one' }, null)

    deletePlan('one', named)
    expect(['two', 'three'].map((id) => slotOf(state().document, id))).toEqual([2, 3])

    state().undo()
    expect(state().document.plans).toEqual(plans)
  })
})

describe('forkPlan', () => {
  it('tells which plan was copied, and under which name', () => {
    forkPlan(named, copied)

    expect(state().history.changes.at(-1)?.label).toEqual({
      key: 'explore:change.planForked',
      params: { from: 'Plan B', name: 'Plan B copy' },
    })
  })
})

describe('beforeLastChange', () => {
  it('is what was there before, on the plan that was changed', () => {
    const { document } = state()
    turnTo(20)

    expect(beforeLastChange(state())).toBe(document)
  })

  it('is nothing for a plan that the change left alone', () => {
    const original = shownPlan().id
    forkPlan(named, copied)
    turnTo(20)

    state().planShown(original)

    expect(beforeLastChange(state())).toBeUndefined()
  })

  it('is about the plan that is shown where the change was about all of them', () => {
    const original = shownPlan().id
    forkPlan(named, copied)
    state().edit({ key: 'seed' }, (draft) => {
      draft.settings.seed += 1
    })

    state().planShown(original)
    const before = beforeLastChange(state())

    expect(before && currentPlanOf(before).id).toBe(original)
    expect(before?.settings.seed).toBe(state().document.settings.seed - 1)
  })
})

describe('slotOf', () => {
  it('gives a deleted plan the colour it had, for the replay', () => {
    forkPlan(named, copied)
    const { id } = shownPlan()
    const slot = slotOf(state().document, id)

    deletePlan(id, named)

    expect(slotOf(state().document, id)).toBe(slot)
    expect(slotOf(state().document, '')).toBe(0)
  })
})
