import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  NO_RESPONSE,
  outcomeKeysOf,
  pathOf,
  prepareModel,
  type CountryModel,
  createInProcessRunner,
} from '../../../../src/shared/engine'
import { preparePlan } from '../../../../src/shared/engine/prepare/prepare-plan'
import { runMember } from '../../../../src/shared/engine/run/run-member'
import { initialOffsets } from '../../../../src/shared/engine/step/advance'
import { advanceCampaign, campaignForces } from '../../../../src/shared/engine/step/campaign-step'
import { clockAt } from '../../../../src/shared/engine/step/clock'
import { drawFuture } from '../../../../src/shared/engine/step/future'
import { initialState } from '../../../../src/shared/engine/step/member-state'
import { noPressure } from '../../../../src/shared/engine/step/responses'
import { ALL_SWITCHES_OFF, aRequest } from '../../../builders/a-request'
import { anyScenario } from '../../../builders/any-scenario'
import { assessedLevels, withAssessments } from '../../../builders/assessments'
import { kelvara, model } from '../../../builders/bundled'
import { LAW_TIMEOUT, runs } from './law-runs'

const MONTHS = 120
const anySeed = fc.nat(0xffffffff)

describe('law: without a reason nothing moves', () => {
  it(
    'every level stays as assessed to the last bit, in both forms of the step',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyScenario, async (scenario) => {
          const levels = outcomeKeysOf(model, scenario).filter((key) => key.startsWith('level:'))
          const assessed = assessedLevels(scenario)
          const prepared = prepareModel(model, scenario)

          const result = await createInProcessRunner(model, scenario).runEnsemble(
            aRequest({ switches: ALL_SWITCHES_OFF, horizonSteps: MONTHS, memberCount: 1, outcomes: levels }),
          )
          const { lastState } = runMember(prepared, preparePlan(model, scenario, prepared, NO_RESPONSE), {
            seed: 3,
            member: 5,
            horizonSteps: 24,
            ticksPerStep: 4,
            switches: ALL_SWITCHES_OFF,
            slots: [],
          })

          const courses = levels.map((key) => [key, [...new Set(pathOf(result, key, 0))]])
          expect(courses).toEqual(
            levels.map((key) => [key, [Math.fround(assessed.get(key.slice('level:'.length)) ?? NaN)]]),
          )
          expect(Object.fromEntries(prepared.levels.map(({ key }, i) => [key, lastState.levels[i]]))).toEqual(
            Object.fromEntries(assessed),
          )
        }),
        runs(10),
      )
    },
    LAW_TIMEOUT,
  )

  it(
    'every member stays where its own draw of the assessment puts it',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyScenario, anySeed, async (scenario, seed) => {
          const levels = outcomeKeysOf(model, scenario).filter((key) => key.startsWith('level:'))
          const memberCount = 4

          const { values } = await createInProcessRunner(model, scenario).runEnsemble(
            aRequest({
              seed,
              switches: { ...ALL_SWITCHES_OFF, uncertainty: true },
              horizonSteps: MONTHS,
              memberCount,
              outcomes: levels,
            }),
          )

          const rows = (MONTHS + 1) * memberCount
          const moved = levels.filter((_, level) =>
            values
              .subarray(level * rows, (level + 1) * rows)
              .some((value, i) => value !== values[level * rows + (i % memberCount)]),
          )
          expect(moved).toEqual([])
        }),
        runs(10),
      )
    },
    LAW_TIMEOUT,
  )

  it(
    'every campaign is held where it was drawn, whatever drives it, before what holds it begins to fade',
    () => {
      fc.assert(
        fc.property(anyScenario, anySeed, (scenario, seed) => {
          const prepared = prepareModel(model, scenario)
          for (const isUncertain of [false, true]) {
            const future = drawFuture(prepared, seed, 0, isUncertain)
            const start = initialState(prepared, future)
            const calm = noPressure(prepared)
            const state = { ...start, offsets: initialOffsets(prepared, future, start, calm) }

            prepared.dyads.forEach(({ key }, d) => {
              const forces = campaignForces(prepared, future, state, state.triggers, calm, d, 1 / 4)
              const moved = advanceCampaign(prepared, state, forces, d, clockAt(0, 0, 4), undefined)
              expect({ key, by: Math.abs(moved - (start.campaigns[d] ?? NaN)) < 1e-9 }).toEqual({ key, by: true })
            })
          }
        }),
        runs(15),
      )
    },
    LAW_TIMEOUT,
  )

  it('moves a level only where its trend is, and fades it with its half-life', async () => {
    const levels = outcomeKeysOf(model, kelvara).filter((each) => each.startsWith('level:'))
    const key = 'dangerous-speech'
    const scenario = withAssessments(kelvara, (assessment, level) => ({
      ...assessment,
      trend: level === key ? 0.2 : 0,
    }))
    const alone: CountryModel = { ...model, influences: [] }

    const result = await createInProcessRunner(alone, scenario).runEnsemble(
      aRequest({
        switches: { ...ALL_SWITCHES_OFF, trends: true },
        horizonSteps: 60,
        memberCount: 1,
        outcomes: levels,
      }),
    )

    const moved = levels.filter((level) => new Set(pathOf(result, level, 0)).size > 1)
    expect(moved).toEqual([`level:${key}`])
    const path = pathOf(result, `level:${key}`, 0)
    const riseIn = (from: number, to: number) => (path[to] ?? NaN) - (path[from] ?? NaN)
    expect(riseIn(0, 12)).toBeGreaterThan(0.02)
    expect(riseIn(48, 60)).toBeGreaterThanOrEqual(0)
    expect(riseIn(48, 60)).toBeLessThan(0.02 * riseIn(0, 12))
  })
})
