import { describe, expect, it } from 'vitest'
import { distinctPlans, plansToChooseFrom, standIns } from '../../../../src/shared/decision'
import { NO_RESPONSE } from '../../../../src/shared/engine'

const one = { id: 'a', instrument: 'mediation', startStep: 1, durationMonths: 6, intensity: 0.5 }
const other = { ...one, id: 'b', instrument: 'peacekeeping' }
const plan = { id: 'p', name: 'Plan A', responses: [one, other] }

const copy = { id: 'q', name: 'Copy', responses: [other, { ...one, id: 'c' }, { ...other, intensity: 0 }] }
const off = { id: 'off', name: 'Off', responses: [{ ...one, intensity: 0 }] }

describe('distinctPlans', () => {
  it('keeps the first of plans that do the same, whatever the order of their responses and whatever is off', () => {
    expect(distinctPlans([plan, copy]).map(({ id }) => id)).toEqual(['p'])
    expect(distinctPlans([copy, plan]).map(({ id }) => id)).toEqual(['q'])
  })

  it.each([
    { change: { instrument: 'sanctions' } },
    { change: { startStep: 2 } },
    { change: { durationMonths: 7 } },
    { change: { intensity: 0.6 } },
    { change: { target: 'someone' } },
  ])('keeps plans apart that differ by $change', ({ change }) => {
    const changed = { ...plan, id: 'q', responses: [{ ...one, ...change }, other] }
    expect(distinctPlans([plan, changed])).toHaveLength(2)
  })

  it('keeps two that are alike within one plan: they add up', () => {
    const twice = { ...plan, id: 'q', responses: [one, { ...one, id: 'c' }, other] }
    expect(distinctPlans([plan, twice])).toHaveLength(2)
  })
})

describe('plansToChooseFrom', () => {
  it('are no response and plans that do something, one of those that do the same', () => {
    expect(plansToChooseFrom([off, plan, copy]).map(({ id }) => id)).toEqual([NO_RESPONSE.id, 'p'])
  })

  it('are without what is switched off', () => {
    const half = { ...plan, responses: [one, { ...other, intensity: 0 }] }
    expect(plansToChooseFrom([half])[1]?.responses).toEqual([one])
  })
})

describe('standIns', () => {
  it('name the first plan that does the same, for each that does something', () => {
    const changed = { ...plan, id: 'r', responses: [one] }
    expect([...standIns([off, plan, changed, copy])]).toEqual([
      ['p', 'p'],
      ['r', 'r'],
      ['q', 'p'],
    ])
  })
})
