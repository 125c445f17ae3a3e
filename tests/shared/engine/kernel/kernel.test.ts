import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALL_SWITCHES_ON,
  NO_RESPONSE,
  type CountryModel,
  type ResponsePlan,
  type Scenario,
  type Switches,
} from '../../../../src/shared/engine'
import { createKernel } from '../../../../src/shared/engine/kernel/kernel'
import { BLOCK_LANES } from '../../../../src/shared/engine/kernel/kernel-memory'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { preparePlanWithPrevention } from '../../../../src/shared/engine/prepare/prevention'
import { createBlockKeeper } from '../../../../src/shared/engine/run/block-keeper'
import { outcomeSlots } from '../../../../src/shared/engine/run/outcome-slots'
import { COURSE_ROWS } from '../../../../src/shared/engine/month/response-standing'
import { runBlock } from '../../../../src/shared/engine/run/run-block'
import { runMember } from '../../../../src/shared/engine/run/run-member'
import { outcomeKeysOf } from '../../../../src/shared/engine'
import { pooledRange } from '../../../../src/shared/assessment'
import { bundledScenarios } from '../../../../src/shared/formats'
import { withAssessments } from '../../../builders/assessments'
import { ALL_SWITCHES_OFF } from '../../../builders/a-request'
import { layOutCourses } from '../../../../src/shared/engine/ensemble/ensemble-result'
import { everythingAtOnce, kelvara, model, planB, withParameters } from '../../../builders/bundled'

interface Twins {
  readonly model: CountryModel
  readonly scenario: Scenario
  readonly plan: ResponsePlan
  readonly switches: Switches
  readonly seed: number
  readonly firstMember: number
  readonly lanes: number
  readonly steps: number
  readonly ticksPerStep: number
  /** Months of prevention in place before today. */
  readonly prevention: number
  /** Run twice, the second time from what was kept. */
  readonly again: boolean
  /** Lanes whose members are run in the clear form too. */
  readonly looked: readonly number[]
}

const plain: Twins = {
  model,
  scenario: kelvara,
  plan: NO_RESPONSE,
  switches: ALL_SWITCHES_ON,
  seed: 1,
  firstMember: 0,
  lanes: BLOCK_LANES,
  steps: 12,
  ticksPerStep: 4,
  prevention: 0,
  again: false,
  looked: [0, 17, 31],
}

/** Every level by the quantiles of views that lie apart. */
function withViewsApart(scenario: Scenario): Scenario {
  return withAssessments(scenario, (assessment) => ({
    ...assessment,
    ...pooledRange([assessment, { low: 0.6, best: 0.7, high: 0.8 }, { low: 0.05, best: 0.1, high: 0.15 }]),
  }))
}

describe('the kernel', () => {
  it.each<{ name: string; changes: Partial<Twins> }>([
    { name: 'no response', changes: { looked: [0, 1, 2, 15, 16, 30, 31] } },
    { name: 'the bundled plan', changes: { plan: planB, seed: 2 } },
    { name: 'all instruments at once', changes: { plan: everythingAtOnce, seed: 3 } },
    { name: 'all instruments at once, over three years', changes: { plan: everythingAtOnce, steps: 36, looked: [5] } },
    ...bundledScenarios().flatMap(({ id, document: { scenario, plans } }) =>
      plans.map((plan) => ({
        name: `${plan.id} of ${id}`,
        changes: { scenario, plan, seed: 11, steps: 24, looked: [7] },
      })),
    ),
    { name: 'levels assessed by quantiles', changes: { scenario: withViewsApart(kelvara), plan: planB, seed: 21 } },
    { name: 'ticks half as long', changes: { plan: planB, ticksPerStep: 8, looked: [0, 31] } },
    { name: 'a block of one', changes: { lanes: 1, looked: [0], plan: planB } },
    { name: 'a block of five', changes: { lanes: 5, looked: [0, 4], plan: planB } },
    { name: 'a block of 31', changes: { lanes: 31, looked: [0, 30], plan: planB } },
    { name: 'prevention before today', changes: { plan: planB, prevention: 17 } },
    { name: 'usual prevention before today', changes: { prevention: 60, again: true } },
    { name: 'all instruments, the structural ones long in place', changes: { plan: everythingAtOnce, prevention: 30 } },
    { name: 'what it kept from a first run', changes: { again: true, plan: planB } },
    { name: 'members far from the first', changes: { firstMember: 123_457, looked: [0, 31], seed: 4_294_967_295 } },
    { name: 'nothing switched on', changes: { switches: ALL_SWITCHES_OFF, plan: planB } },
    { name: 'no chance', changes: { switches: { ...ALL_SWITCHES_ON, chance: false }, plan: planB } },
    { name: 'no uncertainty', changes: { switches: { ...ALL_SWITCHES_ON, uncertainty: false }, plan: planB } },
    { name: 'no triggers', changes: { switches: { ...ALL_SWITCHES_ON, triggers: false }, plan: planB } },
    { name: 'no trends', changes: { switches: { ...ALL_SWITCHES_ON, trends: false }, plan: planB } },
  ])('computes the bits of the clear step with $name', ({ changes }) => {
    expectSameBits({ ...plain, ...changes })
  })

  it('computes the bits of the clear step where violence is extreme and endings are frequent', () => {
    const violent = withParameters({
      'ending.hazard': 0.8,
      'event.groupRate': 2000,
      'event.stateRate': 2000,
      'campaign.threshold': 0.1,
      'event.tailShare': 0.3,
      'event.retaliation': 0.4,
    })

    expectSameBits({ ...plain, model: violent, steps: 24, looked: [0, 1, 2, 3, 31] })
  })

  it('computes the bits of the clear step for any assessment, campaign, plan and seed', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const extreme = fc.oneof({ weight: 4, arbitrary: share }, fc.constantFrom(0, 1, 0.5, 1e-9, 1 - 1e-9))
    const situation = fc.record({
      seed: fc.integer({ min: 0, max: 4_294_967_295 }),
      levels: fc.array(extreme, { minLength: 7, maxLength: 7 }),
      trend: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
      campaigns: fc.array(extreme, { minLength: 4, maxLength: 4 }),
      uses: fc.array(
        fc.record({
          instrument: fc.constantFrom(...model.instruments.map(({ id }) => id)),
          startStep: fc.integer({ min: -24, max: 8 }),
          durationMonths: fc.integer({ min: 1, max: 12 }),
          intensity: share,
        }),
        { maxLength: 6 },
      ),
    })

    fc.assert(
      fc.property(situation, ({ seed, levels, trend, campaigns, uses }) => {
        let position = 0
        const assessed = withAssessments(kelvara, (assessment) => {
          const best = levels[(position += 1) % levels.length] ?? 0.5
          return { ...assessment, low: best * 0.8, best, high: best + (1 - best) * 0.2, trend }
        })
        const scenario: Scenario = {
          ...assessed,
          campaigns: assessed.campaigns.map((campaign, i) => {
            const best = campaigns[i % campaigns.length] ?? 0.1
            return { ...campaign, level: { low: best / 2, best, high: (1 + best) / 2 } }
          }),
        }
        const plan: ResponsePlan = {
          id: 'p',
          name: '',
          responses: uses.map((use, i) => ({ ...use, ...targetOf(use.instrument), id: `r-${i}` })),
        }

        expectSameBits({ ...plain, scenario, plan, seed, lanes: 9, steps: 9, looked: [0, 8] })
      }),
      { seed: 41, numRuns: 12 },
    )
  })
})

/** The target an instrument must name, if it must name one. */
function targetOf(instrument: string): { readonly target?: string } {
  const target = everythingAtOnce.responses.find((response) => response.instrument === instrument)?.target
  return target === undefined ? {} : { target }
}

/**
 * Run a block, and some of its members in the clear form; compare every outcome at every step, and the state at the end
 * to the last bit. A slip anywhere on the way shows there, since violence amplifies it.
 */
function expectSameBits(twins: Twins): void {
  const { seed, firstMember, lanes, steps, ticksPerStep, switches } = twins
  const prepared = prepareModel(twins.model, twins.scenario)
  const plan = preparePlanWithPrevention(twins.model, twins.scenario, prepared, twins.plan, undefined, twins.prevention)
  const slots = outcomeSlots(prepared, outcomeKeysOf(twins.model, twins.scenario))
  const sink = {
    values: new Float32Array(slots.length * (steps + 1) * lanes).fill(NaN),
    onsetStep: new Int16Array(lanes).fill(-2),
    firstStruck: new Int16Array(prepared.triggers.length * lanes).fill(-2),
    responses: layOutCourses(
      plan.responses.map((_, r) => String(r)),
      lanes,
    ),
    memberCount: lanes,
    firstPlace: 0,
  }
  const kernel = createKernel(prepared, ticksPerStep)
  kernel.usePlan(plan)
  const kept = twins.again ? createBlockKeeper(50_000_000).blockOf(seed, firstMember, switches.uncertainty) : undefined
  const request = { seed, firstMember, lanes, horizonSteps: steps, switches, slots, kept }

  const finished = runBlock(prepared, kernel, plan, request, sink)
  if (twins.again) {
    expect(kept?.drawsOf(steps - 1)).toBeDefined()
    sink.values.fill(NaN)
    runBlock(prepared, kernel, plan, request, sink)
  }

  expect(finished).toBe(true)
  for (const lane of twins.looked) {
    const run = runMember(prepared, plan, {
      seed,
      member: firstMember + lane,
      horizonSteps: steps,
      ticksPerStep,
      switches,
      slots,
    })
    const fromBlock = slots.map((_, slot) =>
      Array.from({ length: steps + 1 }, (_, step) => sink.values[(slot * (steps + 1) + step) * lanes + lane]),
    )
    expect(fromBlock).toEqual(run.outcomes.map((outcome) => outcome.map(Math.fround)))
    expect(sink.onsetStep[lane]).toBe(run.onsetStep)
    expect(prepared.triggers.map((_, t) => sink.firstStruck[t * lanes + lane])).toEqual(run.firstStruck)
    for (const course of COURSE_ROWS) {
      expect({ [course]: [...sink.responses[course].filter((_, place) => place % lanes === lane)] }).toEqual({
        [course]: [...run.responses[course]],
      })
    }
    const { lastState } = run
    const laneOf = (rows: Float64Array) => rows.filter((_, i) => i % BLOCK_LANES === lane)
    for (const name of [
      'seen',
      'seenAtStart',
      'levels',
      'disturbances',
      'campaigns',
      'campaignsAtStart',
      'offsets',
      'driveDrops',
      'exposures',
      'excitation',
      'triggers',
      'rememberedCapacity',
      'stepDeaths',
      'lastTwelve',
      'atHome',
      'inside',
      'outside',
      'dead',
      'feltThreat',
    ] as const) {
      expect({ [name]: Array.from(laneOf(kernel.state[name]), positiveZero) }).toEqual({
        [name]: Array.from(lastState[name], positiveZero),
      })
    }
    expect(Array.from(laneOf(kernel.state.rememberedDeaths))).toEqual(lastState.rememberedDeaths)
  }
}

/** -0 and 0 are the same number everywhere in the model. */
function positiveZero(value: number): number {
  return value === 0 ? 0 : value
}
