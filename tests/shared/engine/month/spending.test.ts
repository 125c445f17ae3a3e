import { describe, expect, it } from 'vitest'
import { NO_RESPONSE, type Response, type ResponseInstrument } from '../../../../src/shared/engine'
import { HELD_BY } from '../../../../src/shared/engine/month/response-standing'
import type { World } from '../../../../src/shared/engine/month/world'
import type { PreparedPlan } from '../../../../src/shared/engine/prepare/prepared-plan'
import { preparePlanWithPrevention } from '../../../../src/shared/engine/prepare/prevention'
import {
  acting,
  asking,
  at,
  cheap,
  content,
  dear,
  holdOf,
  planOf,
  prepared,
  spendThrough,
} from '../../../builders/a-limited-plan'
import { anInstrument, exactly } from '../../../builders/a-response'
import { kelvara } from '../../../builders/bundled'

describe('what a response costs', () => {
  it('is a unit a month for the lowest rank, so many times as much for each rank more, and less in part', () => {
    const monthlyCosts = (instrument: ResponseInstrument, intensity: number) =>
      planOf([instrument], { instrument: instrument.id, intensity }).responses.map(({ monthlyCost }) => monthlyCost)

    expect(monthlyCosts(cheap, 1)).toEqual([1])
    expect(at(monthlyCosts(dear, 1), 0)).toBeCloseTo(4, 12)
    expect(at(monthlyCosts(dear, 0.25), 0)).toBeCloseTo(1, 12)
    // What does nothing asks nobody for money either.
    expect(monthlyCosts(anInstrument({ id: 'inert', cost: 5 }), 1)).toEqual([0])
  })

  it('is paid from the month it goes ahead to its end, lead time included', () => {
    const prepares = acting({ id: 'prepares', leadMonths: exactly(2.5) })

    const { monthly, sinceToday } = spendThrough(planOf([prepares], { instrument: 'prepares', startStep: 3 }))

    expect(monthly).toEqual([0, 0, 0, ...Array<number>(12).fill(1), 0.5, ...Array<number>(8).fill(0)])
    expect(sinceToday).toBe(12.5)
  })

  it.each([
    { name: 'whole months', lead: 2 },
    { name: 'a part of a month', lead: 2.5 },
  ])('is paid in the months in which attention is asked for, also where its end leaves $name', ({ lead }) => {
    const prepares = acting({ id: 'prepares', leadMonths: exactly(lead), attention: 5 })
    const [alone, both] = [[], [{ instrument: 'prepares', startStep: 3, durationMonths: 4 }]].map((uses) =>
      planOf([cheap, prepares], { instrument: 'cheap', durationMonths: 24 }, ...uses),
    )
    /** Months of attention that the one that goes on all the time gets, added up to the end of each month. */
    const attended = (plan: PreparedPlan | undefined) =>
      plan
        ? Array.from({ length: 15 }, (_, steps) => {
            const place = plan.responses.findIndex(({ duration }) => duration === 24)
            return steps * at(spendThrough(plan, { steps, world: { protectionPercent: 25 } }).courses.attention, place)
          })
        : []
    const [free, crowded] = [attended(alone), attended(both)]
    const isShort = free
      .slice(1)
      .map((sum, step) => sum - at(free, step) - (at(crowded, step + 1) - at(crowded, step)) > 1e-6)
    const { monthly } = both ? spendThrough(both, { steps: 14 }) : { monthly: [] }

    expect(isShort).toEqual(monthly.map((cost) => cost > 1))
    expect(isShort.filter((short) => short)).toHaveLength(Math.ceil(lead) + 4)
  })

  it('rises with the stages of violence that were run through when it began, and then stays', () => {
    const plan = planOf([cheap], { instrument: 'cheap', startStep: 2 })

    const { monthly } = spendThrough(plan, { deaths: [0, 0, 100, 10_000] })
    expect(at(monthly, 2)).toBeCloseTo(3, 12)
    expect(at(monthly, 3)).toBe(at(monthly, 2))
    expect(spendThrough(plan, { deaths: [1000, 1000, 1000, 0] }).sinceToday).toBeCloseTo(90, 10)
    expect(spendThrough(plan, { deaths: [25] }).sinceToday).toBe(10)
  })

  it('is paid from today on, at the lowest price, for what began before', () => {
    const { monthly } = spendThrough(planOf([cheap], { instrument: 'cheap', startStep: -6 }), { deaths: [10_000] })

    expect(monthly.slice(0, 5)).toEqual([1, 1, 1, 1, 0])
  })

  it('is not paid while a response waits to be authorised', () => {
    for (const member of [0, 1, 2, 3]) {
      const { monthly, courses } = spendThrough(planOf([asking], { instrument: 'asking' }), { member })
      const begun = at(courses.authorisedStep, 0)

      expect(monthly.findIndex((month) => month > 0)).toBe(begun)
      expect(at(courses.spent, 0)).toBe(begun < 0 ? 0 : Math.min(10, 24 - begun))
    }
  })

  it('is nothing for prevention that the world puts in place', () => {
    const plan = preparePlanWithPrevention(content, kelvara, prepared, NO_RESPONSE, undefined, 24)

    expect(plan.responses.length).toBeGreaterThan(0)
    expect(spendThrough(plan, { world: { preventionMonths: 24 } }).sinceToday).toBe(0)
  })
})

const NO_CAPITAL_LACKED = { monthsUncovered: 0, capitalShortStep: -1 }

describe('a budget', () => {
  const two = planOf([cheap, dear], { instrument: 'a-dear-one' }, { instrument: 'cheap' })
  it('holds back what it does not pay for to the end, and the least costly goes first', () => {
    expect(two.responses.map(({ monthlyCost }) => Math.round(monthlyCost))).toEqual([4, 1])

    expect(holdOf(two, 1, { world: { budget: 49 } })).toEqual({
      authorised: 0,
      heldBy: HELD_BY.nothing,
      monthsUnpaid: 0,
      budgetShortStep: -1,
      ...NO_CAPITAL_LACKED,
    })
    expect(holdOf(two, 0, { world: { budget: 49 } })).toEqual({
      authorised: -1,
      heldBy: HELD_BY.budget,
      monthsUnpaid: 24,
      budgetShortStep: 0,
      ...NO_CAPITAL_LACKED,
    })
    expect(holdOf(two, 0, { world: { budget: 51 } })).toMatchObject({ authorised: 0, monthsUnpaid: 0 })
  })

  it('does so with what was agreed to in the same month', () => {
    const both = [asking, acting({ id: 'asks-much', needsCouncil: true, cost: 3 })]
    const plan = planOf(both, { instrument: 'asking' }, { instrument: 'asks-much' })
    const world = { met: ['decisions'], budget: 45 } as const
    const order = plan.responses.map(({ monthlyCost }) => Math.round(monthlyCost))

    expect(holdOf(plan, order.indexOf(1), { world })).toMatchObject({ authorised: 0 })
    expect(holdOf(plan, order.indexOf(4), { world })).toMatchObject({ authorised: -1, heldBy: HELD_BY.budget })
  })

  it('pays for a response later where violence abates, which makes it less dear', () => {
    const plan = planOf([cheap], { instrument: 'cheap' })

    expect(holdOf(plan, 0, { world: { budget: 10 }, deaths: [1000, 1000, 1000, 0] })).toEqual({
      authorised: 3,
      heldBy: HELD_BY.nothing,
      monthsUnpaid: 3,
      budgetShortStep: 0,
      ...NO_CAPITAL_LACKED,
    })
  })

  it('asks nobody about what it does not pay for: no council divides over it, and it takes no attention', () => {
    const plan = planOf([asking], { instrument: 'asking' })

    expect(spendThrough(plan, { world: { budget: 0 } }).division).toBe(spendThrough(planOf([])).division)
    const crowded = planOf([asking, cheap], ...Array<Partial<Response>>(3).fill({ instrument: 'asking' }), {
      instrument: 'cheap',
    })
    const attentionLeft = (world: Partial<World>) =>
      at(spendThrough(crowded, { world: { ...world, protectionPercent: 50 } }).courses.attention, 3)
    expect(attentionLeft({})).toBeLessThan(1)
    expect(attentionLeft({ budget: 10 })).toBe(1)
  })

  it('has nothing left where what goes on already takes more, which is not stopped for it', () => {
    const plan = planOf([cheap, dear], { instrument: 'a-dear-one', startStep: -1 }, { instrument: 'cheap' })

    expect(spendThrough(plan, { world: { budget: 5 } }).sinceToday).toBeCloseTo(36, 10)
    expect(holdOf(plan, 1, { world: { budget: 5 } })).toMatchObject({ authorised: -1, heldBy: HELD_BY.budget })
  })

  it('never lets one response wait longer for being larger', () => {
    const plan = planOf([dear], { instrument: 'a-dear-one' })
    const deaths = [3000, 900, 2500, 400, 120, 60, 30, 0]
    const begun = Array.from({ length: 60 }, (_, i) => {
      const { authorised } = holdOf(plan, 0, { world: { budget: 20 * i }, deaths })
      return authorised < 0 ? Infinity : authorised
    })

    expect(begun).toEqual(begun.toSorted((a, b) => b - a))
    expect(new Set(begun).size).toBeGreaterThan(3)
  })

  it('may, of several, let a dear one go ahead whose money would have paid for a later one', () => {
    const plan = planOf([cheap, dear], { instrument: 'a-dear-one' }, { instrument: 'cheap', startStep: 5 })

    expect(holdOf(plan, 1, { world: { budget: 30 } })).toMatchObject({ authorised: 5 })
    expect(holdOf(plan, 1, { world: { budget: 45 } })).toMatchObject({ authorised: -1, heldBy: HELD_BY.budget })
  })
})
