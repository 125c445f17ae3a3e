import { describe, expect, it } from 'vitest'
import {
  ALL_SWITCHES_ON,
  createInProcessRunner,
  createOutcomeTracer,
  HARM_KINDS,
  NO_RESPONSE,
  valuesAt,
  type Cause,
  type EnsembleResult,
  type MemberTracer,
  type OutcomeKey,
  type OutcomeTraceRequest,
  type TracedOutcome,
} from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { everythingAtOnce, kelvara, model, planB } from '../../../builders/bundled'

const HORIZON = 18
const MEMBER = 3
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

const sumAt = (made: MemberTracer, shares: Float64Array, step: number, isMeant: (cause: Cause) => boolean = () => true) =>
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
})
