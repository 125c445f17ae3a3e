import { describe, expect, it } from 'vitest'
import { lateEffects, planFeasibility } from '../../../../src/shared/decision'
import { layOutCourses } from '../../../../src/shared/engine/ensemble/ensemble-result'
import { aPlan, aResponse } from '../../../builders/a-response'
import { aResult } from '../../../builders/a-result'
import { model } from '../../../builders/bundled'

const FUTURES = 20
/** So many futures in which the effect comes in this month; -1: not by the horizon. */
const effects = (...groups: readonly (readonly [count: number, step: number])[]) =>
  groups.flatMap(([count, step]) => Array.from({ length: count }, () => step))
const lead = (instrument: string) => model.instruments.find(({ id }) => id === instrument)?.leadMonths.best ?? 0

function late(effectSteps: Readonly<Record<string, readonly number[]>>, startStep = 0, durationMonths?: number) {
  const ids = Object.keys(effectSteps)
  const steps = Int16Array.from(Object.values(effectSteps).flat())
  const result = aResult(
    { severity: [Array<number>(FUTURES).fill(0)] },
    { responses: { ...layOutCourses(ids, FUTURES), effectStep: steps, authorisedStep: steps } },
  )
  const plan = aPlan(
    ...ids.map((id) =>
      aResponse({ id, instrument: id, startStep, ...(durationMonths !== undefined && { durationMonths }) }),
    ),
  )
  return lateEffects(plan, planFeasibility(plan, result), model.instruments)
}

describe('lateEffects', () => {
  it('says nothing of what comes about when its lead time says', () => {
    const promised = Math.round(lead('mediation'))

    expect(late({ mediation: effects([20, promised]) })).toEqual([])
    expect(late({ mediation: effects([20, promised + 2]) })).toEqual([])
    expect(late({ mediation: effects([20, promised + 9]) }, 9)).toEqual([])
  })

  it('tells what is put off by three months or more, and what is stopped in a tenth of futures or more', () => {
    expect(late({ mediation: effects([20, 13]) })).toMatchObject([
      { instrument: 'mediation', fromMonth: 13, isDelayed: true },
    ])
    expect(late({ mediation: effects([18, 1], [2, -1]) })).toMatchObject([
      { fromMonth: 1, isDelayed: false, never: { count: 2 } },
    ])
    expect(late({ mediation: effects([19, 1], [1, -1]) })).toEqual([])
  })

  it('says nothing of what was planned to end before today, or with today', () => {
    const ended = { mediation: effects([20, -1]) }

    expect(late(ended, -24, 6)).toEqual([])
    expect(late(ended, -12, 12)).toEqual([])
    expect(late(ended, -12, 13)).toMatchObject([{ fromMonth: null, never: { count: 20 } }])
  })

  it('puts first what never comes in most futures, then the latest', () => {
    const told = late({
      mediation: effects([20, 12]),
      'quiet-diplomacy': effects([20, 20]),
      'preventive-deployment': effects([20, -1]),
    })

    expect(told.map(({ instrument, fromMonth }) => [instrument, fromMonth])).toEqual([
      ['preventive-deployment', null],
      ['quiet-diplomacy', 20],
      ['mediation', 12],
    ])
  })
})
