import { describe, expect, it } from 'vitest'
import type { TraceFutures, TraceOutcome } from '../../../src/renderer/simulation/trace-in-worker'
import {
  runChange,
  runContributions,
  runDifference,
  runFutureDifference,
  runOutcome,
} from '../../../src/renderer/simulation/why-runs'
import { attributionOf, createJudgedTracer, traceMembers } from '../../../src/shared/decision'
import {
  createInProcessRunner,
  createMemberTracer,
  NO_RESPONSE,
  outcomeKeysOf,
  valuesAt,
  type EnsembleResult,
  type ResponsePlan,
} from '../../../src/shared/engine'
import { aRequest } from '../../builders/a-request'
import { kelvara, model, planB } from '../../builders/bundled'

const request = {
  ...aRequest(),
  plan: { ...planB, responses: planB.responses.slice(0, 2) },
  memberCount: 8,
  horizonSteps: 6,
}
const working = () => {
  const shares: number[] = []
  return {
    shares,
    options: { signal: new AbortController().signal, onProgress: (share: number) => shares.push(share) },
  }
}

/** As the worker does, without one. */
const traceHere: TraceFutures = async (
  { model: traced, scenario, request: asked, firstMember = 0, memberCount },
  options,
) => {
  const tracer = createMemberTracer(traced, scenario, asked)
  const traces = await traceMembers(tracer, { firstMember, memberCount }, options)
  return { causes: tracer.causes, stepCount: tracer.stepCount, traces }
}

describe('runContributions', () => {
  it('runs every part of a plan, tells how far it is, and gives shares that sum to the whole', async () => {
    const { shares, options } = working()
    const values = await runContributions(
      createInProcessRunner(model, kelvara),
      { request, from: NO_RESPONSE, judged: 'deaths' },
      options,
    )

    expect(values.runs).toBe(4)
    expect(values.responses.reduce((sum, { share }) => sum + share.mean, 0)).toBeCloseTo(values.together.mean, 9)
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })
})

describe('runChange', () => {
  it('traces the campaign that stands highest, with shares that sum to the change', async () => {
    const { shares, options } = working()
    const { dyad, futures } = await runChange(
      createInProcessRunner(model, kelvara),
      traceHere,
      { model, scenario: kelvara, request, tracedCount: 3 },
      options,
    )
    const { change, causes, memberCount } = attributionOf(futures, futures.traces, { from: 0, to: 6 })

    expect(kelvara.actors.map(({ id }) => id)).toContain(dyad.split('/')[0])
    expect(memberCount).toBe(3)
    expect(causes.reduce((sum, { share }) => sum + share.mean, 0)).toBeCloseTo(change.mean, 9)
    expect(shares.at(-1)).toBeCloseTo(1, 12)
  })

  it('passes the reason of a cancel on', async () => {
    const stopping = new AbortController()
    const tracing = runChange(
      createInProcessRunner(model, kelvara),
      (job, options) => {
        stopping.abort(new Error('left'))
        return traceHere(job, options)
      },
      { model, scenario: kelvara, request, tracedCount: 3 },
      { signal: stopping.signal, onProgress: () => undefined },
    )

    await expect(tracing).rejects.toThrow('left')
  })
})

describe('runOutcome', () => {
  const traceOutcomeHere: TraceOutcome = async (
    { model: traced, scenario, request: asked, firstMember = 0, memberCount },
    options,
  ) => {
    const tracer = createJudgedTracer(traced, scenario, asked)
    const traces = await traceMembers(tracer, { firstMember, memberCount }, options)
    return { causes: tracer.causes, stepCount: tracer.stepCount, traces }
  }

  it('goes on from what is known of the first futures to the same as all at once', async () => {
    const { shares, options } = working()
    const short = { ...request, horizonSteps: 2 }
    const job = { model, scenario: kelvara, request: short, judged: 'deaths' }
    const known = await runOutcome(traceOutcomeHere, { ...job, tracedCount: 1 }, working().options)
    const further = await runOutcome(traceOutcomeHere, { ...job, tracedCount: 2, known }, options)

    expect(further).toEqual(await runOutcome(traceOutcomeHere, { ...job, tracedCount: 2 }, working().options))
    expect(shares).toEqual([1])
  })
})

describe('runDifference', () => {
  it('traces the campaign that stands highest with the other plan, with both, and shares out what they differ by', async () => {
    const { shares, options } = working()
    const traced: string[][] = []
    const from = { ...planB, id: 'from', responses: planB.responses.slice(1, 3) }
    const { futures } = await runDifference(
      createInProcessRunner(model, kelvara),
      (job, traceOptions) => {
        traced.push(job.request.plan.responses.map(({ id }) => id))
        return traceHere(job, traceOptions)
      },
      { model, scenario: kelvara, request, from, tracedCount: 3 },
      options,
    )
    const { start, change, causes } = attributionOf(futures, futures.traces, { from: 0, to: 6 })

    expect(traced).toEqual([from, request.plan].map(({ responses }) => responses.map(({ id }) => id)))
    expect(start).toBe(0)
    expect(causes.reduce((sum, { share }) => sum + share.mean, 0)).toBeCloseTo(change.mean, 9)
    expect(shares.at(-1)).toBeCloseTo(1, 12)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })
})

describe('runFutureDifference', () => {
  const job = { model, scenario: kelvara, request, from: NO_RESPONSE, step: 6 }
  const inMember = (member: number, plan: ResponsePlan = request.plan, way?: 'better' | 'worse') =>
    runFutureDifference(
      createInProcessRunner(model, kelvara),
      traceHere,
      { ...job, request: { ...request, plan }, member, ...(way && { way }) },
      working().options,
    )

  it('explains by how much the two lie apart in that future, with shares that sum to it', async () => {
    const traced = await inMember(5)
    if (!traced) throw new Error('The plan changes this future')
    const { change, causes, memberCount } = attributionOf(traced.futures, traced.futures.traces, { from: 0, to: 6 })
    const intensityWith = (plan: ResponsePlan) => {
      const target = { kind: 'intensity', dyad: traced.dyad } as const
      const tracer = createMemberTracer(model, kelvara, { ...request, plan, target })
      return tracer.trace(5).values[6] ?? NaN
    }

    expect(memberCount).toBe(1)
    expect(change.mean).not.toBe(0)
    expect(change.mean).toBeCloseTo(intensityWith(request.plan) - intensityWith(NO_RESPONSE), 9)
    expect(causes.reduce((sum, { share }) => sum + share.mean, 0)).toBeCloseTo(change.mean, 9)
  })

  const outcomes = outcomeKeysOf(model, kelvara).filter((key) => key.startsWith('campaign:'))
  /** By how much each campaign is raised in future 5. */
  const raised = async (plan = request.plan): Promise<number[]> => {
    const runner = createInProcessRunner(model, kelvara)
    const results: EnsembleResult[] = []
    for (const one of [NO_RESPONSE, plan]) results.push(await runner.runEnsemble({ ...request, plan: one, outcomes }))
    return outcomes.map((key) => {
      const [before, after] = results.map((result) => valuesAt(result, key, 6)[5] ?? NaN)
      return (after ?? NaN) - (before ?? NaN)
    })
  }

  it('looks at the campaign in which the two lie furthest apart', async () => {
    const traced = await inMember(5)
    const apart = (await raised()).map(Math.abs)

    expect(`campaign:${traced?.dyad ?? ''}`).toBe(outcomes[apart.indexOf(Math.max(...apart))])
  })

  it('looks first at a campaign that lies apart in the way the plan does, and at any where there is none', async () => {
    const all = await raised()
    const furthest = all.map(Math.abs).indexOf(Math.max(...all.map(Math.abs)))
    const lowest = all.indexOf(Math.min(...all))
    const highest = all.indexOf(Math.max(...all))
    const dyads = [(await inMember(5, request.plan, 'better'))?.dyad, (await inMember(5, request.plan, 'worse'))?.dyad]
    const expected = [(all[lowest] ?? 0) < 0 ? lowest : furthest, (all[highest] ?? 0) > 0 ? highest : furthest]

    expect(dyads.map((dyad) => `campaign:${dyad ?? ''}`)).toEqual(expected.map((place) => outcomes[place]))
  })

  it('has nothing to explain where the two do the same', async () => {
    expect(await inMember(5, NO_RESPONSE)).toBeUndefined()
  })
})
