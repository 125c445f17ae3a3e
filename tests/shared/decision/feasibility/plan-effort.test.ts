import { describe, expect, it } from 'vitest'
import { planEffort } from '../../../../src/shared/decision'
import type { ResponsePlan } from '../../../../src/shared/engine'
import { anInstrument, aPlan, aResponse } from '../../../builders/a-response'

const slow = anInstrument({
  id: 'slow',
  cost: 4,
  politicalCapital: 2,
  attention: 3,
  leadMonths: { low: 4, best: 6, high: 14 },
  evidence: { grade: 'B', keyStudies: ['a-study'], documents: [], dissent: ['another-study'] },
})
const quick = anInstrument({
  id: 'quick',
  cost: 1,
  politicalCapital: 5,
  attention: 2,
  leadMonths: { low: 0, best: 1, high: 2 },
  effects: [
    { channel: 'recording', size: { low: 0, best: 0.1, high: 0.2 }, backfire: 'reprisals' },
    { channel: 'level', level: 'some-level', size: { low: 0, best: 0.1, high: 0.2 }, backfire: 'reprisals' },
  ],
})
const known = [slow, quick]

/** Of responses of which each does something, unless others are named. */
const effortOf = (plan: ResponsePlan, acting: readonly string[] = plan.responses.map(({ id }) => id)) =>
  planEffort(plan, known, new Set(acting))

describe('planEffort', () => {
  it('adds up money and political capital by intensity, once a response', () => {
    const plan = aPlan(
      aResponse({ id: 'a', instrument: 'slow', intensity: 0.5 }),
      aResponse({ id: 'b', instrument: 'quick', durationMonths: 100 }),
    )
    expect(effortOf(plan)).toMatchObject({
      responseCount: 2,
      money: 3,
      politicalCapital: 6,
      leadMonths: { shortest: 1, longest: 6 },
      firstEffectMonth: 1,
      weakestEvidence: 'D',
    })
  })

  it('asks for the attention of the month in which most goes on', () => {
    const plan = aPlan(
      aResponse({ id: 'a', instrument: 'slow', startStep: -5, durationMonths: 6 }),
      aResponse({ id: 'b', instrument: 'quick', startStep: 6, durationMonths: 2 }),
      aResponse({ id: 'c', instrument: 'quick', startStep: 20, intensity: 0.5 }),
    )
    // The first one waits six months and works for six, through month 6.
    expect(effortOf(plan)).toMatchObject({ attention: 5, attentionStep: 6, firstEffectMonth: 1 })
  })

  it('asks for none in the month that begins when a response has ended', () => {
    const plan = aPlan(
      aResponse({ id: 'a', instrument: 'slow', startStep: -5, durationMonths: 5 }),
      aResponse({ id: 'b', instrument: 'quick', startStep: 6, durationMonths: 2 }),
    )

    expect(effortOf(plan)).toMatchObject({ attention: 3, attentionStep: 0 })
  })

  it('asks for nothing for what does nothing in the country', () => {
    const plan = aPlan(
      aResponse({ id: 'a', instrument: 'slow', intensity: 0.5 }),
      aResponse({ id: 'b', instrument: 'quick' }),
    )

    expect(effortOf(plan, ['a'])).toMatchObject({ responseCount: 2, money: 2, politicalCapital: 1, attention: 1.5 })
    expect(effortOf(plan, [])).toMatchObject({ responseCount: 2, money: 0, politicalCapital: 0, attention: 0 })
  })

  it('names each way in which an instrument is known to work against its purpose once', () => {
    const plan = aPlan(aResponse({ id: 'a', instrument: 'quick' }), aResponse({ id: 'b', instrument: 'quick' }))

    expect(effortOf(plan)?.backfires).toEqual([{ instrument: 'quick', pathway: 'reprisals' }])
  })

  it('names no harm of what does nothing in the country', () => {
    const plan = aPlan(aResponse({ id: 'a', instrument: 'quick' }), aResponse({ id: 'b', instrument: 'slow' }))

    expect(effortOf(plan, ['b'])).toMatchObject({ backfires: [], harmsAside: ['slow'] })
    expect(effortOf(plan, ['a'])).toMatchObject({
      backfires: [{ instrument: 'quick', pathway: 'reprisals' }],
      harmsAside: [],
    })
  })

  it('names those of which no such way is known once, as they too may do harm on the side', () => {
    const plan = aPlan(
      aResponse({ id: 'a', instrument: 'slow' }),
      aResponse({ id: 'b', instrument: 'quick' }),
      aResponse({ id: 'c', instrument: 'slow' }),
    )

    expect(effortOf(plan)?.harmsAside).toEqual(['slow'])
  })

  it('is nothing where nothing is on', () => {
    expect(effortOf(aPlan())).toBeNull()
    expect(effortOf(aPlan(aResponse({ instrument: 'slow', intensity: 0 })))).toBeNull()
  })
})
