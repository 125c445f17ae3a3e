import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createInProcessRunner,
  onsetProbability,
  outcomeKeysOf,
  STAGE_THRESHOLDS,
  valuesAt,
  type EnsembleResult,
  type Scenario,
} from '../../../../src/shared/engine'
import { bundledScenarios } from '../../../../src/shared/formats'
import { aRequest } from '../../../builders/a-request'
import { anyScenario } from '../../../builders/any-scenario'
import { kelvara, model, planB } from '../../../builders/bundled'
import { LAW_TIMEOUT, runs } from './law-runs'

describe('law: the length of a tick hardly matters', () => {
  it('levels and campaigns without chance take the same course with ticks a quarter as long', async () => {
    const outcomes = outcomeKeysOf(model, kelvara).filter((key) => /^(level|campaign):/.test(key))
    const runner = createInProcessRunner(model, kelvara)
    const request = aRequest({
      outcomes,
      memberCount: 24,
      horizonSteps: 36,
      plan: planB,
      switches: { chance: false, uncertainty: true, triggers: false, trends: true },
    })

    const coarse = await runner.runEnsemble(request)
    const fine = await runner.runEnsemble({ ...request, ticksPerStep: 16 })

    const worst = coarse.values.reduce((most, value, i) => Math.max(most, Math.abs(value - (fine.values[i] ?? NaN))), 0)
    expect(worst).toBeLessThan(0.02)
  })

  it(
    'halving it hardly moves a level in any situation without chance, and the whole course on average not at all',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyScenario, async (scenario) => {
          const keys = outcomeKeysOf(model, scenario).filter((key) => /^(level|campaign):/.test(key))
          const runner = createInProcessRunner(model, scenario, { keepsLuck: false })
          const request = aRequest({
            // Levels first, so that they can be told apart.
            outcomes: keys.sort((a, b) => b.localeCompare(a)),
            memberCount: 8,
            horizonSteps: 36,
            switches: { chance: false, uncertainty: true, triggers: false, trends: true },
          })

          const coarse = await runner.runEnsemble(request)
          const fine = await runner.runEnsemble({ ...request, ticksPerStep: 2 * request.ticksPerStep })

          const moves = coarse.values.map((value, i) => Math.abs(value - (fine.values[i] ?? NaN)))
          const each = moves.length / keys.length
          const ofLevels = moves.subarray(0, each * keys.filter((key) => key.startsWith('level:')).length)
          // A campaign near its tipping point may move further: it is on its way to one side or the other.
          expect(Math.max(...ofLevels)).toBeLessThan(0.01)
          expect(moves.reduce((sum, move) => sum + move, 0) / moves.length).toBeLessThan(0.001)
        }),
        runs(20),
      )
    },
    LAW_TIMEOUT,
  )

  // The mean over so many has a standard error of .3 points at most: a move of 2 points would be seen.
  it(
    'halving it moves the mean chances of situations of any kind by less than two points',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyScenario, { minLength: 32, maxLength: 32 }), async (scenarios) => {
          await expectHardlyMoved(scenarios, { seed: 5, memberCount: 512 })
        }),
        runs(1),
      )
    },
    LAW_TIMEOUT,
  )

  // With ensembles of this size the mean over six has a standard error of .3 points for the chance of onset and of .6 for
  // those of stages: a move of 2 points would be seen. docs/VALIDATION.md has each scenario with more members.
  it('halving it moves the mean chances of the six scenarios by less than two points', async () => {
    const scenarios = bundledScenarios().map(({ document }) => document.scenario)
    expect(scenarios.length).toBe(6)
    await expectHardlyMoved(scenarios, { seed: 20261130, memberCount: 1536 })
  }, 120_000)
})

/** Two years with ticks as they are, and half as long: no headline moves by two points in the mean of the scenarios. */
async function expectHardlyMoved(
  scenarios: readonly Scenario[],
  { seed, memberCount }: { readonly seed: number; readonly memberCount: number },
): Promise<void> {
  const chances: number[][] = []
  for (const scenario of scenarios) {
    const runner = createInProcessRunner(model, scenario, { keepsLuck: false })
    const request = aRequest({ seed, memberCount, horizonSteps: 24, outcomes: ['severity'] })
    const coarse = chancesOf(await runner.runEnsemble(request))
    const fine = chancesOf(await runner.runEnsemble({ ...request, ticksPerStep: 2 * request.ticksPerStep }))
    chances.push(coarse.map((chance, i) => (fine[i] ?? NaN) - chance))
  }
  HEADLINES.forEach((headline, i) => {
    const mean = chances.reduce((sum, moved) => sum + (moved[i] ?? NaN), 0) / chances.length
    expect({ headline, isHardlyMoved: Math.abs(mean) < 0.02, mean }).toMatchObject({ isHardlyMoved: true })
  })
}

const HEADLINES = ['onset', ...STAGE_THRESHOLDS.slice(0, 3)] as const

/** Chance of a beginning of mass killing within the horizon, and of each stage at its end. */
function chancesOf(result: EnsembleResult): number[] {
  const severities = valuesAt(result, 'severity', result.stepCount - 1)
  return HEADLINES.map((headline) =>
    headline === 'onset'
      ? onsetProbability(result).probability
      : severities.filter((deaths) => deaths >= headline).length / result.memberCount,
  )
}
