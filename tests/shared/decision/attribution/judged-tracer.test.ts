import { describe, expect, it } from 'vitest'
import {
  attributionInUnit,
  attributionOf,
  createJudgedTracer,
  isTraceable,
  JUDGED_OUTCOMES,
  judgedValues,
  outcomesNeededFor,
  populationOutcomes,
  traceMembers,
} from '../../../../src/shared/decision'
import { createInProcessRunner, NO_RESPONSE } from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { kelvara, model, planB } from '../../../builders/bundled'

const HORIZON = 8
const MEMBERS = 2
const request = { ...aRequest({ plan: planB, horizonSteps: HORIZON, memberCount: MEMBERS }) }

async function traced(judged: string, from = NO_RESPONSE) {
  const tracer = createJudgedTracer(model, kelvara, { ...request, judged, from })
  const traces = await traceMembers(tracer, { firstMember: 0, memberCount: MEMBERS })
  return { causes: tracer.causes, stepCount: tracer.stepCount, traces }
}

describe('createJudgedTracer', () => {
  it.each(['violence', 'worst-severity-stages', 'severity-stages', 'other-harms'])(
    'shares out by how much two plans differ in what they are judged by: %s',
    async (judged) => {
      const runner = createInProcessRunner(model, kelvara)
      const outcomes = [...new Set(['severity' as const, ...outcomesNeededFor(judged)])]
      const [without, withPlan] = [
        await runner.runEnsemble({ ...request, outcomes, plan: NO_RESPONSE }),
        await runner.runEnsemble({ ...request, outcomes }),
      ]
      const { causes, traces } = await traced(judged)

      traces.forEach(({ values, shares }, member) => {
        for (const step of [0, 5, HORIZON]) {
          const [before, after] = [without, withPlan].map((result) => judgedValues(result, judged, step)[member] ?? NaN)
          const difference = (after ?? NaN) - (before ?? NaN)
          const sum = shares.slice(step * causes.length, (step + 1) * causes.length).reduce((all, one) => all + one, 0)
          expect(Math.abs((values[step] ?? NaN) - difference)).toBeLessThan(1e-6 * Math.max(1, after ?? NaN))
          expect(Math.abs(sum - (values[step] ?? NaN))).toBeLessThan(1e-9 * Math.max(1, after ?? NaN))
        }
      })
    },
  )

  it('traces every outcome that Compare offers, of all people and of one population', () => {
    for (const outcome of JUDGED_OUTCOMES) {
      const ofOne = populationOutcomes(outcome, [kelvara.populations[0]?.id ?? ''])
      for (const judged of [outcome, ...ofOne.map((one) => one.outcome)]) expect(isTraceable(judged)).toBe(true)
    }
    expect(isTraceable('recorded-deaths')).toBe(false)
    expect(() => createJudgedTracer(model, kelvara, { ...request, judged: 'recorded-deaths' })).toThrow(
      "can't be traced",
    )
  })

  it('gives shares that add up over windows that follow one another', async () => {
    const members = await traced('deaths')
    const [first, second, whole] = [
      { from: 0, to: 5 },
      { from: 5, to: HORIZON },
      { from: 0, to: HORIZON },
    ].map((window) => attributionOf(members, members.traces, window))
    const shareIn = (attribution: typeof whole, cause: unknown) =>
      attribution?.causes.find((one) => one.cause === cause)?.share.mean ?? 0

    expect(whole?.causes.length).toBeGreaterThan(10)
    for (const { cause, share } of whole?.causes ?? []) {
      expect(Math.abs(shareIn(first, cause) + shareIn(second, cause) - share.mean)).toBeLessThan(1e-9)
    }
  })

  it('can be read in another unit', async () => {
    const members = await traced('violence')
    const once = attributionOf(members, members.traces, { from: 0, to: HORIZON })
    const hundred = attributionInUnit(once, 100)

    expect(hundred.change.mean).toBe(once.change.mean * 100)
    expect(hundred.causes.map(({ share }) => share.high)).toEqual(once.causes.map(({ share }) => share.high * 100))
    expect(hundred.causes[0]?.series).toEqual(once.causes[0]?.series.map((value) => value * 100))
  })
})
