import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pastUntil, shiftPlan, shiftsBetween } from '../../../../src/shared/decision'
import { aPlan, aResponse } from '../../../builders/a-response'

const plan = aPlan(aResponse({ id: 'early', startStep: -20 }), aResponse({ id: 'late', startStep: 100 }))

describe('shiftPlan', () => {
  it('moves every start by as many months, and nothing else', () => {
    const { plan: moved, clamped, leftOut } = shiftPlan(plan, -3)

    expect(moved).toEqual({
      ...plan,
      responses: plan.responses.map((response) => ({ ...response, startStep: response.startStep - 3 })),
    })
    expect([clamped, leftOut]).toEqual([[], []])
  })

  it('moves one response alone', () => {
    expect(shiftPlan(plan, 6, 'late').plan.responses.map(({ startStep }) => startStep)).toEqual([-20, 106])
  })

  it('starts two years ago what would start earlier, and says so', () => {
    const { plan: moved, clamped } = shiftPlan(plan, -12)

    expect(moved.responses.map(({ startStep }) => startStep)).toEqual([-24, 88])
    expect(clamped).toEqual(['early'])
  })

  it('leaves out what would start after any horizon, and says so', () => {
    const { plan: moved, leftOut } = shiftPlan(plan, 24)

    expect(moved.responses.map(({ id, startStep }) => [id, startStep])).toEqual([['early', 4]])
    expect(leftOut).toEqual(['late'])
  })

  it('refuses halves of months and responses that are not in the plan', () => {
    expect(() => shiftPlan(plan, 0.5)).toThrow(RangeError)
    expect(() => shiftPlan(plan, 1, 'nobody')).toThrow(RangeError)
  })

  it('always gives a plan that may be run', () => {
    fc.assert(
      fc.property(fc.integer({ min: -24, max: 120 }), fc.integer({ min: -60, max: 60 }), (startStep, months) => {
        for (const response of shiftPlan(aPlan(aResponse({ startStep })), months).plan.responses) {
          expect(response.startStep).toBeGreaterThanOrEqual(-24)
          expect(response.startStep).toBeLessThanOrEqual(120)
        }
      }),
    )
  })
})

describe('shiftsBetween', () => {
  it('steps from the first to the last month', () => {
    expect(shiftsBetween(-12, 24, 3)).toEqual([-12, -9, -6, -3, 0, 3, 6, 9, 12, 15, 18, 21, 24])
  })

  it('never forgets the plan as it is dated', () => {
    expect(shiftsBetween(-5, 10, 4)).toEqual([-5, -1, 0, 3, 7])
    expect(shiftsBetween(6, 12, 6)).toEqual([0, 6, 12])
  })

  it('refuses to step back or not at all', () => {
    expect(() => shiftsBetween(0, 12, 0)).toThrow(RangeError)
    expect(() => shiftsBetween(12, 0, 3)).toThrow(RangeError)
  })
})

describe('pastUntil', () => {
  it.each([
    { startSteps: [0, 6], months: 0 },
    { startSteps: [5, 3], months: -3 },
    // What has begun is before today wherever it is moved to from there on back.
    { startSteps: [-4, 2], months: 0 },
  ])('is $months for what begins in months $startSteps', ({ startSteps, months }) => {
    expect(pastUntil(startSteps)).toBe(months)
  })
})
