import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  coloursToKeep,
  forkOf,
  freeCopyName,
  freePlanName,
  MOST_PLANS,
  neighbourOf,
  newPlan,
  planNames,
  planSlots,
} from '../../../src/renderer/plans/plan-edits'
import type { ResponsePlan } from '../../../src/shared/engine'
import { aResponse } from '../features/explore/an-instrument'

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

  it('never gives two of the plans of a document one colour, however they came about', () => {
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

describe('coloursToKeep', () => {
  const plans = ['a', 'b', 'c'].map((id) => aNamedPlan(id))

  it('holds every plan that would take a colour that became free', () => {
    expect([...coloursToKeep(plans, 'a')]).toEqual([
      ['b', 2],
      ['c', 3],
    ])
  })

  it('writes down nothing where no plan would change', () => {
    expect(coloursToKeep(plans, 'c').size).toBe(0)
  })

  it('leaves the free colour to the next plan that is made', () => {
    const left = [
      { ...aNamedPlan('b'), colour: 2 },
      { ...aNamedPlan('c'), colour: 3 },
    ]

    expect(planSlots([...left, newPlan(left, 'D')]).get(newPlan(left, 'D').id)).toBe(1)
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

describe('planNames', () => {
  it('calls no two plans alike, even where some have no name', () => {
    const names = planNames([aNamedPlan('1', ''), aNamedPlan('2', 'Plan A'), aNamedPlan('3', '')], named)

    expect([...names.values()]).toEqual(['Plan B', 'Plan A', 'Plan C'])
    expect([...planNames([aNamedPlan('1', ''), aNamedPlan('2', 'plan a')], named).values()]).toEqual([
      'Plan B',
      'plan a',
    ])
  })
})

describe('freePlanName', () => {
  it('has the first letter that no plan is named by', () => {
    expect(freePlanName([aNamedPlan('1', 'Plan A'), aNamedPlan('2', 'Plan C')], named)).toBe('Plan B')
  })

  it('is not what a plan without a name is called', () => {
    expect(freePlanName([aNamedPlan('1', '')], named)).toBe('Plan B')
  })

  it('is still a name when all letters are taken', () => {
    const all = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => aNamedPlan(letter, named(letter)))

    expect(freePlanName(all, named)).toBe('Plan 27')
  })
})

describe('freeCopyName', () => {
  const copied = (name: string, number: number) => (number === 1 ? `${name} copy` : `${name} copy ${number}`)

  it.each([
    { of: 'Plan B', taken: ['Plan B'], is: 'Plan B copy' },
    { of: 'Plan B', taken: ['Plan B', 'Plan B copy'], is: 'Plan B copy 2' },
    { of: 'Plan B copy', taken: ['Plan B', 'Plan B copy'], is: 'Plan B copy 2' },
    { of: 'Plan B copy 2', taken: ['Plan B copy', 'Plan B copy 2'], is: 'Plan B copy 3' },
    { of: 'Plan B copy 2', taken: ['Plan B', 'Plan B copy 2'], is: 'Plan B copy' },
    { of: 'Plan B', taken: ['Plan B', 'PLAN B  Copy'], is: 'Plan B copy 2' },
  ])('calls a copy of "$of" "$is"', ({ of, taken, is }) => {
    expect(freeCopyName(of, new Set(taken), copied)).toBe(is)
  })

  it('cuts no character in two, which no file may hold', () => {
    const name = '👩'.repeat(30)

    expect(freeCopyName(`a${name}`, new Set(), copied)).toMatch(/^a(👩)+… copy$/u)
    expect(freeCopyName(name, new Set(), copied)).toMatch(/^(👩)+… copy$/u)
  })

  it('keeps within the longest name', () => {
    const name = 'a'.repeat(60)
    const first = freeCopyName(name, new Set([name]), copied)

    expect(first).toHaveLength(60)
    expect(first).toMatch(/^a+… copy$/)
    expect(freeCopyName(name, new Set([name, first]), copied)).not.toBe(first)
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
