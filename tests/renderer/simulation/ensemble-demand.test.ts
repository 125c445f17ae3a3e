import { describe, expect, it } from 'vitest'
import {
  baselineKey,
  demandKey,
  requestOf,
  resultKey,
  type EnsembleDemand,
} from '../../../src/renderer/simulation/ensemble-demand'

const names = Array.from({ length: 100 }, (_, position) => `level:some-long-name-of-a-level-${position}`)
const aDemand = (overrides: Partial<EnsembleDemand> = {}): EnsembleDemand => ({
  plan: { id: 'p', name: 'Plan A', responses: [] },
  seed: 1,
  memberCount: 1000,
  horizonSteps: 36,
  outcomes: names,
  ...overrides,
})

describe('baselineKey', () => {
  it('is equal for equal lists of outcomes, the same object or not, and no longer than it must be', () => {
    const key = baselineKey(aDemand(), 64)

    expect(baselineKey(aDemand({ outcomes: [...names] }), 64)).toBe(key)
    expect(key.length).toBeLessThan(40)
  })

  it.each<{ name: string; change: Partial<EnsembleDemand> }>([
    { name: 'outcomes', change: { outcomes: names.slice(1) } },
    { name: 'seed', change: { seed: 2 } },
    { name: 'horizon', change: { horizonSteps: 12 } },
  ])('differs by $name', ({ change }) => {
    expect(baselineKey(aDemand(change), 64)).not.toBe(baselineKey(aDemand(), 64))
  })
})

describe('demandKey', () => {
  it('does not count the name of a plan, the ids of its responses, or what is switched off', () => {
    const response = { id: 'a', instrument: 'mediation', startStep: 1, durationMonths: 6, intensity: 0.5 }
    const plan = { id: 'p', name: 'Plan A', responses: [response] }
    const alike = {
      id: 'q',
      name: 'Plan B',
      responses: [
        { ...response, id: 'b' },
        { ...response, intensity: 0 },
      ],
    }

    expect(demandKey(aDemand({ plan: alike }), 64)).toBe(demandKey(aDemand({ plan }), 64))
    expect(demandKey(aDemand({ plan }), 64)).not.toBe(demandKey(aDemand(), 64))
  })

  it('is told from the key of a result, which names the responses that it speaks of', () => {
    const response = { id: 'a', instrument: 'mediation', startStep: 1, durationMonths: 6, intensity: 0.5 }
    const of = (id: string, responseId: string) => ({ id, name: id, responses: [{ ...response, id: responseId }] })
    const key = resultKey(aDemand({ plan: of('p', 'a') }), 64)

    expect(resultKey(aDemand({ plan: of('copy', 'a') }), 64)).toBe(key)
    expect(resultKey(aDemand({ plan: of('p', 'b') }), 64)).not.toBe(key)
  })

  it('counts the world, which decides on what is seen without a response too', () => {
    const world = { council: 'interests', met: [], preventionMonths: 0 } as const

    expect(baselineKey(aDemand({ world }), 64)).not.toBe(baselineKey(aDemand(), 64))
    expect(requestOf(aDemand({ world }), aDemand().plan, 64).world).toBe(world)
    expect('world' in requestOf(aDemand(), aDemand().plan, 64)).toBe(false)
  })

  it('counts the lens a plan is seen through, which no response does not notice', () => {
    const sceptical = aDemand({ lens: 'sceptical' })

    expect(demandKey(sceptical, 64)).not.toBe(demandKey(aDemand(), 64))
    expect(baselineKey(sceptical, 64)).toBe(baselineKey(aDemand(), 64))
    expect(requestOf(sceptical, sceptical.plan, 64).lens).toBe('sceptical')
    expect('lens' in requestOf(aDemand(), aDemand().plan, 64)).toBe(false)
  })
})
