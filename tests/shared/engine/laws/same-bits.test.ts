import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALL_SWITCHES_ON,
  createInProcessRunner,
  createWorkerPool,
  NO_RESPONSE,
  pathOf,
  type Switches,
} from '../../../../src/shared/engine'
import { BLOCK_LANES } from '../../../../src/shared/engine/kernel/kernel-memory'
import { anySituation } from '../../../builders/any-situation'
import { model } from '../../../builders/bundled'
import { aFakePoolWorker } from '../../../builders/fake-pool-worker'
import { numbersOf, outcomesApart, runWhole, wholeRequest } from '../../../builders/whole-run'
import { expectSameBits, plainTwins } from '../kernel/twins'
import { LAW_TIMEOUT, runs } from './law-runs'

const anySwitches: fc.Arbitrary<Switches> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(ALL_SWITCHES_ON) },
  fc.record({ chance: fc.boolean(), uncertainty: fc.boolean(), triggers: fc.boolean(), trends: fc.boolean() }),
)

describe('law: the same request gives the same bits', () => {
  it(
    'in the kernel and in the clear form of the step',
    () => {
      const lanes = fc.integer({ min: 1, max: BLOCK_LANES })
      fc.assert(
        fc.property(anySituation, anySwitches, lanes, fc.nat(1_000_000), (situation, switches, lanes, firstMember) => {
          const looked = [...new Set([0, lanes - 1])]
          expectSameBits({ ...plainTwins, ...situation, switches, lanes, firstMember, looked, steps: 8 })
        }),
        runs(16),
      )
    },
    LAW_TIMEOUT,
  )

  it(
    'in another run, and in workers that share the members out',
    async () => {
      await fc.assert(
        fc.asyncProperty(anySituation, fc.boolean(), async (situation, shared) => {
          const { scenario } = situation
          const request = wholeRequest(situation, { memberCount: 40, horizonSteps: 4 })
          const runner = createInProcessRunner(model, scenario)
          const pool = createWorkerPool({ spawn: aFakePoolWorker, workerCount: 2, shared, model, scenario })

          const first = numbersOf(await runner.runEnsemble(request))

          expect(numbersOf(await runner.runEnsemble(request))).toEqual(first)
          expect(numbersOf(await pool.runEnsemble(request))).toEqual(first)
          pool.dispose()
        }),
        runs(8),
      )
    },
    LAW_TIMEOUT,
  )

  it(
    'for any seed and member in another ensemble, among others',
    async () => {
      const place = fc.record({ firstMember: fc.nat(1_000_000), offset: fc.nat(40) })
      await fc.assert(
        fc.asyncProperty(anySituation, place, async (situation, { firstMember, offset }) => {
          const changes = { horizonSteps: 3, outcomes: ['severity', 'displaced', 'recognition'] }
          const alone = await runWhole(situation, { ...changes, firstMember: firstMember + offset, memberCount: 1 })
          const among = await runWhole(situation, { ...changes, firstMember, memberCount: offset + 1 })

          for (const outcome of changes.outcomes)
            expect(pathOf(among, outcome, offset)).toEqual(pathOf(alone, outcome, 0))
        }),
        runs(8),
      )
    },
    LAW_TIMEOUT,
  )

  it(
    'up to the month in which a plan begins, whatever the plan',
    async () => {
      await fc.assert(
        fc.asyncProperty(anySituation, async (situation) => {
          const responses = situation.plan.responses.map((response) => ({ ...response, startStep: 6 }))
          const world = { ...situation.world, preventionMonths: 0 }
          const late = { ...situation, world, plan: { ...situation.plan, responses } }
          const none = { ...late, plan: NO_RESPONSE }

          expect(
            outcomesApart(await runWhole(late, { horizonSteps: 6 }), await runWhole(none, { horizonSteps: 6 })),
          ).toEqual([])
        }),
        runs(8),
      )
    },
    LAW_TIMEOUT,
  )
})
