import { describe, expect, it } from 'vitest'
import { screenNumbers } from '../../../../src/shared/decision'
import {
  createInProcessRunner,
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
      ground,
      subjects: [numberOf('campaign.noise'), numberOf('campaign.speed')],
      request: aRequest(),
      read,
      runnerOf,
      trajectories: 3,
    })

    // Its range is a factor of more than five, so that it moves by equal factors.
    expect(first?.subject).toEqual(numberOf('campaign.speed'))
    expect(first?.strength).toBeCloseTo(Math.log((speed?.high ?? NaN) / (speed?.low ?? NaN)), 5)
    expect(first?.spread).toBeCloseTo(0, 5)
    expect(second?.strength).toBeCloseTo(0, 12)
  })

  it('screens the model', async () => {
    const progress: number[] = []
    const screened = await screenNumbers(
      {
        ground,
        subjects: [numberOf('campaign.speed'), numberOf('comparison.smallestDifferenceDeaths')],
        request: aRequest({ memberCount: 32, outcomes: ['severity'] }),
        read,
        runnerOf: ({ model: moved, scenario }) => createInProcessRunner(moved, scenario, { keepsLuck: false }),
        trajectories: 2,
      },
      { onProgress: (share) => progress.push(share) },
    )

    expect(screened.map(({ subject }) => subject)).toEqual([
      numberOf('campaign.speed'),
      numberOf('comparison.smallestDifferenceDeaths'),
    ])
    expect(screened[0]?.strength).toBeGreaterThan(0)
    expect(screened[1]?.strength).toBe(0)
    expect(progress.at(-1)).toBe(1)
  })
})
