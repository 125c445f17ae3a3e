import { describe, expect, it } from 'vitest'
import { meansOn, screenNumbers, type MeansAt } from '../../../../src/shared/decision'
import {
  createInProcessRunner,
  NO_RESPONSE,
  valuesAt,
  type ChallengeSubject,
  type EnsembleRequest,
  type EnsembleResult,
  type Ground,
  type SimulationRunner,
} from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { aResult } from '../../../builders/a-result'
import { kelvara, model } from '../../../builders/bundled'

const ground = { model, scenario: kelvara }
const numberOf = (parameter: string): ChallengeSubject => ({ kind: 'parameter', parameter })
const read = (result: EnsembleResult) => valuesAt(result, 'severity', result.stepCount - 1)
const futuresOf = (path: number) => ({ firstMember: 32 * path, memberCount: 32 })
const speedIn = (at: Ground) => at.model.parameters.find(({ id }) => id === 'campaign.speed')?.value.best ?? NaN
const singly = (subjects: readonly ChallengeSubject[]) => subjects.map((_, position) => [position])

describe('screenNumbers', () => {
  it('gives what a number does over its whole range, and puts a dummy last', async () => {
    const speed = model.parameters.find(({ id }) => id === 'campaign.speed')?.value
    const runnerOf = (at: Ground): SimulationRunner => ({
      runEnsemble: async () => aResult({ severity: [[Math.log(speedIn(at))]] }),
      dispose: () => undefined,
    })
    const subjects = [numberOf('campaign.noise'), numberOf('campaign.speed')]
    const { units } = await screenNumbers({
      meansAt: meansOn({ ground, request: aRequest(), read, runnerOf }),
      subjects,
      units: singly(subjects),
      seed: 1,
      paths: 3,
      futuresOf,
      least: 0,
    })
    const [first, second] = units

    // Its range is a factor of more than five, so that it moves by equal factors.
    expect(first?.unit).toBe(1)
    expect(first?.usual).toBeCloseTo(Math.log((speed?.high ?? NaN) / (speed?.low ?? NaN)), 5)
    expect(first?.most).toBeCloseTo(first?.usual ?? NaN, 5)
    expect(first?.share).toEqual({ value: 1, low: 1, high: 1 })
    expect(first?.lean).toBe(1)
    expect(second?.share.value).toBeCloseTo(0, 12)
  })

  it('is of the difference from another plan where one is held against', async () => {
    // The plan takes away half of what the speed makes, and nothing of what comes besides.
    const runnerOf = (at: Ground): SimulationRunner => ({
      runEnsemble: async ({ plan }) =>
        aResult({ severity: [[1000 + Math.log(speedIn(at)) * (plan.id === NO_RESPONSE.id ? 1 : 0.5)]] }),
      dispose: () => undefined,
    })
    const job = { ground, request: aRequest({ plan: { ...NO_RESPONSE, id: 'p' } }), read, runnerOf }
    const [whole, difference] = await Promise.all(
      [job, { ...job, against: NO_RESPONSE }].map(async (of) => {
        const subjects = [numberOf('campaign.speed')]
        const { units } = await screenNumbers({
          meansAt: meansOn(of),
          subjects,
          units: singly(subjects),
          seed: 1,
          paths: 2,
          futuresOf,
          least: 0,
        })
        return units[0]
      }),
    )

    expect([whole?.lean, difference?.lean]).toEqual([1, -1])
    expect(difference?.usual).toBeCloseTo(whole?.usual ?? NaN, 9)
  })

  it('runs each path in futures of its own, and tells after each', async () => {
    const futures: unknown[] = []
    const told: number[] = []
    const meansAt: MeansAt = (_, points, options) => {
      futures.push(options?.futures)
      return Promise.resolve(points.map(([place = 0]) => place))
    }
    const subjects = [numberOf('campaign.speed')]
    const progress: number[] = []
    await screenNumbers(
      { meansAt, subjects, units: singly(subjects), seed: 1, paths: 2, futuresOf, least: 0 },
      { onScreened: ({ results }) => told.push(results.length), onProgress: (share) => progress.push(share) },
    )

    expect(futures).toEqual([0, 32].map((firstMember) => ({ firstMember, memberCount: 32 })))
    expect(told).toEqual([1, 2])
  })

  it('screens the model, in the futures it is told to', async () => {
    const asked: EnsembleRequest[] = []
    const subjects = [numberOf('campaign.speed'), numberOf('comparison.smallestDifferenceDeaths')]
    const { units } = await screenNumbers({
      meansAt: meansOn({
        ground,
        request: aRequest({ memberCount: 64, outcomes: ['severity'] }),
        read,
        runnerOf: ({ model: moved, scenario }) => {
          const runner = createInProcessRunner(moved, scenario, { keepsLuck: false })
          return {
            ...runner,
            runEnsemble: (request, options) => {
              asked.push(request)
              return runner.runEnsemble(request, options)
            },
          }
        },
      }),
      subjects,
      units: singly(subjects),
      seed: 1,
      paths: 2,
      futuresOf,
      least: 0,
    })

    expect(units.map(({ unit }) => unit)).toEqual([0, 1])
    expect(units[0]?.share.value).toBe(1)
    expect(units[1]?.most).toBe(0)
    expect(asked.map(({ firstMember, memberCount }) => [firstMember, memberCount])).toEqual(
      [0, 0, 0, 32, 32, 32].map((from) => [from, 32]),
    )
  })
})
