import { describe, expect, it } from 'vitest'
import {
  ALL_SWITCHES_ON,
  createInProcessRunner,
  createOutcomeTracer,
  HARM_KINDS,
  NO_RESPONSE,
  prepareModel,
  valuesAt,
  type Cause,
  type EnsembleResult,
  type MemberTracer,
  type OutcomeKey,
  type OutcomeTraceRequest,
  type TracedOutcome,
} from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { everythingAtOnce, kelvara, model, planB, withParameters } from '../../../builders/bundled'

const HORIZON = 13
const MEMBER = 3
const MEMBERS = 30
const [firstPopulation = ''] = kelvara.populations.map(({ id }) => id)

const tracer = (outcome: TracedOutcome, overrides: Partial<OutcomeTraceRequest> = {}) =>
  createOutcomeTracer(model, kelvara, {
    plan: planB,
    seed: 20261122,
    horizonSteps: HORIZON,
    ticksPerStep: 4,
    switches: ALL_SWITCHES_ON,
    outcome,
    ...overrides,
  })

const fromNothing = {
  nameOf: (id: string) => id,
  from: { plan: NO_RESPONSE, nameOf: (id: string) => `without:${id}` },
}

const sumAt = (
  made: MemberTracer,
  shares: Float64Array,
  step: number,
  isMeant: (cause: Cause) => boolean = () => true,
) =>
  made.causes.reduce((sum, cause, i) => sum + (isMeant(cause) ? (shares[step * made.causes.length + i] ?? NaN) : 0), 0)

/** Each outcome as an ensemble keeps it. */
const OUTCOMES: readonly {
  readonly outcome: TracedOutcome
  readonly keys: readonly OutcomeKey[]
  readonly isWorst?: boolean
}[] = [
  { outcome: { measure: 'deaths' }, keys: ['deaths'] },
  { outcome: { measure: 'deaths', population: firstPopulation }, keys: [`deaths-of:${firstPopulation}`] },
  { outcome: { measure: 'indirect-deaths' }, keys: ['indirect-deaths'] },
  { outcome: { measure: 'displaced' }, keys: ['displaced'] },
  { outcome: { measure: 'displaced', population: firstPopulation }, keys: [`displaced-of:${firstPopulation}`] },
  { outcome: { measure: 'crossed-border' }, keys: ['crossed-border'] },
  { outcome: { measure: 'without-access' }, keys: ['without-access'] },
  { outcome: { measure: 'other-harms' }, keys: HARM_KINDS.map((kind) => `harm:${kind}` as const) },
  { outcome: { measure: 'severity' }, keys: ['severity'] },
  { outcome: { measure: 'worst-severity' }, keys: ['severity'], isWorst: true },
]

const named = OUTCOMES.map((one) => [Object.values(one.outcome).join(' of '), one] as const)

async function ensembleOf(plan = planB): Promise<EnsembleResult> {
  return createInProcessRunner(model, kelvara).runEnsemble(
    aRequest({
      plan,
      seed: 20261122,
      horizonSteps: HORIZON,
      memberCount: 8,
      outcomes: [...new Set(OUTCOMES.flatMap(({ keys }) => keys))],
    }),
  )
}

function valueIn(result: EnsembleResult, { keys, isWorst }: (typeof OUTCOMES)[number], step: number): number {
  const at = (when: number) => keys.reduce((sum, key) => sum + (valuesAt(result, key, when)[MEMBER] ?? NaN), 0)
  return isWorst === true ? Math.max(...Array.from({ length: step + 1 }, (_, when) => at(when))) : at(step)
}

describe('a traced outcome', () => {
  it.each(named)('is that of the member that an ensemble runs: %s', async (_, one) => {
    const result = await ensembleOf()
    const { values } = tracer(one.outcome).trace(MEMBER)

    for (const step of [0, 5, HORIZON]) {
      const value = valueIn(result, one, step)
      expect(Math.abs((values[step] ?? NaN) - value)).toBeLessThan(1e-6 * Math.max(1, value))
    }
    expect(values.some((value) => value !== values[0])).toBe(true)
  })

  it.each(named)('owes the whole change to causes, at every step and with any plan: %s', (_, { outcome }) => {
    for (const plan of [planB, everythingAtOnce]) {
      const made = tracer(outcome, { plan })
      const { values, shares } = made.trace(MEMBER)

      for (let step = 0; step < made.stepCount; step += 1) {
        const change = (values[step] ?? NaN) - (values[0] ?? NaN)
        const left = sumAt(made, shares, step) - sumAt(made, shares, 0) - change
        expect(Math.abs(left)).toBeLessThan(1e-9 * Math.max(1, Math.abs(values[step] ?? NaN)))
      }
    }
  })

  it.each(named)('owes the whole difference between two plans to causes: %s', async (_, one) => {
    const [other, own] = [await ensembleOf(NO_RESPONSE), await ensembleOf(planB)]
    const made = tracer(one.outcome, { against: fromNothing })
    const { values, shares } = made.trace(MEMBER)

    for (let step = 0; step < made.stepCount; step += 1) {
      const [before, after] = [valueIn(other, one, step), valueIn(own, one, step)]
      expect(Math.abs((values[step] ?? NaN) - (after - before))).toBeLessThan(1e-6 * Math.max(1, after))
      expect(Math.abs(sumAt(made, shares, step) - (values[step] ?? NaN))).toBeLessThan(1e-9 * Math.max(1, after))
    }
  })

  it('gives chance nothing on average of what was to be expected', () => {
    // Of one campaign of many small events: of few great ones no number of futures would do.
    const small = withParameters({ 'event.tailShare': 0, 'event.deathsSpread': 0.1 })
    const made = createOutcomeTracer(small, kelvara, {
      plan: NO_RESPONSE,
      seed: 7,
      horizonSteps: 2,
      ticksPerStep: 4,
      switches: { ...ALL_SWITCHES_ON, uncertainty: false },
      outcome: { measure: 'deaths' },
    })
    const drawn = Array.from({ length: MEMBERS }, (_, member) => {
      const { shares, values } = made.trace(member)
      return { chance: sumAt(made, shares, 2, ({ kind }) => kind === 'chance'), deaths: values[2] ?? NaN }
    })
    const mean = (of: (one: (typeof drawn)[number]) => number) => drawn.reduce((sum, one) => sum + of(one), 0) / MEMBERS
    const error = Math.sqrt(mean(({ chance }) => chance ** 2) / MEMBERS)

    expect(Math.abs(mean(({ chance }) => chance))).toBeLessThan(3 * error)
    expect(error).toBeLessThan(0.5 * mean(({ deaths }) => deaths))
  })

  it.each([
    ['the assessed present', undefined],
    ['another plan', fromNothing],
  ])('knows how every level and signal stands from %s, as an ensemble keeps levels', async (_, against) => {
    const levels = prepareModel(model, kelvara).levels.map(({ key }) => key)
    const outcomes = levels.map((key) => `level:${key}` as const)
    const runner = createInProcessRunner(model, kelvara)
    const asked = { outcomes, horizonSteps: HORIZON, memberCount: MEMBER + 1 }
    const own = await runner.runEnsemble(aRequest({ ...asked, plan: planB }))
    const other = await runner.runEnsemble(aRequest(asked))
    const made = tracer({ measure: 'deaths' }, against && { against })
    const { moves } = made.trace(MEMBER)
    const at = (result: EnsembleResult, level: string, step: number) =>
      valuesAt(result, `level:${level}`, step)[MEMBER] ?? NaN

    const moved = made.causes.filter((cause, place) => {
      for (let step = 0; step <= HORIZON; step += 1) {
        const move = moves[step * made.causes.length + place] ?? NaN
        if (cause.kind === 'level') {
          const from = against ? at(other, cause.level, step) : at(own, cause.level, 0)
          expect(Math.abs(move - (at(own, cause.level, step) - from))).toBeLessThan(1e-6)
        } else if (cause.kind !== 'signal') expect(move).toBe(0)
      }
      return moves[HORIZON * made.causes.length + place] !== 0
    })
    expect(moved.filter(({ kind }) => kind === 'level').length).toBeGreaterThan(10)
    expect(moved.some(({ kind }) => kind === 'signal')).toBe(true)
  })

  it('owes nothing at all between a plan and itself', () => {
    const itself = { plan: planB, nameOf: (id: string) => id }
    const { values, shares, moves } = tracer(
      { measure: 'deaths' },
      { against: { nameOf: itself.nameOf, from: itself } },
    ).trace(1)

    expect([...values, ...shares, ...moves].every((number) => number === 0)).toBe(true)
  })

  it('owes nothing of a difference to levels that stand alike in both runs, nor to anything that no plan changes', async () => {
    // Without influences a response moves the levels that it aims at, and no others.
    const apart = { ...model, influences: [] }
    const plan = { ...planB, responses: planB.responses.slice(0, 2) }
    const levels = prepareModel(apart, kelvara).levels.map(({ key }) => key)
    const outcomes = levels.map((key) => `level:${key}` as const)
    const runner = createInProcessRunner(apart, kelvara)
    const [without, withPlan] = [
      await runner.runEnsemble(aRequest({ outcomes, memberCount: MEMBER + 1 })),
      await runner.runEnsemble(aRequest({ outcomes, memberCount: MEMBER + 1, plan })),
    ]
    const isAlike = (key: OutcomeKey) =>
      Array.from({ length: 13 }, (_, step) => step).every(
        (step) => valuesAt(without, key, step)[MEMBER] === valuesAt(withPlan, key, step)[MEMBER],
      )
    const alike = levels.filter((key) => isAlike(`level:${key}`))
    const made = createOutcomeTracer(apart, kelvara, {
      ...aRequest({ plan }),
      outcome: { measure: 'other-harms' },
      against: fromNothing,
    })
    const { values, shares } = made.trace(MEMBER)

    expect(values[12]).not.toBe(0)
    expect(alike.length).toBeGreaterThan(20)
    expect(alike.length).toBeLessThan(levels.length)
    for (const cause of made.causes) {
      const standsAlike = cause.kind === 'level' && alike.includes(cause.level)
      if (!standsAlike && !['trend', 'assessment', 'prevention', 'present'].includes(cause.kind)) continue
      expect(Math.abs(sumAt(made, shares, 12, (one) => one === cause))).toBe(0)
    }
  })

  it('owes the same to two levels that enter alike and move alike', () => {
    // Speech made to do what instability does: the same weights, the same course, and no influence on anything else.
    const even = withParameters(
      {
        'motive.dangerousSpeech': 0.2,
        'motive.politicalInstability': 0.2,
        'identity.instabilityFactor': 1,
        'political.instabilityFactor': 1,
        'political.speechShare': 1,
      },
      { ...model, influences: [] },
    )
    const [instability] = model.levels.filter(({ id }) => id === 'political-instability')
    if (!instability) throw new RangeError('There is instability')
    const assessed = kelvara.levels['political-instability']
    if (!assessed) throw new RangeError('Instability is assessed')
    const moving = { ...assessed, low: 0.3, best: 0.3, high: 0.3, trend: 0.05 }
    const made = createOutcomeTracer(
      {
        ...even,
        levels: even.levels.map((level) =>
          ['political-instability', 'dangerous-speech'].includes(level.id)
            ? { ...instability, id: level.id, noise: { low: 0, best: 0, high: 0 } }
            : level,
        ),
      },
      { ...kelvara, levels: { ...kelvara.levels, 'political-instability': moving, 'dangerous-speech': moving } },
      {
        ...aRequest(),
        switches: { ...ALL_SWITCHES_ON, triggers: false },
        outcome: { measure: 'deaths' },
      },
    )
    const { shares } = made.trace(MEMBER)
    const shareOf = (level: string) =>
      sumAt(made, shares, 12, (cause) => cause.kind === 'level' && cause.level === level)

    expect(Math.abs(shareOf('dangerous-speech'))).toBeGreaterThan(0.001)
    expect(Math.abs(shareOf('dangerous-speech') - shareOf('political-instability'))).toBeLessThan(1e-9)
  })
})
