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

/** Ten futures, of which alone something can be said. */
const inTurn = (one: number, other: number) => Array.from({ length: 10 }, (_, member) => (member % 2 ? other : one))

describe('tryChallenge', () => {
  /** A world in which no response loses what the parameter says, and any plan the same each time, for sure or within chance. */
  const worldOf =
    (loss: number, chance = 0) =>
    ({ model: changed }: typeof ground): SimulationRunner => ({
      runEnsemble: async ({ plan }): Promise<EnsembleResult> => {
        const speed = changed.parameters.find(({ id }) => id === 'campaign.speed')?.value.best ?? NaN
        const [mean, swing] = plan.responses.length === 0 ? [speed, chance] : [loss, -chance]
        return aResult({ severity: [inTurn(mean + swing, mean - swing)] })
      },
      dispose: () => undefined,
    })
  const runnerOf = worldOf(0.37)
  const original = challengedEstimate(ground, { kind: 'parameter', parameter: 'campaign.speed' }).best
  const job = {
    ground,
    plans: [NO_RESPONSE, planB],
    request: aRequest(),
    outcome: 'deaths',
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
    expect(finding.leads[0]).toMatchObject({ ahead: 1, behind: 0 })
    expect(finding.leads[0]?.original.mean).toBeCloseTo(0.37 - original, 6)
    expect(finding.leads[0]?.alternative.mean).toBeCloseTo(0.37 - alternative, 6)
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
    expect(finding.leads[0]).toMatchObject({ ahead: 1, behind: 0 })
    expect(finding.leads[0]?.alternative.mean).toBeCloseTo(whereItTurns - original - 0.01, 6)
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

  describe('the leads that it is about', () => {
    const [embargo, sanctions] = ['arms-embargo', 'sanctions'].map((instrument) => ({
      id: instrument,
      name: instrument,
      responses: [{ id: instrument, instrument, startStep: 0, durationMonths: 12, intensity: 1 }],
    }))
    if (!embargo || !sanctions) throw new Error('No plans')
    const off = { ...embargo, id: 'off', responses: embargo.responses.map((one) => ({ ...one, intensity: 0 })) }
    const effect = { kind: 'effect', instrument: 'arms-embargo', effect: 0 } as const
    const sizeIn = (changed: typeof model) =>
      changed.instruments.find(({ id }) => id === 'arms-embargo')?.effects[0]?.size.best ?? NaN
    /** Losses by plan; that of the embargo grows by its number, which moves from its own value to one more. */
    const triedWith = (losses: Readonly<Record<string, number>>, touchesNoResponse = false) => {
      const plans = [NO_RESPONSE, embargo, sanctions, off].filter(({ id }) => losses[id] !== undefined)
      const stands = sizeIn(model)
      return tryChallenge({
        ...job,
        plans,
        runnerOf: ({ model: changed }) => ({
          runEnsemble: ({ plan }) => {
            const isTouched = plan.id === embargo.id || (touchesNoResponse && plan.id === NO_RESPONSE.id)
            const loss = (losses[plan.id] ?? 0) + (isTouched ? sizeIn(changed) - stands : 0)
            return Promise.resolve(aResult({ severity: [inTurn(loss, loss)] }))
          },
          dispose: () => undefined,
        }),
        challenge: { subject: effect, alternative: stands + 1 },
      })
    }
    const pairs = (finding: Awaited<ReturnType<typeof triedWith>>) =>
      finding.leads.map(({ ahead, behind }) => [ahead, behind])

    it('are of the plans that use the response where the first two do not', async () => {
      const finding = await triedWith({ [NO_RESPONSE.id]: 20, [embargo.id]: 30, [sanctions.id]: 10 })

      expect(finding.original.order).toEqual([2, 0, 1])
      expect(pairs(finding)).toEqual([[1, 0]])
      expect(finding.leads[0]?.original.mean).toBeCloseTo(10, 5)
      expect(finding.leads[0]?.alternative.mean).toBeCloseTo(11, 5)
    })

    it('are of the first two as well where one of them uses it, and each pair once', async () => {
      expect(pairs(await triedWith({ [NO_RESPONSE.id]: 30, [embargo.id]: 20, [sanctions.id]: 10 }))).toEqual([
        [2, 1],
        [1, 0],
      ])
      expect(pairs(await triedWith({ [NO_RESPONSE.id]: 20, [embargo.id]: 10, [sanctions.id]: 30 }))).toEqual([[1, 0]])
    })

    it('are none where no plan uses it, and of the first two where it touches what no response does', async () => {
      const unused = { [NO_RESPONSE.id]: 20, [sanctions.id]: 10, [off.id]: 30 }
      expect((await triedWith(unused)).leads).toEqual([])
      expect(pairs(await triedWith(unused, true))).toEqual([[1, 0]])
    })
  })

  describe('with a search in fewer futures', () => {
    /** In every future the plan loses `at`, and no response the parameter, give or take some in the later futures alone. */
    const tried = async (swing: (member: number) => number, alternative: number) => {
      const asked: number[] = []
      const finding = await tryChallenge({
        ...job,
        request: { ...job.request, memberCount: 40 },
        searched: 10,
        challenge: { subject: speed, alternative },
        runnerOf: ({ model: changed }) => ({
          runEnsemble: ({ plan, memberCount }) => {
            asked.push(memberCount)
            const best = changed.parameters.find(({ id }) => id === 'campaign.speed')?.value.best ?? NaN
            const row = Array.from({ length: memberCount }, (_, member) =>
              plan.responses.length === 0 ? best + swing(member) : 0.37,
            )
            return Promise.resolve(aResult({ severity: [row] }))
          },
          dispose: () => undefined,
        }),
      })
      return { finding, asked }
    }

    it('says the leads of all futures, and looks for the value in the first few', async () => {
      const { finding, asked } = await tried(() => 0, 0.1)

      expect(asked).toEqual([40, 40, 40, 40, ...Array.from({ length: 12 }, () => 10)])
      expect(Math.abs((finding.changesFrom ?? NaN) - 0.37)).toBeLessThan((original - 0.1) / 32)
    })

    it('looks for it in all where the first few would rank the plans otherwise', async () => {
      // The first ten futures are too wild to tell the plans apart.
      const { finding, asked } = await tried((member) => (member < 10 ? (member % 2 === 0 ? 2 : -2) : 0), 0.1)

      expect(new Set(asked)).toEqual(new Set([40]))
      expect(finding.changesRanking || finding.elsewhere !== undefined).toBe(true)
    })

    it('holds the ends against the first few as the number stands', async () => {
      const { finding } = await tried(() => 0, original + 0.01)

      expect(finding.elsewhere?.original?.value).toBe(original)
      expect(finding.elsewhere?.turns).toHaveLength(1)
    })
  })
})
