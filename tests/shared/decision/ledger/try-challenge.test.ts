import { describe, expect, it } from 'vitest'
import { tryChallenge } from '../../../../src/shared/decision'
import {
  challengedEstimate,
  NO_RESPONSE,
  valuesAt,
  type EnsembleResult,
  type SimulationRunner,
} from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { aResult } from '../../../builders/a-result'
import { kelvara, model, planB } from '../../../builders/bundled'

const ground = { model, scenario: kelvara }

describe('tryChallenge', () => {
  /** A world in which no response loses what the parameter says, and any plan 0.37. */
  const runnerOf = ({ model: changed }: typeof ground): SimulationRunner => ({
    runEnsemble: async ({ plan }): Promise<EnsembleResult> => {
      const speed = changed.parameters.find(({ id }) => id === 'campaign.speed')?.value.best ?? NaN
      return aResult({ severity: [[plan.responses.length === 0 ? speed : 0.37]] })
    },
    dispose: () => undefined,
  })
  const original = challengedEstimate(ground, { kind: 'parameter', parameter: 'campaign.speed' }).best
  const job = {
    ground,
    plans: [NO_RESPONSE, planB],
    request: aRequest(),
    read: (result: EnsembleResult) => valuesAt(result, 'severity', 0),
    runnerOf,
  }

  it('finds the value from which on the ranking is another', async () => {
    const alternative = 0.1
    const finding = await tryChallenge({
      ...job,
      challenge: { subject: { kind: 'parameter', parameter: 'campaign.speed' }, alternative },
      halvings: 10,
    })

    expect(original).toBeGreaterThan(0.37)
    expect(finding).toMatchObject({ changesRanking: true })
    expect(finding.original.order).toEqual([1, 0])
    expect(finding.alternative.order).toEqual([0, 1])
    expect(Math.abs((finding.changesFrom ?? NaN) - 0.37)).toBeLessThan((original - alternative) / 1000)
  })

  it('says so where the ranking stays', async () => {
    const done: number[] = []
    const finding = await tryChallenge(
      { ...job, challenge: { subject: { kind: 'parameter', parameter: 'campaign.speed' }, alternative: original + 1 } },
      { onProgress: (share) => done.push(share) },
    )

    expect(finding).toMatchObject({ changesRanking: false, changesFrom: undefined })
    expect(finding.original.value).toBe(original)
    expect(done).toHaveLength(4)
  })
})
