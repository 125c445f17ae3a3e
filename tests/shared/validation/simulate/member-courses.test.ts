import { describe, expect, it } from 'vitest'
import type { EnsembleResult } from '../../../../src/shared/engine'
import { NEEDED_OUTCOMES, onsetMonths } from '../../../../src/shared/validation/simulate/member-courses'
import { outlookOf } from '../../../../src/shared/validation/simulate/outlook'
import { layOutCourses } from '../../../../src/shared/engine/ensemble/ensemble-result'

/** Two members over 24 months, whose deaths in the last 12 months by an actor are as given. */
function aResult(severityOf: (actor: string, member: number, step: number) => number, deaths = [0, 0]): EnsembleResult {
  const stepCount = 25
  const values = new Float32Array(NEEDED_OUTCOMES.length * stepCount * 2)
  NEEDED_OUTCOMES.forEach((key, outcome) => {
    for (let step = 0; step < stepCount; step += 1) {
      for (let member = 0; member < 2; member += 1) {
        const total = ((deaths[member] ?? 0) * Math.min(step, 12)) / 12
        const value =
          key === 'deaths' ? total : key === 'recorded-deaths' ? total / 4 : severityOf(key.slice(12), member, step)
        values[(outcome * stepCount + step) * 2 + member] = value
      }
    }
  })
  return {
    firstMember: 0,
    memberCount: 2,
    stepCount,
    outcomes: NEEDED_OUTCOMES,
    values,
    onsetStep: new Int16Array(2),
    firstStruck: new Int16Array(0),
    triggers: [],
    responses: layOutCourses([], 2),
  }
}

describe('onsetMonths', () => {
  const result = aResult((actor, member, step) =>
    actor === 'state' ? (member === 0 && step >= 7 ? 1000 : 999) : member === 1 && step >= 20 ? 5000 : 0,
  )

  it('is the first month in which a countable actor has 1,000 deaths in the last twelve', () => {
    expect([...onsetMonths(result, { state: true, group: true })]).toEqual([7, 20])
  })

  it('leaves out an actor whose onset cannot be coded', () => {
    expect([...onsetMonths(result, { state: false, group: true })]).toEqual([-1, 20])
    expect([...onsetMonths(result, { state: false, group: false })]).toEqual([-1, -1])
  })
})

describe('outlookOf', () => {
  it('counts recorded deaths, which are a share of all', () => {
    const result = aResult(() => 0, [3999, 4000])

    expect(outlookOf(result, { state: true, group: true })).toEqual({
      memberCount: 2,
      onset: 0,
      deaths1000: 1,
      deaths100: 2,
    })
  })
})
