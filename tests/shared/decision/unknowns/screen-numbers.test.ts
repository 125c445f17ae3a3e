import { describe, expect, it } from 'vitest'
import { meansOn, screenNumbers } from '../../../../src/shared/decision'
import {
  createInProcessRunner,
  NO_RESPONSE,
  valuesAt,
  type ChallengeSubject,
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

describe('screenNumbers', () => {
  it('gives what a number does over its whole range, and puts a dummy last', async () => {
    const speed = model.parameters.find(({ id }) => id === 'campaign.speed')?.value
    const runnerOf = ({ model: moved }: Ground): SimulationRunner => ({
      runEnsemble: async () => {
        const value = moved.parameters.find(({ id }) => id === 'campaign.speed')?.value.best ?? NaN
        return aResult({ severity: [[Math.log(value)]] })
      },
      dispose: () => undefined,
    })
    const [first, second] = await screenNumbers({
      meansAt: meansOn({ ground, request: aRequest(), read, runnerOf }),
      subjects: [numberOf('campaign.noise'), numberOf('campaign.speed')],
      seed: 1,
      trajectories: 3,
    })

    // Its range is a factor of more than five, so that it moves by equal factors.
    expect(first?.subject).toEqual(numberOf('campaign.speed'))
    expect(first?.strength).toBeCloseTo(Math.log((speed?.high ?? NaN) / (speed?.low ?? NaN)), 5)
    expect(first?.spread).toBeCloseTo(0, 5)
    expect(second?.strength).toBeCloseTo(0, 12)
  })

  it('is of the difference from another plan where one is held against', async () => {
    const speedIn = (at: Ground) => at.model.parameters.find(({ id }) => id === 'campaign.speed')?.value.best ?? NaN
    // The plan takes away half of what the speed makes, and nothing of what comes besides.
    const runnerOf = (at: Ground): SimulationRunner => ({
      runEnsemble: async ({ plan }) =>
        aResult({ severity: [[1000 + Math.log(speedIn(at)) * (plan.id === NO_RESPONSE.id ? 1 : 0.5)]] }),
      dispose: () => undefined,
    })
    const job = { ground, request: aRequest({ plan: { ...NO_RESPONSE, id: 'p' } }), read, runnerOf }
    const [whole, difference] = await Promise.all(
      [job, { ...job, against: NO_RESPONSE }].map(async (of) => {
        const [found] = await screenNumbers({
          meansAt: meansOn(of),
          subjects: [numberOf('campaign.speed')],
          seed: 1,
          trajectories: 2,
        })
        return found
      }),
    )

    expect(whole?.direction).toBeGreaterThan(0)
    expect(difference?.direction).toBeCloseTo(-(whole?.direction ?? NaN), 9)
  })

  it('screens the model', async () => {
    const progress: number[] = []
    const told: unknown[] = []
    const screened = await screenNumbers(
      {
        meansAt: meansOn({
          ground,
          request: aRequest({ memberCount: 32, outcomes: ['severity'] }),
          read,
          runnerOf: ({ model: moved, scenario }) => createInProcessRunner(moved, scenario, { keepsLuck: false }),
        }),
        subjects: [numberOf('campaign.speed'), numberOf('comparison.smallestDifferenceDeaths')],
        seed: 1,
        trajectories: 2,
      },
      {
        onProgress: (share) => progress.push(share),
        onScreened: (numbers, pathsDone) => told.push([pathsDone, numbers.length]),
      },
    )

    expect(screened.map(({ subject }) => subject)).toEqual([
      numberOf('campaign.speed'),
      numberOf('comparison.smallestDifferenceDeaths'),
    ])
    expect(screened[0]?.strength).toBeGreaterThan(0)
    expect(screened[1]?.strength).toBe(0)
    expect(progress.at(-1)).toBe(1)
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ])
  })
})
