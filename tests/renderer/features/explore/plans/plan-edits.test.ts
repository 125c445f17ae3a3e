import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  forkOf,
  freeLetter,
  MOST_PLANS,
  neighbourOf,
  newPlan,
  planSlots,
} from '../../../../../src/renderer/features/explore/plans/plan-edits'
import type { ResponsePlan } from '../../../../../src/shared/engine'
import { aResponse } from '../an-instrument'

const named = (letter: string) => `Plan ${letter}`
const aNamedPlan = (id: string, name = id): ResponsePlan => ({ id, name, responses: [] })

describe('planSlots', () => {
  it('gives plans from elsewhere the colours in their order', () => {
    const slots = planSlots([aNamedPlan('b'), aNamedPlan('a')])

    expect([...slots]).toEqual([
      ['b', 1],
      ['a', 2],
    ])
  })

  it('lets a plan keep its colour when another one is deleted', () => {
    const first = newPlan([], 'A')
    const second = newPlan([first], 'B')
    const third = newPlan([first, second], 'C')

    expect(planSlots([first, third]).get(third.id)).toBe(planSlots([first, second, third]).get(third.id))
    expect(planSlots([third]).get(third.id)).toBe(3)
  })

  it('never gives two of five plans one colour, however they came about', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(9), { nil: undefined }), { maxLength: 30 }), (steps) => {
        // A number deletes the plan at that place, nothing adds one.
        const plans = steps.reduce<readonly ResponsePlan[]>(
          (current, step) => {
            if (step === undefined) return current.length < MOST_PLANS ? [...current, newPlan(current, '')] : current
            return current.filter((_, position) => position !== step)
          },
          [aNamedPlan('from-a-file')],
        )
        const slots = [...planSlots(plans).values()]

        expect(new Set(slots).size).toBe(plans.length)
        expect(new Set(plans.map(({ id }) => id)).size).toBe(plans.length)
      }),
    )
  })
})

describe('forkOf', () => {
  it('has the same responses under an id and a name of its own', () => {
    const plan = { ...aNamedPlan('plan-1', 'Plan A'), responses: [aResponse()] }

    const fork = forkOf(plan, [plan], 'Plan B')

    expect(fork.responses).toEqual(plan.responses)
    expect(fork.name).toBe('Plan B')
    expect(fork.id).not.toBe(plan.id)
  })
})

describe('freeLetter', () => {
  it('is the first that no plan is named by', () => {
    expect(freeLetter([aNamedPlan('1', 'Plan A'), aNamedPlan('2', 'Plan C')], named)).toBe('B')
  })
})

describe('neighbourOf', () => {
  it.each([
    { name: 'the one after it', id: 'a', expected: 'b' },
    { name: 'the one before the last', id: 'c', expected: 'b' },
  ])('is $name', ({ id, expected }) => {
    expect(neighbourOf([aNamedPlan('a'), aNamedPlan('b'), aNamedPlan('c')], id)).toBe(expected)
  })

  it('is no plan when the only one goes', () => {
    expect(neighbourOf([aNamedPlan('a')], 'a')).toBeNull()
  })
})
