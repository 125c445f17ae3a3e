import { describe, expect, it } from 'vitest'
import { responsePhases } from '../../../../src/shared/engine'
import { anInstrument, aResponse, exactly } from '../../../builders/a-response'

describe('responsePhases', () => {
  const instrument = anInstrument({ leadMonths: { low: 1, best: 2, high: 9 }, rampMonths: 3 })

  it('follows lead time, ramp, activity and winding down', () => {
    expect(responsePhases(instrument, aResponse({ startStep: 4, durationMonths: 10 }), 2)).toEqual({
      leadFrom: 4,
      activeFrom: 6,
      fullFrom: 9,
      fullUntil: 16,
      peak: 1,
      endsAt: 22,
    })
  })

  it('never reaches its full strength where it ends during the ramp', () => {
    const phases = responsePhases(instrument, aResponse({ durationMonths: 1 }))

    expect(phases.fullFrom).toBe(phases.fullUntil)
    expect(phases.peak).toBeCloseTo(1 / 3, 12)
  })

  it('may have begun before today, and ramps for half a month at least', () => {
    const atOnce = anInstrument({ leadMonths: exactly(0), rampMonths: 0 })

    expect(responsePhases(atOnce, aResponse({ startStep: -12, durationMonths: 24 }))).toMatchObject({
      leadFrom: -12,
      activeFrom: -12,
      fullFrom: -11.5,
      fullUntil: 12,
    })
  })
})
