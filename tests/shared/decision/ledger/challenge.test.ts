import { describe, expect, it } from 'vitest'
import { challengedEstimate, tryChallenge, withValue, type ChallengeSubject } from '../../../../src/shared/decision'
import {
  createInProcessRunner,
  NO_RESPONSE,
  valuesAt,
  type EnsembleResult,
  type SimulationRunner,
} from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { aResult } from '../../../builders/a-result'
import { kelvara, model, planB, withParameters } from '../../../builders/bundled'

const ground = { model, scenario: kelvara }
const [influence] = model.influences
const [instrument] = model.instruments
const [actor] = kelvara.actors
const subjects: readonly ChallengeSubject[] = [
  { kind: 'influence', influence: influence?.id ?? '' },
  { kind: 'parameter', parameter: 'campaign.speed' },
  { kind: 'effect', instrument: instrument?.id ?? '', effect: 0 },
  { kind: 'level', level: 'armed-conflict' },
  { kind: 'level', level: 'capacity', owner: actor?.id ?? '' },
]

describe('withValue', () => {
  it.each(subjects)('puts a value in the place of $kind and changes nothing else', (subject) => {
    const before = challengedEstimate(ground, subject)
    const value = subject.kind === 'level' ? (before.high + 1) / 2 : before.high + 0.5
    const changed = withValue(ground, subject, value)

    expect(challengedEstimate(changed, subject)).toMatchObject({ low: before.low, best: value, high: value })
    expect(challengedEstimate(ground, subject)).toBe(before)
    const back = withValue(changed, subject, before.best)
    const widened = { ...before, high: value }
    expect(challengedEstimate(back, subject)).toEqual(widened)
    const others = subjects.filter((other) => other !== subject)
    for (const other of others) expect(challengedEstimate(changed, other)).toEqual(challengedEstimate(ground, other))
  })

  it('refuses numbers that are not there, and values that can not be', () => {
    expect(() => withValue(ground, { kind: 'parameter', parameter: 'nothing' }, 1)).toThrow('nothing to challenge')
    expect(() => withValue(ground, { kind: 'level', level: 'armed-conflict' }, 1.2)).toThrow('levels run from 0 to 1')
    expect(() => withValue(ground, { kind: 'parameter', parameter: 'campaign.speed' }, NaN)).toThrow('a number')
  })

  it('runs as the same change made by hand does', async () => {
    const changed = withValue(ground, { kind: 'parameter', parameter: 'campaign.speed' }, 0.9)
    const request = aRequest({ plan: planB })

    const challenged = await createInProcessRunner(changed.model, changed.scenario).runEnsemble(request)
    const byHand = await createInProcessRunner(withParameters({ 'campaign.speed': 0.9 }), kelvara).runEnsemble(request)

    expect(challenged.values).toEqual(byHand.values)
  })
})

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
