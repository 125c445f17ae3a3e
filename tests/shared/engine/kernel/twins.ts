import { expect } from 'vitest'
import {
  ALL_SWITCHES_ON,
  NO_RESPONSE,
  outcomeKeysOf,
  USUAL_WORLD,
  type CountryModel,
  type ResponsePlan,
  type Scenario,
  type Switches,
  type World,
} from '../../../../src/shared/engine'
import { layOutCourses } from '../../../../src/shared/engine/ensemble/ensemble-result'
import { createKernel } from '../../../../src/shared/engine/kernel/kernel'
import { BLOCK_LANES } from '../../../../src/shared/engine/kernel/kernel-memory'
import { COURSE_ROWS } from '../../../../src/shared/engine/month/response-standing'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { preparePlanWithPrevention } from '../../../../src/shared/engine/prepare/prevention'
import { createBlockKeeper } from '../../../../src/shared/engine/run/block-keeper'
import { outcomeSlots } from '../../../../src/shared/engine/run/outcome-slots'
import { runBlock } from '../../../../src/shared/engine/run/run-block'
import { runMember } from '../../../../src/shared/engine/run/run-member'
import { kelvara, model } from '../../../builders/bundled'

/** What is run by the kernel and in the clear form. */
export interface Twins {
  readonly model: CountryModel
  readonly scenario: Scenario
  readonly plan: ResponsePlan
  readonly switches: Switches
  readonly seed: number
  readonly firstMember: number
  readonly lanes: number
  readonly steps: number
  readonly ticksPerStep: number
  readonly world: World
  readonly lens: string | undefined
  /** Run twice, the second time from what was kept. */
  readonly again: boolean
  /** Lanes whose members are run in the clear form too. */
  readonly looked: readonly number[]
}

export const plainTwins: Twins = {
  model,
  scenario: kelvara,
  plan: NO_RESPONSE,
  switches: ALL_SWITCHES_ON,
  seed: 1,
  firstMember: 0,
  lanes: BLOCK_LANES,
  steps: 12,
  ticksPerStep: 4,
  world: USUAL_WORLD,
  lens: undefined,
  again: false,
  looked: [0, 17, 31],
}

/**
 * Run a block, and some of its members in the clear form; compare every outcome at every step, and the state at the end
 * to the last bit. A slip anywhere on the way shows there, since violence amplifies it.
 */
export function expectSameBits(twins: Twins): void {
  const { seed, firstMember, lanes, steps, ticksPerStep, switches, world } = twins
  const prepared = prepareModel(twins.model, twins.scenario)
  const plan = preparePlanWithPrevention(
    twins.model,
    twins.scenario,
    prepared,
    twins.plan,
    twins.lens,
    world.preventionMonths,
  )
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
  const request = { seed, firstMember, lanes, horizonSteps: steps, switches, world, slots, kept }

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
      world,
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
      'lastStepDeaths',
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
