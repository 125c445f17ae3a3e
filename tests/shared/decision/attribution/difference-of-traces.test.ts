import { describe, expect, it } from 'vitest'
import { attributionOf, differenceOfTraces, exchangesBetween, traceMembers } from '../../../../src/shared/decision'
import {
  createInProcessRunner,
  createMemberTracer,
  NO_RESPONSE,
  valuesAt,
  type EnsembleResult,
  type OutcomeKey,
  type ResponsePlan,
} from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { kelvara, model, planB } from '../../../builders/bundled'

const HORIZON = 12

/** One member's course of a campaign with a plan. */
async function traced(plan: ResponsePlan, memberCount = 3) {
  const [actor, population] = [kelvara.actors[0]?.id ?? '', kelvara.populations[0]?.id ?? '']
  const tracer = createMemberTracer(model, kelvara, {
    ...aRequest(),
    plan,
    horizonSteps: HORIZON,
    target: { kind: 'intensity', dyad: `${actor}/${population}` },
  })
  const traces = await traceMembers(tracer, { firstMember: 0, memberCount })
  return { causes: tracer.causes, stepCount: tracer.stepCount, traces }
}

describe('differenceOfTraces', () => {
  const [first, second, third] = planB.responses
  if (!first || !second || !third) throw new RangeError('Plan B has responses')
  const plan = { ...planB, responses: [first, second] }
  const other = { ...planB, id: 'other', responses: [{ ...first, startStep: first.startStep + 6 }, third] }

  it.each([
    ['no response', NO_RESPONSE],
    ['another plan', other],
  ])('shares out by how much a plan differs from %s, month by month and future by future', async (_, reference) => {
    const [before, after] = [await traced(reference), await traced(plan)]
    const between = exchangesBetween(reference, plan)
    const { causes, traces, stepCount } = differenceOfTraces(before, after, between)

    traces.forEach(({ values, shares }, member) => {
      for (let step = 0; step < stepCount; step += 1) {
        const difference = (after.traces[member]?.values[step] ?? NaN) - (before.traces[member]?.values[step] ?? NaN)
        const sum = shares.slice(step * causes.length, (step + 1) * causes.length).reduce((all, one) => all + one, 0)
        expect(values[step]).toBe(difference)
        expect(Math.abs(sum - difference)).toBeLessThan(1e-9)
      }
    })
    const { change, start } = attributionOf({ causes, stepCount }, traces, { from: 0, to: HORIZON })
    expect(start).toBe(0)
    expect(change.mean).not.toBe(0)
  })

  it('takes how levels stand with the one plan from how they stand with the other, as ensembles keep them', async () => {
    const [before, after] = [await traced(other), await traced(plan)]
    const { causes, traces } = differenceOfTraces(before, after, exchangesBetween(other, plan))
    const { causes: found } = attributionOf({ causes, stepCount: HORIZON + 1 }, traces, { from: 0, to: HORIZON })
    const outcomes = found.flatMap(({ cause }) => (cause.kind === 'level' ? [`level:${cause.level}` as const] : []))
    const runner = createInProcessRunner(model, kelvara)
    const asked = aRequest({ outcomes, horizonSteps: HORIZON, memberCount: traces.length })
    const [reference, own] = [
      await runner.runEnsemble({ ...asked, plan: other }),
      await runner.runEnsemble({ ...asked, plan }),
    ]
    const meanIn = (result: EnsembleResult, key: OutcomeKey) => {
      const months = Array.from({ length: HORIZON }, (_, month) => [...valuesAt(result, key, month + 1)])
      return months.flat().reduce((sum, value) => sum + value, 0) / (HORIZON * traces.length)
    }

    expect(outcomes.length).toBeGreaterThan(5)
    for (const { cause, moved } of found) {
      if (cause.kind !== 'level') continue
      const key = `level:${cause.level}` as const
      expect(Math.abs((moved ?? NaN) - (meanIn(own, key) - meanIn(reference, key)))).toBeLessThan(1e-6)
    }
  })

  it('owes nothing to anything between a plan and itself under other ids', async () => {
    const renamed = { ...plan, responses: plan.responses.map((response) => ({ ...response, id: `x-${response.id}` })) }
    const difference = differenceOfTraces(await traced(renamed), await traced(plan), exchangesBetween(renamed, plan))

    expect(difference.causes).toEqual((await traced(plan)).causes)
    expect(difference.traces.every(({ shares, moves }) => [...shares, ...moves].every((one) => one === 0))).toBe(true)
  })

  it('keeps what only the other plan has under a name of its own', async () => {
    const { causes } = differenceOfTraces(await traced(other), await traced(plan), exchangesBetween(other, plan))
    const responses = causes.flatMap((cause) => (cause.kind === 'response' ? cause.response : []))

    expect(responses.toSorted()).toEqual([first.id, second.id, `without:${third.id}`].toSorted())
  })

  it('refuses traces of other members', async () => {
    await expect(
      (async () => differenceOfTraces(await traced(other, 2), await traced(plan), exchangesBetween(other, plan)))(),
    ).rejects.toThrow('2 traces')
  })
})
