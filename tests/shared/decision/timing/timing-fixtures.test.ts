import { describe, expect, it } from 'vitest'
import { runTiming, shiftsBetween, timingCurve, type TimingCurve } from '../../../../src/shared/decision'
import { createInProcessRunner, type Effect } from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { anInstrument, aPlan, aResponse, exactly } from '../../../builders/a-response'
import { kelvara, model } from '../../../builders/bundled'

const SHIFTS = shiftsBetween(-12, 24, 6)
const onDrive = { channel: 'drive', by: 'every-actor' } as const

/** Starts around month 6 of one response that goes on to the horizon, over 384 futures of Kelvara. */
async function curveOf(...effects: readonly Effect[]): Promise<TimingCurve> {
  const content = { ...model, instruments: [anInstrument({ effects })], pairs: [] }
  const plan = aPlan(aResponse({ startStep: 6, durationMonths: 240 }))
  const request = aRequest({ plan, memberCount: 384, horizonSteps: 36, seed: 7 })
  const outcome = 'mass-killing'
  const runs = await runTiming(createInProcessRunner(content, kelvara), { request, outcome, shifts: SHIFTS })
  return timingCurve(runs, { outcome, step: 36, smallest: { absolute: 1, relative: 0 } })
}

const countsOf = ({ points }: TimingCurve) => points.map(({ massKilling }) => massKilling.count)

describe('what comes of beginning later', () => {
  it('only grows worse for a response that does nothing but protect', async () => {
    const curve = await curveOf({ ...onDrive, size: exactly(-2) })
    const counts = countsOf(curve)

    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect((counts.at(-1) ?? 0) - (counts[0] ?? 0)).toBeGreaterThan(30)
    expect(counts.at(-1)).toBeLessThanOrEqual(curve.noResponse.count)
    expect(curve.marks.tooEarly).toEqual([])
    expect(curve.marks.halfGoneAt).toBeGreaterThan(6)
    expect(curve.marks.halfGoneAt).toBeLessThan(24)
  })

  it('has a best moment for a response that protects for a year and meets with backlash afterwards', async () => {
    const curve = await curveOf(
      { ...onDrive, size: exactly(-1.5), untilMonth: 12 },
      { ...onDrive, size: exactly(1.5), fromMonth: 12, backfire: 'backlash' },
    )
    const { bestAt, tooEarly, harmful } = curve.marks
    const at = (shift: number) => countsOf(curve)[SHIFTS.indexOf(shift)] ?? NaN

    expect(bestAt).toBeGreaterThan(0)
    expect(bestAt).toBeLessThan(24)
    expect(at(bestAt)).toBeLessThan(at(24))
    expect(at(bestAt)).toBeLessThan(at(-12))
    expect(tooEarly).toContain(-12)
    expect(harmful).toContain(-12)
    expect(harmful).not.toContain(bestAt)
  })
})

describe('runTiming', () => {
  it('tells how far it is, and stops when asked to', async () => {
    const runner = createInProcessRunner(model, kelvara)
    const request = aRequest({ memberCount: 32, horizonSteps: 2 })
    const shares: number[] = []
    const job = { request, outcome: 'displaced', shifts: [0, 3] }

    const { starts } = await runTiming(runner, job, { onProgress: (share) => shares.push(share) })
    expect(starts.map(({ shiftMonths }) => shiftMonths)).toEqual([0, 3])
    expect(starts[0]?.result.outcomes).toEqual(['severity', 'displaced'])
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)

    await expect(runTiming(runner, job, { signal: AbortSignal.abort('enough') })).rejects.toBe('enough')
  })
})
