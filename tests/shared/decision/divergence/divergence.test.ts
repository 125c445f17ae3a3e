import { describe, expect, it } from 'vitest'
import type { EnsembleResult, Response } from '../../../../src/shared/engine'
import { layOutCourses } from '../../../../src/shared/engine/ensemble/ensemble-result'
import { findDivergence, type PlanCourse } from '../../../../src/shared/decision'
import { aPlan, aResponse } from '../../../builders/a-response'
import { aResult } from '../../../builders/a-result'

const TRIGGERS = ['coup-attempt', 'ceasefire']
const QUESTION = { outcome: 'deaths', step: 4, smallest: { absolute: 10, relative: 0.1 } }

interface Course {
  readonly deaths: readonly number[]
  readonly displaced?: readonly number[]
  /** Responses with the step each was first in effect. */
  readonly used?: readonly (readonly [Response, number])[]
  /** By trigger, -1 if never. */
  readonly struck?: readonly [number, number]
}

/** A course of member 1; member 0 stands still, so that a slip of a place shows. */
function aCourse({ deaths, displaced = deaths.map(() => 0), used = [], struck = [-1, -1] }: Course): PlanCourse {
  const ids = used.map(([{ id }]) => id)
  const responses = { ...layOutCourses(ids, 2), effectStep: Int16Array.from(used.flatMap(([, step]) => [-1, step])) }
  const overrides: Partial<EnsembleResult> = {
    triggers: TRIGGERS,
    firstStruck: Int16Array.from(struck.flatMap((step) => [-1, step])),
    responses,
  }
  const both = (path: readonly number[]) => path.map((value) => [0, value])
  return {
    plan: aPlan(...used.map(([response]) => response)),
    result: aResult({ deaths: both(deaths), displaced: both(displaced) }, overrides),
  }
}

const mediation = aResponse({ id: 'first', instrument: 'mediation' })
const monitors = aResponse({ id: 'second', instrument: 'monitors' })
const without = aCourse({ deaths: [0, 10, 20, 30, 40] })

describe('findDivergence', () => {
  it('finds no parting where nothing differs, whatever else the plan holds', () => {
    const plan = aCourse({ deaths: [0, 10, 20, 30, 40], used: [[mediation, 1]] })

    expect(findDivergence(without, plan, 1, QUESTION)).toEqual({
      first: undefined,
      outcomes: [],
      end: 'alike',
      lasting: undefined,
      earlier: [],
    })
  })

  it('finds the first exact difference and from when on it matters', () => {
    const plan = aCourse({ deaths: [0, 10, 19, 21, 22], used: [[mediation, 1]] })
    const found = findDivergence(without, plan, 1, QUESTION)

    expect(found.first?.step).toBe(2)
    expect(found.outcomes).toEqual(['deaths'])
    expect(found.end).toBe('better')
    expect(found.lasting?.step).toBe(4)
  })

  it('leads with the end, and counts from the month since when it has lasted', () => {
    const calm = aCourse({ deaths: [0, 50, 50, 50, 50] })
    const endOf = (...deaths: number[]) => {
      const { end, lasting, earlier } = findDivergence(calm, aCourse({ deaths }), 1, QUESTION)
      return { end, since: lasting?.step, earlier }
    }

    // Better at first, worse in the end.
    expect(endOf(0, 30, 49, 80, 80)).toEqual({
      end: 'worse',
      since: 3,
      earlier: [{ from: 1, to: 1, way: 'better' }],
    })
    // It turns without a month of rest.
    expect(endOf(0, 80, 80, 30, 30)).toEqual({
      end: 'better',
      since: 3,
      earlier: [{ from: 1, to: 2, way: 'worse' }],
    })
    // The same way twice, with a rest: it has lasted since the second.
    expect(endOf(0, 80, 50, 80, 80)).toEqual({ end: 'worse', since: 3, earlier: [{ from: 1, to: 1, way: 'worse' }] })
    // It mattered on the way and no longer does.
    expect(endOf(0, 50, 90, 80, 50)).toEqual({
      end: 'alike',
      since: undefined,
      earlier: [{ from: 2, to: 3, way: 'worse' }],
    })
    // Several crossings.
    expect(endOf(0, 80, 30, 80, 30)).toEqual({
      end: 'better',
      since: 4,
      earlier: [
        { from: 1, to: 1, way: 'worse' },
        { from: 2, to: 2, way: 'better' },
        { from: 3, to: 3, way: 'worse' },
      ],
    })
    expect(endOf(0, 50, 50, 50, 51)).toEqual({ end: 'alike', since: undefined, earlier: [] })
  })

  it('reads a horizon of one month', () => {
    const worse = findDivergence(aCourse({ deaths: [0, 0] }), aCourse({ deaths: [0, 90] }), 1, { ...QUESTION, step: 1 })

    expect(worse).toMatchObject({ first: { step: 1 }, end: 'worse', lasting: { step: 1 }, earlier: [] })
  })

  it('looks at the member asked for', () => {
    const plan = aCourse({ deaths: [0, 10, 19, 21, 22], used: [[mediation, 1]] })

    expect(findDivergence(without, plan, 0, QUESTION).first).toBeUndefined()
  })

  it('sees a difference in an outcome that nobody judges by', () => {
    const plan = aCourse({ deaths: [0, 10, 20, 30, 40], displaced: [0, 0, 0, 1, 1] })
    const found = findDivergence(without, plan, 1, QUESTION)

    expect(found).toMatchObject({ first: { step: 3 }, outcomes: ['displaced'] })
    expect(found).toMatchObject({ end: 'alike', lasting: undefined })
  })

  it('looks past what an outcome says of the plan alone', () => {
    const [reference, plan] = [0, 3].map((months): PlanCourse => {
      const unused = [0, 0].map(() => [months])
      return { plan: aPlan(), result: aResult({ 'warning-used': unused, deaths: [[0], [0]] }) }
    })

    if (!reference || !plan) throw new Error('Two courses were made')
    expect(findDivergence(reference, plan, 0, { ...QUESTION, step: 1 }).first).toBeUndefined()
  })

  it('looks no further than the step asked for', () => {
    const plan = aCourse({ deaths: [0, 10, 19, 21, 22] })

    expect(findDivergence(without, plan, 1, { ...QUESTION, step: 3 }).end).toBe('alike')
  })

  it('names what was in effect before, earliest first, and nothing of the same month or later', () => {
    const plan = aCourse({
      deaths: [0, 10, 20, 29, 30],
      used: [
        [mediation, 2],
        [monitors, 0],
        [aResponse({ id: 'third', instrument: 'sanctions' }), 3],
        [aResponse({ id: 'fourth', instrument: 'courts' }), -1],
      ],
    })

    expect(findDivergence(without, plan, 1, QUESTION).first?.responses).toEqual([
      { side: 'plan', response: monitors, step: 0 },
      { side: 'plan', response: mediation, step: 2 },
    ])
  })

  it('leaves out what both had in effect from the same month, under any id', () => {
    const reference = aCourse({ deaths: [0, 10, 20, 30, 40], used: [[mediation, 0]] })
    const plan = aCourse({
      deaths: [0, 10, 20, 29, 30],
      used: [
        [{ ...mediation, id: 'copied' }, 0],
        [monitors, 1],
      ],
    })

    expect(findDivergence(reference, plan, 1, QUESTION).first?.responses).toEqual([
      { side: 'plan', response: monitors, step: 1 },
    ])
  })

  it('names a response that both have once, as the plan has it, where only its intensity or its month differs', () => {
    const reference = aCourse({ deaths: [0, 10, 20, 30, 40], used: [[mediation, 0]] })
    const stronger = { ...mediation, intensity: 0.5 }
    const changed = aCourse({ deaths: [0, 10, 20, 29, 30], used: [[stronger, 0]] })
    const later = aCourse({ deaths: [0, 10, 20, 29, 30], used: [[mediation, 1]] })

    expect(findDivergence(reference, changed, 1, QUESTION).first?.responses).toEqual([
      { side: 'plan', response: stronger, step: 0 },
    ])
    expect(findDivergence(reference, later, 1, QUESTION).first?.responses).toEqual([
      { side: 'plan', response: mediation, step: 1 },
    ])
  })

  it('names a response that only the reference has', () => {
    const reference = aCourse({ deaths: [0, 10, 20, 30, 40], used: [[mediation, 0]] })
    const plan = aCourse({ deaths: [0, 10, 20, 29, 30] })

    expect(findDivergence(reference, plan, 1, QUESTION).first?.responses).toEqual([
      { side: 'reference', response: mediation, step: 0 },
    ])
  })

  it('tells apart the events of both before the lasting difference, and none of its month or later', () => {
    const eventsOf = (inReference: readonly [number, number], inPlan: readonly [number, number]) => {
      const reference = aCourse({ deaths: [0, 10, 20, 30, 60], struck: inReference })
      const plan = aCourse({ deaths: [0, 10, 20, 30, 30], struck: inPlan })
      return findDivergence(reference, plan, 1, QUESTION).lasting?.events
    }

    expect(eventsOf([-1, 2], [3, -1])).toEqual({
      ofOne: [
        { side: 'reference', trigger: 'ceasefire', step: 2 },
        { side: 'plan', trigger: 'coup-attempt', step: 3 },
      ],
      moved: [],
      isAny: true,
    })
    expect(eventsOf([-1, -1], [4, -1])).toEqual({ ofOne: [], moved: [], isAny: false })
    expect(eventsOf([2, -1], [2, -1])).toEqual({ ofOne: [], moved: [], isAny: true })
    expect(eventsOf([1, -1], [2, -1])).toEqual({
      ofOne: [],
      moved: [{ trigger: 'coup-attempt', reference: 1, plan: 2 }],
      isAny: true,
    })
    // Both in the end, and by then only one.
    expect(eventsOf([4, -1], [2, -1])).toEqual({
      ofOne: [{ side: 'plan', trigger: 'coup-attempt', step: 2 }],
      moved: [],
      isAny: true,
    })
  })

  it('refuses a member that is not there and results that cannot be paired', () => {
    const shorter = aCourse({ deaths: [0, 10] })

    expect(() => findDivergence(without, without, 2, QUESTION)).toThrow(RangeError)
    expect(() => findDivergence(without, shorter, 1, QUESTION)).toThrow(RangeError)
  })
})
