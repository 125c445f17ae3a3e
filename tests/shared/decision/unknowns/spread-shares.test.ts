import { describe, expect, it } from 'vitest'
import { runSpreadShares, SPREAD_SOURCES, spreadShares } from '../../../../src/shared/decision'
import {
  ALL_SWITCHES_ON,
  createInProcessRunner,
  drawnUnknowns,
  prepareModel,
  uniformsOf,
  valuesAt,
} from '../../../../src/shared/engine'
import { preparePlan } from '../../../../src/shared/engine/prepare/prepare-plan'
import { runMember } from '../../../../src/shared/engine/run/run-member'
import { outcomeSlots } from '../../../../src/shared/engine/run/outcome-slots'
import { aRequest } from '../../../builders/a-request'
import { kelvara, model, planB } from '../../../builders/bundled'

describe('spreadShares', () => {
  it('finds the parts of a sum whose variances are known', () => {
    // Uniforms of widths 6, 3 and two lenses 2 apart: variances 3, 3/4 and 1.
    const uniform = uniformsOf(3)
    const futures = Array.from({ length: 20_000 }, () => 6 * uniform())
    const lucks = [0, 1, 2].map(() => futures.map((future) => future + 3 * uniform()))
    const { variance, unknown, chance, lens } = spreadShares([
      lucks,
      lucks.map((luck) => luck.map((value) => value + 2)),
    ])

    expect(variance).toBeCloseTo(4.75, 1)
    expect(unknown).toBeCloseTo(3 / 4.75, 2)
    expect(chance).toBeCloseTo(0.75 / 4.75, 2)
    expect(lens).toBeCloseTo(1 / 4.75, 2)
    expect(unknown + chance + lens).toBeCloseTo(1, 12)
  })

  it('gives nothing to futures and lenses that differ by chance alone, and has no shares of nothing', () => {
    const uniform = uniformsOf(4)
    const luck = () => Array.from({ length: 5000 }, uniform)
    const { unknown, chance, lens } = spreadShares([
      [luck(), luck()],
      [luck(), luck()],
    ])

    expect(unknown).toBeLessThan(0.05)
    expect(lens).toBeLessThan(0.01)
    expect(chance).toBeGreaterThan(0.94)
    expect(
      spreadShares([
        [
          [1, 1],
          [1, 1],
        ],
      ]),
    ).toMatchObject({ variance: 0, unknown: 0, chance: 0, lens: 0, ranges: { unknown: { low: 0, high: 0 } } })
  })

  it('gives ranges that hold the share 9 times in 10, whatever was drawn', () => {
    const [rounds, members] = [200, 120]
    const truth = { unknown: 3 / 4.75, chance: 0.75 / 4.75, lens: 1 / 4.75 }
    const held = { unknown: 0, chance: 0, lens: 0 }
    for (let round = 0; round < rounds; round += 1) {
      const uniform = uniformsOf(100 + round)
      const futures = Array.from({ length: members }, () => 6 * uniform())
      const lens = [0, 2].map((apart) => [0, 1].map(() => futures.map((future) => future + 3 * uniform() + apart)))
      const { ranges } = spreadShares(lens)
      for (const source of SPREAD_SOURCES) {
        if (ranges[source].low <= truth[source] && truth[source] <= ranges[source].high) held[source] += 1
      }
    }

    // Two standard errors of 90 % in 200 rounds are 4 points.
    for (const source of SPREAD_SOURCES) {
      expect({ source, isNear: Math.abs(held[source] / rounds - 0.9) < 0.05 }).toEqual({ source, isNear: true })
    }
  })

  it('refuses what no variance can be taken of', () => {
    expect(() => spreadShares([[[1, 2]]])).toThrow('at least two')
    expect(() => spreadShares([])).toThrow('at least two')
  })
})

describe('runSpreadShares', () => {
  it('shares out the spread of the model', async () => {
    const { unknown, chance, lens } = await runSpreadShares(createInProcessRunner(model, kelvara), {
      request: aRequest({ plan: planB, memberCount: 128, outcomes: ['level:armed-conflict'] }),
      lenses: ['mainstream', 'sceptical'],
      lucks: 2,
      read: (result) => valuesAt(result, 'level:armed-conflict', 12),
    })

    expect(unknown).toBeGreaterThan(0.05)
    expect(chance).toBeGreaterThan(0.05)
    expect(unknown + chance + lens).toBeCloseTo(1, 12)
  })
})

describe('a seed of what is not known', () => {
  const runner = createInProcessRunner(model, kelvara)
  const outcomes = ['level:armed-conflict', 'severity', 'deaths']
  const request = aRequest({ plan: planB, outcomes, horizonSteps: 6 })

  it('keeps futures and changes their luck', async () => {
    const one = await runner.runEnsemble({ ...request, unknownsSeed: request.seed })
    const other = await runner.runEnsemble({ ...request, seed: 99, unknownsSeed: request.seed })

    expect(one.values).toEqual((await runner.runEnsemble(request)).values)
    expect(valuesAt(other, 'level:armed-conflict', 0)).toEqual(valuesAt(one, 'level:armed-conflict', 0))
    expect(valuesAt(other, 'level:armed-conflict', 6)).not.toEqual(valuesAt(one, 'level:armed-conflict', 6))
    const drawn = drawnUnknowns(model, kelvara, { ...request, seed: 99, unknownsSeed: request.seed, plans: [] })
    const levels = drawn.find(({ key }) => key === 'level:armed-conflict')?.values
    expect(Array.from(valuesAt(other, 'level:armed-conflict', 0))).toEqual(Array.from(levels ?? [], Math.fround))
  })

  it('gives the same numbers in the kernel and in the plain form', async () => {
    const result = await runner.runEnsemble({ ...request, seed: 99, unknownsSeed: 7 })
    const prepared = prepareModel(model, kelvara)
    const plain = runMember(prepared, preparePlan(model, kelvara, prepared, planB), {
      seed: 99,
      unknownsSeed: 7,
      member: 11,
      horizonSteps: 6,
      ticksPerStep: 4,
      switches: ALL_SWITCHES_ON,
      slots: outcomeSlots(prepared, outcomes),
    })

    outcomes.forEach((outcome, i) => {
      const path = Array.from({ length: 7 }, (_, step) => valuesAt(result, outcome, step)[11])
      expect(path).toEqual(plain.outcomes[i]?.map(Math.fround))
    })
  })
})
