import { describe, expect, it } from 'vitest'
import type { CapitalLimit, ResponseInstrument } from '../../../../src/shared/engine'
import { createPoliticalCapital } from '../../../../src/shared/engine/month/political-capital'
import { HELD_BY, HOLDS } from '../../../../src/shared/engine/month/response-standing'
import type { PreparedPlan } from '../../../../src/shared/engine/prepare/prepared-plan'
import { acting, asking, at, cheap, holdOf, planOf, spendThrough, type Course } from '../../../builders/a-limited-plan'
import { anInstrument, exactly } from '../../../builders/a-response'

const modest = acting({ id: 'modest', politicalCapital: 1 })
const bold = acting({ id: 'bold', politicalCapital: 4 })
const capital = (available: number, regainedPerMonth = 0): { readonly politicalCapital: CapitalLimit } => ({
  politicalCapital: { available, regainedPerMonth },
})
const UNLIMITED = { authorised: 0, heldBy: HELD_BY.nothing, monthsUncovered: 0, capitalShortStep: -1 }

describe('political capital', () => {
  it('is taken by the rank of a response times its intensity, and by nothing that does nothing', () => {
    const plan = planOf([bold, anInstrument({ id: 'inert', politicalCapital: 5 })], {
      instrument: 'bold',
      intensity: 0.5,
    })

    expect(plan.responses.map(({ politicalCapital }) => politicalCapital)).toEqual([2])
    expect(
      planOf([anInstrument({ id: 'inert', politicalCapital: 5 })], { instrument: 'inert' }).responses[0]
        ?.politicalCapital,
    ).toBe(0)
    expect(holdOf(plan, 0, { world: capital(1) })).toMatchObject({ authorised: -1, heldBy: HELD_BY.capital })
    expect(holdOf(plan, 0, { world: capital(2) })).toMatchObject(UNLIMITED)
  })

  it('goes to the least demanding first, and holds back what it does not cover to the end', () => {
    const plan = planOf([bold, modest], { instrument: 'bold' }, { instrument: 'modest' })
    const [of4, of1] = [4, 1].map((rank) => plan.responses.findIndex((one) => one.politicalCapital === rank))

    expect(holdOf(plan, of1 ?? NaN, { world: capital(4) })).toMatchObject(UNLIMITED)
    expect(holdOf(plan, of4 ?? NaN, { world: capital(4) })).toMatchObject({
      authorised: -1,
      heldBy: HELD_BY.capital,
      monthsUncovered: 24,
      capitalShortStep: 0,
      monthsUnpaid: 0,
    })
    expect(holdOf(plan, of4 ?? NaN, { world: capital(5) })).toMatchObject(UNLIMITED)
  })

  it('comes back month by month, so that what was held back goes ahead later, and its lead time begins then', () => {
    const plan = planOf([bold, modest], { instrument: 'bold' }, { instrument: 'modest' })
    const of4 = plan.responses.findIndex((one) => one.politicalCapital === 4)
    const world = capital(4, 1)

    // Of 4 one is taken at once, and 3 and 1 that comes back are enough.
    expect(holdOf(plan, of4, { world })).toMatchObject({ authorised: 1, monthsUncovered: 1, capitalShortStep: 0 })
    expect(spendThrough(plan, { world }).sinceToday).toBe(spendThrough(plan).sinceToday)
  })

  it('is rebuilt up to what there was, and no further', () => {
    const twice = [
      { instrument: 'bold', startStep: 12 },
      { instrument: 'bold', startStep: 13 },
    ] as const
    const plan = planOf([bold], ...twice)

    expect(plan.responses.map((_, r) => holdOf(plan, r, { world: capital(4, 1) }).authorised)).toEqual([12, 16])
  })

  it('never falls below nothing', () => {
    const { responses } = planOf([bold], { instrument: 'bold' })
    const limited = createPoliticalCapital(1, { available: 3, regainedPerMonth: 1 })
    limited.start(responses)
    limited.take(0, 0, 0)
    for (const step of [1, 2]) limited.openMonth(step)
    expect(limited.covers(0, 0, 2)).toBe(false)
    const ample = createPoliticalCapital(1, { available: 5, regainedPerMonth: 3 })
    ample.start(responses)
    ample.take(0, 0, 0)
    ample.take(0, 0, 0)
    ample.openMonth(1)
    expect(ample.covers(0, 0, 1)).toBe(false)
    ample.openMonth(2)
    expect(ample.covers(0, 0, 2)).toBe(true)
  })

  it('asks nobody about what it does not cover: no council divides over it, and it takes no attention', () => {
    const plan = planOf([asking], { instrument: 'asking' })

    expect(spendThrough(plan, { world: capital(0) }).division).toBe(spendThrough(planOf([])).division)
    const both = planOf([asking, cheap], { instrument: 'asking' }, { instrument: 'cheap' })
    const of5 = both.responses.findIndex(({ attention }) => attention < 5)
    const attentionLeft = (world: Partial<ReturnType<typeof capital>>) =>
      at(spendThrough(both, { world: { ...world, protectionPercent: 25 } }).courses.attention, of5)
    expect(attentionLeft({})).toBeLessThan(1)
    expect(attentionLeft(capital(cheap.politicalCapital))).toBe(1)
  })

  it('is taken by one of two that were agreed to in the same month, where it is enough for one', () => {
    const plan = planOf(
      [asking, acting({ id: 'asks-much', needsCouncil: true, politicalCapital: 5 })],
      { instrument: 'asking' },
      { instrument: 'asks-much' },
    )
    const of5 = plan.responses.findIndex((one) => one.politicalCapital === 5)
    const world = { met: ['decisions'], ...capital(5) } as const

    expect(holdOf(plan, 1 - of5, { world })).toMatchObject(UNLIMITED)
    expect(holdOf(plan, of5, { world })).toMatchObject({ authorised: -1, heldBy: HELD_BY.capital })
  })

  describe('where it is short of what was agreed to', () => {
    const members = Array.from({ length: 60 }, (_, member) => member)
    const twice = [{ instrument: 'asks-much' }, { instrument: 'asks-much' }]
    const asksMuch = (changes: Partial<ResponseInstrument> = {}) =>
      acting({ id: 'asks-much', needsCouncil: true, politicalCapital: 5, ...changes })
    /** In effect from month 3 on. */
    const swaying = (size: number) =>
      acting({ id: 'swaying', leadMonths: exactly(4), effects: [{ channel: 'veto', size: exactly(size) }] })
    const sways = { instrument: 'swaying', startStep: -1, durationMonths: 120 }
    /** Months in which a veto held each of the two, which agree in the same month since they use one instrument. */
    const bothOf = (plan: PreparedPlan, course: Course) => {
      const places = plan.responses.flatMap(({ politicalCapital }, r) => (politicalCapital === 5 ? [r] : []))
      return members.map((member) => {
        const { courses } = spendThrough(plan, { ...course, member })
        return places.map((r) => ({
          authorised: at(courses.authorisedStep, r),
          monthsVetoed: at(courses.monthsHeld, r * HOLDS.length + HOLDS.indexOf('veto')),
          heldBy: at(courses.heldBy, r),
        }))
      })
    }

    it('asks again once it is enough, and meets no veto that came later', () => {
      const plan = planOf([asksMuch(), swaying(30)], ...twice, sways)
      const agreed = bothOf(plan, { world: capital(5, 1), steps: 60 }).filter(
        ([first]) => first && first.authorised >= 0 && first.authorised < 3,
      )

      expect(agreed.length).toBeGreaterThan(0)
      for (const [first, second] of agreed) {
        expect(second?.monthsVetoed).toBe(0)
        expect(second?.authorised).toBeGreaterThanOrEqual((first?.authorised ?? NaN) + 5)
      }
    })

    it('does not take for vetoed what it alone held, after a veto that was given up', () => {
      const plan = planOf([asksMuch({ isLastResort: true }), swaying(-30)], ...twice, sways)
      const given = bothOf(plan, { world: capital(5, 0.1), steps: 120 }).filter(
        ([first]) => first && first.monthsVetoed > 0 && first.authorised >= 0 && first.authorised < 40,
      )

      expect(given.length).toBeGreaterThan(0)
      for (const [first, second] of given) {
        expect(second?.monthsVetoed).toBe(first?.monthsVetoed)
        expect(second?.heldBy).not.toBe(HELD_BY.veto)
      }
    })
  })

  it('was taken before today by what was under way then', () => {
    const plan = planOf([bold], { instrument: 'bold', startStep: -1 }, { instrument: 'bold' })

    expect(plan.responses.map((_, r) => holdOf(plan, r, { world: capital(4) }).authorised)).toEqual([0, 0])
  })

  it('never lets one response wait longer for being more', () => {
    const plan = planOf([asking], { instrument: 'asking', startStep: 2 })

    for (const member of [0, 1, 2, 3]) {
      const begun = [0, 1, 2, 3, 4, 5, 6].map((available) => {
        const { authorised } = holdOf(plan, 0, { world: capital(available, 1), member })
        return authorised < 0 ? Infinity : authorised
      })
      expect(begun).toEqual(begun.toSorted((a, b) => b - a))
    }
  })

  it('counts a month for money too where both are short, and is what is said to have stopped it', () => {
    const plan = planOf([bold], { instrument: 'bold' })

    expect(holdOf(plan, 0, { world: { ...capital(3), budget: 0 } })).toEqual({
      authorised: -1,
      heldBy: HELD_BY.capital,
      monthsUnpaid: 24,
      budgetShortStep: 0,
      monthsUncovered: 24,
      capitalShortStep: 0,
    })
  })

  it('does not hold back by rounding what it covers in all', () => {
    const tenths = Array.from({ length: 10 }, () => ({ instrument: 'modest', intensity: 0.1 }))
    const plan = planOf([modest], ...tenths)

    expect(plan.responses.map((_, r) => holdOf(plan, r, { world: capital(1) }).authorised)).toEqual(
      plan.responses.map(() => 0),
    )
  })
})
