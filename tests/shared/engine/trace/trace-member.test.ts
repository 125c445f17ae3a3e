import { describe, expect, it } from 'vitest'
import {
  ALL_SWITCHES_ON,
  createInProcessRunner,
  createMemberTracer,
  NO_RESPONSE,
  prepareModel,
  valuesAt,
  type Cause,
  type MemberTracer,
  type TraceRequest,
  type TraceTarget,
} from '../../../../src/shared/engine'
import { ln } from '../../../../src/shared/engine/numerics/exp-ln'
import { preparePlan } from '../../../../src/shared/engine/prepare/prepare-plan'
import { applyResponses, drawPlanFuture, noPressure } from '../../../../src/shared/engine/step/responses'
import { responseTerms } from '../../../../src/shared/engine/trace/response-terms'
import { ALL_SWITCHES_OFF, aRequest } from '../../../builders/a-request'
import { everythingAtOnce, kelvara, model, planB } from '../../../builders/bundled'

const prepared = prepareModel(model, kelvara)
const dyads = prepared.dyads.map(({ key }) => key)
const [firstDyad = ''] = dyads

const tracer = (target: TraceTarget, overrides: Partial<TraceRequest> = {}) =>
  createMemberTracer(model, kelvara, {
    plan: planB,
    seed: 20261122,
    horizonSteps: 12,
    ticksPerStep: 4,
    switches: ALL_SWITCHES_ON,
    target,
    ...overrides,
  })

/** What of the change by a step is owed to causes of a kind. */
const sharesAt = (
  made: MemberTracer,
  member: number,
  step: number,
  isMeant: (cause: Cause) => boolean = () => true,
) => {
  const { shares } = made.trace(member)
  return made.causes.reduce(
    (sum, cause, i) => sum + (isMeant(cause) ? (shares[step * made.causes.length + i] ?? NaN) : 0),
    0,
  )
}

describe('a traced member', () => {
  const targets: TraceTarget[] = [
    ...prepared.levels.filter((_, i) => i % 7 === 0).map(({ key }) => ({ kind: 'level', level: key }) as const),
    ...dyads.flatMap((dyad) => [{ kind: 'drive', dyad } as const, { kind: 'intensity', dyad } as const]),
  ]

  it.each(targets.map((target) => [Object.values(target).join(' '), target] as const))(
    'owes the whole change of %s to causes, at every step',
    (_, target) => {
      for (const plan of [planB, everythingAtOnce]) {
        const made = tracer(target, { plan })
        const { values, shares } = made.trace(3)

        for (let step = 0; step < made.stepCount; step += 1) {
          const sum = shares
            .subarray(step * made.causes.length, (step + 1) * made.causes.length)
            .reduce((total, share) => total + share, 0)
          expect(Math.abs(sum - ((values[step] ?? NaN) - (values[0] ?? NaN)))).toBeLessThan(1e-9)
        }
      }
    },
  )

  it('has numbers also where there is no motive or no opportunity at all', () => {
    const none = { low: 0, best: 0, high: 0, trend: 0 }
    const silenced = <Levels extends Readonly<Record<string, object>>>(levels: Levels): Levels =>
      Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, { ...level, ...none }])) as Levels
    const nothing = {
      ...kelvara,
      levels: silenced(kelvara.levels),
      actors: kelvara.actors.map((actor) => ({ ...actor, levels: silenced(actor.levels) })),
      populations: kelvara.populations.map((population) => ({ ...population, levels: silenced(population.levels) })),
    }
    for (const kind of ['drive', 'intensity'] as const) {
      const request = { plan: planB, seed: 1, horizonSteps: 6, ticksPerStep: 4, switches: ALL_SWITCHES_ON }
      const made = createMemberTracer(model, nothing, { ...request, target: { kind, dyad: firstDyad } })
      const { values, shares } = made.trace(2)

      expect([...values, ...shares].every(Number.isFinite)).toBe(true)
      expect(sharesAt(made, 2, 6)).toBeCloseTo((values[6] ?? NaN) - (values[0] ?? NaN), 9)
    }
  })

  it('is the member that an ensemble runs', async () => {
    const outcomes = ['level:armed-conflict', `campaign:${firstDyad}`]
    const result = await createInProcessRunner(model, kelvara).runEnsemble(aRequest({ plan: planB, outcomes }))
    const level = tracer({ kind: 'level', level: 'armed-conflict' }).trace(3)
    const intensity = tracer({ kind: 'intensity', dyad: firstDyad }).trace(3)

    for (const step of [0, 5, 12]) {
      expect(Math.fround(level.values[step] ?? NaN)).toBe(valuesAt(result, 'level:armed-conflict', step)[3])
      expect(intensity.values[step]).toBeCloseTo(ln(valuesAt(result, `campaign:${firstDyad}`, step)[3] ?? 0), 6)
    }
  })

  it.each(dyads)('computes the campaign %s as the model does, so that nothing is left over for endings', (dyad) => {
    // What the traced equations do not explain would show as an ending.
    const made = tracer(
      { kind: 'intensity', dyad },
      { plan: everythingAtOnce, switches: { ...ALL_SWITCHES_ON, chance: false } },
    )
    const { values } = made.trace(5)

    expect(values[12]).not.toBe(values[0])
    expect(Math.abs(sharesAt(made, 5, 12, ({ kind }) => kind === 'ending'))).toBeLessThan(1e-9)
    expect(Math.abs(sharesAt(made, 5, 12, ({ kind }) => kind === 'chance'))).toBe(0)
  })

  it('owes a campaign to chance where nothing ended it', () => {
    const made = tracer({ kind: 'intensity', dyad: firstDyad })

    expect(Math.abs(sharesAt(made, 5, 2, ({ kind }) => kind === 'ending'))).toBeLessThan(1e-9)
    expect(Math.abs(sharesAt(made, 5, 2, ({ kind }) => kind === 'chance'))).toBeGreaterThan(0)
  })

  it('owes to a trigger what it pushes while it is there, and nothing of the wrong sign when it has gone', () => {
    const made = tracer({ kind: 'drive', dyad: firstDyad }, { horizonSteps: 36 })
    const factors = new Map(prepared.triggers.map(({ id, drive }) => [id, drive[0] ?? 0]))
    let pushes = 0
    for (const member of [0, 1, 2, 3]) {
      const { shares } = made.trace(member)
      shares.forEach((share, place) => {
        const cause = made.causes[place % made.causes.length]
        if (cause?.kind !== 'trigger') return
        const factor = factors.get(cause.trigger) ?? 0
        expect(share * factor).toBeGreaterThanOrEqual(0)
        if (share !== 0) pushes += 1
      })
    }
    expect(pushes).toBeGreaterThan(20)
  })

  it('owes nothing to what is switched off or not in the plan', () => {
    for (const target of [
      { kind: 'level', level: 'armed-conflict' },
      { kind: 'intensity', dyad: firstDyad },
    ] as const) {
      const quiet = tracer(target, { plan: NO_RESPONSE, switches: ALL_SWITCHES_OFF })
      expect(sharesAt(quiet, 0, 12, ({ kind }) => kind === 'trigger' || kind === 'chance' || kind === 'response')).toBe(
        0,
      )
    }
    const withPlan = tracer({ kind: 'level', level: 'armed-conflict' })
    expect(withPlan.causes.filter(({ kind }) => kind === 'response')).toHaveLength(planB.responses.length)
  })

  it('finds the trend alone where nothing but the trend moves a level', () => {
    // With no influences on it and everything else off, the level follows its own trend.
    const free = { ...model, influences: [] }
    const made = createMemberTracer(free, kelvara, {
      plan: NO_RESPONSE,
      seed: 1,
      horizonSteps: 12,
      ticksPerStep: 4,
      switches: { ...ALL_SWITCHES_OFF, trends: true },
      target: { kind: 'level', level: 'political-instability' },
    })
    const { values } = made.trace(0)

    const change = (values[12] ?? NaN) - (values[0] ?? NaN)
    expect(Math.abs(change)).toBeGreaterThan(0.001)
    expect(sharesAt(made, 0, 12, ({ kind }) => kind === 'trend')).toBeCloseTo(change, 12)
  })

  it('counts prevention before today from the start', () => {
    const world = { council: 'severity', met: [], preventionMonths: 36 } as const
    const made = tracer({ kind: 'level', level: 'rule-of-law' }, { world })
    const without = tracer({ kind: 'level', level: 'rule-of-law' }).trace(0)
    const { values } = made.trace(0)

    const before = sharesAt(made, 0, 0, ({ kind }) => kind === 'prevention')
    expect(before).toBeGreaterThan(0.0001)
    expect((without.values[0] ?? 0) + before).toBeCloseTo(values[0] ?? NaN, 12)
  })

  it('refuses what the scenario does not have', () => {
    expect(() => tracer({ kind: 'level', level: 'nothing' })).toThrow('no level "nothing"')
    expect(() => tracer({ kind: 'drive', dyad: 'nobody/nobody' })).toThrow('no campaign')
  })
})

describe('responseTerms', () => {
  it('sum to what responses place in every bucket', () => {
    const plan = preparePlan(model, kelvara, prepared, everythingAtOnce)
    const future = drawPlanFuture(plan, 1, 4, true)
    for (const step of [0, 6, 20]) {
      const pressure = noPressure(prepared)
      applyResponses(plan, future, step, pressure)
      const terms = responseTerms(plan, future, step)

      plan.buckets.forEach((bucket, b) => {
        if (bucket.kind !== 'level') return
        const sum = terms[b]?.reduce((total, term) => total + term, 0) ?? NaN
        expect(Math.abs(sum - (pressure.levels[bucket.level] ?? NaN))).toBeLessThan(1e-12)
      })
    }
  })
})
