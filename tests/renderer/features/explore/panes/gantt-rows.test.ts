import { describe, expect, it } from 'vitest'
import { barCount, ganttRows } from '../../../../../src/renderer/features/explore/panes/gantt-rows'
import type { ResponsePlan } from '../../../../../src/shared/engine'
import { bundledModel } from '../../../../../src/shared/formats'

const model = bundledModel()
const aResponse = (id: string, intensity: number, instrument = 'mediation'): ResponsePlan['responses'][number] => ({
  id,
  instrument,
  startStep: 1,
  durationMonths: 6,
  intensity,
})

describe('barCount', () => {
  it.each([
    { name: 'nothing', responses: [] },
    { name: 'a response that is switched off', responses: [aResponse('a', 0), aResponse('b', 0.5)] },
    { name: 'an instrument the model does not know', responses: [aResponse('a', 1, 'unknown'), aResponse('b', 1)] },
  ])('counts exactly the bars there are: $name', ({ responses }) => {
    const plan: ResponsePlan = { id: 'p', name: '', responses }

    expect(barCount(plan, model)).toBe(ganttRows(plan, model, String).length)
  })
})
