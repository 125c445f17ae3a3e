import { describe, expect, it } from 'vitest'
import { drawnUnknowns, prepareModel } from '../../../../src/shared/engine'
import { preparePlan } from '../../../../src/shared/engine/prepare/prepare-plan'
import { drawFuture } from '../../../../src/shared/engine/step/future'
import { drawPlanFuture } from '../../../../src/shared/engine/step/responses'
import { aPlan, anInstrument, aResponse, exactly } from '../../../builders/a-response'
import { kelvara, model, planB } from '../../../builders/bundled'

const request = { plans: [planB], seed: 7, firstMember: 5, memberCount: 40 }
const unknowns = drawnUnknowns(model, kelvara, request)
const valueOf = (key: string, place: number) => unknowns.find((unknown) => unknown.key === key)?.values[place]
const prepared = prepareModel(model, kelvara)

describe('drawnUnknowns', () => {
  it('reads what a run of the same seed and members draws of the country', () => {
    const future = drawFuture(prepared, 7, 5 + 3, true)

    prepared.levels.forEach(({ key, spreadBelow, spreadAbove }, i) => {
      if (spreadBelow + spreadAbove > 0) expect(valueOf(`level:${key}`, 3)).toBe(future.levels[i])
    })
    expect(valueOf('drive:political', 3)).toBe(future.drive[1])
    expect(valueOf('threshold', 3)).toBe(future.threshold)
    expect(valueOf('event-rate:challengers', 3)).toBe(future.eventRate[1])
    expect(valueOf('recorded-share', 3)).toBe(future.recordedShare)
  })

  it('reads what it draws of the responses of a plan', () => {
    const instrument = anInstrument({
      leadMonths: { low: 1, best: 2, high: 5 },
      coordinationGain: { low: 0, best: 0.2, high: 0.5 },
      effects: [{ channel: 'recording', size: { low: 0.1, best: 0.4, high: 0.5 } }],
    })
    const own = { ...model, instruments: [instrument] }
    const plan = aPlan(aResponse({ intensity: 0.5 }))
    const drawn = drawnUnknowns(own, kelvara, { ...request, plans: [plan] })
    const future = drawPlanFuture(preparePlan(own, kelvara, prepareModel(own, kelvara), plan), 7, 5 + 3, true)

    const values = (kind: string) => drawn.find(({ subject }) => subject.kind === kind)?.values[3]
    expect(values('lead-time')).toBe(future.leadMonths[0])
    expect(0.5 * Math.expm1(values('coordination') ?? NaN)).toBeCloseTo(future.coordinationGains[0] ?? NaN, 12)
    expect(0.5 * (values('effect') ?? NaN)).toBeCloseTo(future.sizes[0]?.[0] ?? NaN, 12)
  })

  it('holds four of five draws between low and high', () => {
    const many = drawnUnknowns(model, kelvara, { ...request, memberCount: 500 })
    const within = many.map(({ low, high, values }) => {
      const [from, to] = [Math.min(low, high), Math.max(low, high)]
      return values.filter((value) => value >= from && value <= to).length / values.length
    })

    expect(within.reduce((sum, share) => sum + share, 0) / within.length).toBeCloseTo(0.8, 1)
  })

  it('leaves out what has no range, and instruments that no plan uses', () => {
    const keys = unknowns.map(({ key }) => key)
    const used = new Set(planB.responses.map(({ instrument }) => instrument))

    expect(new Set(keys).size).toBe(keys.length)
    for (const { subject, low, high } of unknowns) {
      expect(low).not.toBe(high)
      if (subject.kind === 'effect' || subject.kind === 'lead-time') expect(used).toContain(subject.instrument)
    }
    const sure = anInstrument({ effects: [{ channel: 'recording', size: exactly(0.4) }] })
    const drawn = drawnUnknowns({ ...model, instruments: [sure] }, kelvara, { ...request, plans: [aPlan(aResponse())] })
    expect(drawn.some(({ subject }) => subject.kind === 'effect' || subject.kind === 'coordination')).toBe(false)
  })
})
