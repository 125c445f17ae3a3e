import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  percentOf,
  planWithLever,
  planWithoutResponse,
  type Lever,
  type LeverChange,
} from '../../../../../src/renderer/features/explore/levers/response-edits'
import type { ResponsePlan } from '../../../../../src/shared/engine'
import { anInstrument, aPlan, aResponse } from '../an-instrument'

const mediation = anInstrument()
const planned: Lever = { instrument: mediation, response: aResponse() }
const unplanned: Lever = { instrument: mediation }

describe('planWithLever', () => {
  it('adds a response when a lever is turned up from nothing, with the instrument’s own duration', () => {
    const plan = planWithLever(aPlan(), unplanned, { kind: 'intensity', percent: 40 })

    expect(plan.responses).toEqual([
      { id: 'mediation', instrument: 'mediation', startStep: 0, durationMonths: 24, intensity: 0.4 },
    ])
  })

  it('leaves a response that is turned to 0 in its place, switched off', () => {
    const before = aPlan(aResponse(), aResponse({ id: 'other' }))

    const after = planWithLever(before, planned, { kind: 'intensity', percent: 0 })

    expect(after.responses.map(({ id, intensity }) => [id, intensity])).toEqual([
      ['mediation', 0],
      ['other', 0.6],
    ])
  })

  it('does not add a response for a lever that stays at nothing', () => {
    const plan = aPlan()

    expect(planWithLever(plan, unplanned, { kind: 'intensity', percent: 0 })).toBe(plan)
  })

  it('keeps a date set before the lever is turned up', () => {
    const plan = planWithLever(aPlan(), unplanned, { kind: 'start', step: 6 })

    expect(plan.responses[0]).toMatchObject({ startStep: 6, intensity: 0 })
  })

  it('finds a free id when the plan uses the instrument already', () => {
    const before = aPlan(aResponse(), aResponse({ id: 'mediation-2' }))

    const after = planWithLever(before, unplanned, { kind: 'intensity', percent: 10 })

    expect(after.responses.at(-1)?.id).toBe('mediation-3')
  })

  it('goes back to the usual target by leaving the target out', () => {
    const lever = { instrument: mediation, response: aResponse({ target: 'army' }) }
    const before = aPlan(lever.response)

    const after = planWithLever(before, lever, { kind: 'target', target: undefined })

    expect(after.responses[0]).not.toHaveProperty('target')
  })

  const anyChange: fc.Arbitrary<LeverChange> = fc.oneof(
    fc.record({ kind: fc.constant('intensity' as const), percent: fc.double({ min: -50, max: 200, noNaN: true }) }),
    fc.record({ kind: fc.constant('start' as const), step: fc.double({ min: -100, max: 300, noNaN: true }) }),
    fc.record({ kind: fc.constant('duration' as const), months: fc.double({ min: -10, max: 300, noNaN: true }) }),
    fc.record({
      kind: fc.constant('target' as const),
      target: fc.option(fc.constantFrom('army', 'militia'), { nil: undefined }),
    }),
  )

  const follow = (plan: ResponsePlan, changes: readonly LeverChange[]) =>
    changes.reduce((current, change) => {
      const response = current.responses.find(({ instrument }) => instrument === mediation.id)
      return planWithLever(current, response ? { instrument: mediation, response } : unplanned, change)
    }, plan)

  it('keeps every response valid and unique, whatever is done to the lever', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 20 }), (changes) => {
        const { responses } = follow(aPlan(), changes)

        expect(responses.length).toBeLessThanOrEqual(1)
        for (const response of responses) {
          expect(response.intensity).toBeGreaterThanOrEqual(0)
          expect(response.intensity).toBeLessThanOrEqual(1)
          expect(Number.isInteger(response.startStep)).toBe(true)
          expect(response.startStep).toBeGreaterThanOrEqual(-24)
          expect(response.durationMonths).toBeGreaterThanOrEqual(1)
          expect(response.durationMonths).toBeLessThanOrEqual(120)
        }
      }),
    )
  })

  it('shows exactly the number it was given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (percent) => {
        const [response] = planWithLever(aPlan(aResponse()), planned, { kind: 'intensity', percent }).responses

        expect(percentOf({ instrument: mediation, ...(response && { response }) })).toBe(percent)
      }),
    )
  })

  it('never changes the plan it was given', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const plan = aPlan(aResponse())
        const copy = structuredClone(plan)

        planWithLever(plan, planned, change)

        expect(plan).toEqual(copy)
      }),
    )
  })
})

describe('planWithoutResponse', () => {
  it('takes out one response and leaves the others alone', () => {
    const plan = planWithoutResponse(aPlan(aResponse(), aResponse({ id: 'other' })), 'mediation')

    expect(plan.responses.map(({ id }) => id)).toEqual(['other'])
  })
})
