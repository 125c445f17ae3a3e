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
  /** A world in which no response loses what the parameter says, and any plan the same each time, for sure or within chance. */
  const worldOf =
    (loss: number, chance = 0) =>
    ({ model: changed }: typeof ground): SimulationRunner => ({
      runEnsemble: async ({ plan }): Promise<EnsembleResult> => {
        const speed = changed.parameters.find(({ id }) => id === 'campaign.speed')?.value.best ?? NaN
        const [mean, swing] = plan.responses.length === 0 ? [speed, chance] : [loss, -chance]
        return aResult({ severity: [[mean + swing, mean - swing]] })
      },
      dispose: () => undefined,
    })
  const runnerOf = worldOf(0.37)
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
    // The plan was ahead, and is behind.
    expect(finding.lead).toMatchObject({ ahead: 1, behind: 0 })
    expect(finding.lead?.original.mean).toBeCloseTo(0.37 - original, 6)
    expect(finding.lead?.alternative.mean).toBeCloseTo(0.37 - alternative, 6)
  })

  const speed = { kind: 'parameter', parameter: 'campaign.speed' } as const
  const { low, high } = challengedEstimate(ground, speed)
  const whereItTurns = (low + original) / 2
  const turning = { ...job, runnerOf: worldOf(whereItTurns) }

  it('finds where another value would change a ranking that stays, towards the end that does', async () => {
    const done: number[] = []
    const finding = await tryChallenge(
      { ...turning, challenge: { subject: speed, alternative: original + 0.01 } },
      { onProgress: (share) => done.push(share) },
    )

    expect(finding).toMatchObject({ changesRanking: false, changesFrom: undefined, elsewhere: { low, high } })
    expect(finding.elsewhere?.turns).toHaveLength(1)
    const [turn] = finding.elsewhere?.turns ?? []
    expect(turn?.end).toMatchObject({ value: low, order: [0, 1] })
    expect(finding.lead).toMatchObject({ ahead: 1, behind: 0 })
    expect(finding.lead?.alternative.mean).toBeCloseTo(whereItTurns - original - 0.01, 6)
    expect(Math.abs((turn?.from ?? NaN) - whereItTurns)).toBeLessThan((original - low) / 30)
    // As it stands, the alternative, both ends, and five halvings; two plans each.
    expect(done).toHaveLength(18)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(done.at(-1)).toBeLessThanOrEqual(1)
  })

  it('says so where no value of its range changes the ranking', async () => {
    const done: number[] = []
    const finding = await tryChallenge(
      { ...job, runnerOf: worldOf(low / 2), challenge: { subject: speed, alternative: high + 1 } },
      { onProgress: (share) => done.push(share) },
    )

    expect(finding).toMatchObject({ changesRanking: false, elsewhere: { low, high: high + 1, turns: [] } })
    expect(finding.original.value).toBe(original)
    // The alternative lies beyond one end, so that the other alone is tried.
    expect(done).toHaveLength(6)
  })

  it('takes a swap that chance alone explains for none', async () => {
    const finding = await tryChallenge({
      ...job,
      runnerOf: worldOf(0.37, 5),
      challenge: { subject: speed, alternative: 0.1 },
    })

    expect(finding.alternative.order).not.toEqual(finding.original.order)
    expect(finding).toMatchObject({ changesRanking: false, elsewhere: { turns: [] } })
  })
})
