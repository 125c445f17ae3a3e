import { beforeEach, describe, expect, it } from 'vitest'
import { changeLever, removeResponse } from '../../../../../src/renderer/features/explore/levers/lever-actions'
import { selectBarCount, selectRowCount } from '../../../../../src/renderer/features/explore/panes/plan-room'
import { beforeLastChange } from '../../../../../src/renderer/features/explore/plans/before-last-change'
import { currentPlanOf } from '../../../../../src/renderer/plans/current-plan'
import { addPlan, deletePlan } from '../../../../../src/renderer/plans/plan-actions'
import { useStore } from '../../../../../src/renderer/state/store'
import { bundledModel, bundledScenarios } from '../../../../../src/shared/formats'
import { aResult } from '../../../../builders/a-result'

const named = (letter: string) => `Plan ${letter}`
const state = () => useStore.getState()
const responseOf = (instrumentId: string) =>
  currentPlanOf(state().document).responses.find(({ instrument }) => instrument === instrumentId)
const turn = (instrumentId: string, percent: number) => {
  const instrument = bundledModel().instruments.find(({ id }) => id === instrumentId)
  if (!instrument) throw new Error(`No instrument "${instrumentId}"`)
  const response = responseOf(instrumentId)
  const lever = { instrument, ...(response && { response }) }
  changeLever(lever, { kind: 'intensity', percent }, { nameWith: named })
}
/** Rows and bars at rest and in both halves of a replay. */
const overReplay = () => {
  const before = beforeLastChange(state())
  if (!before) throw new Error('Nothing to replay')
  const { seed, memberCount, horizonSteps } = before.settings
  const demand = { plan: currentPlanOf(before), seed, memberCount, horizonSteps, outcomes: ['severity'] }
  const pair = { demand, baseline: aResult({}), withPlan: aResult({}) }
  const seen = [null, { phase: 'before' as const, before: pair }, { phase: 'after' as const, before: pair }].map(
    (replay) => {
      useStore.setState({ replay })
      return { rows: selectRowCount(state()), bars: selectBarCount(state()) }
    },
  )
  useStore.setState({ replay: null })
  return seen
}

describe('the room of the plan under the chart', () => {
  let bars: number
  beforeEach(() => {
    const [example] = bundledScenarios()
    if (!example) throw new Error('No scenario comes with the program')
    state().documentOpened(example.document, null)
    bars = selectBarCount(state())
  })

  it('is that of the bars', () => {
    expect(selectRowCount(state())).toBe(bars)
  })

  it.each([
    { name: 'a lever is turned off', change: () => turn('mediation', 0), rows: 0, after: -1 },
    {
      name: 'a response is removed',
      change: () => removeResponse(responseOf('mediation')?.id ?? ''),
      rows: 0,
      after: -1,
    },
    { name: 'a response is added', change: () => turn('naming-and-shaming', 40), rows: 1, after: 1 },
  ])('stays the same over a replay when $name', ({ change, rows, after }) => {
    change()

    expect(overReplay()).toEqual([
      { rows: bars + rows, bars: bars + after },
      { rows: bars + rows, bars },
      { rows: bars + rows, bars: bars + after },
    ])
  })

  it('stays that of the plan shown now where the change led to another plan', () => {
    addPlan(named)
    expect(overReplay().map(({ rows }) => rows)).toEqual([0, 0, 0])

    deletePlan(currentPlanOf(state().document).id, named)
    expect(overReplay().map(({ rows }) => rows)).toEqual([bars, bars, bars])
  })

  it('gives the room of a bar that is gone back with the next change', () => {
    turn('mediation', 0)
    turn('quiet-diplomacy', 10)

    expect(selectRowCount(state())).toBe(bars - 1)
  })
})
