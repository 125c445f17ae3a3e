import { describe, expect, it } from 'vitest'
import {
  createInProcessRunner,
  onsetProbability,
  outcomeKeysOf,
  STAGE_THRESHOLDS,
  valuesAt,
  type EnsembleResult,
} from '../../../../src/shared/engine'
import { bundledScenarios } from '../../../../src/shared/formats'
import { aRequest } from '../../../builders/a-request'
import { kelvara, model, planB } from '../../../builders/bundled'

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

  // With ensembles of this size the mean over six has a standard error of .3 points for the chance of onset and of .6 for
  // those of stages: a move of 2 points would be seen. docs/VALIDATION.md has each scenario with more members.
  it('halving it moves the mean chances of the six scenarios by less than two points', async () => {
    const memberCount = 1536
    const chances: number[][] = []
    for (const { document } of bundledScenarios()) {
      const runner = createInProcessRunner(model, document.scenario, { keepsLuck: false })
      const request = aRequest({ seed: 20261130, memberCount, horizonSteps: 24, outcomes: ['severity'] })
      const coarse = chancesOf(await runner.runEnsemble(request))
      const fine = chancesOf(await runner.runEnsemble({ ...request, ticksPerStep: 2 * request.ticksPerStep }))
      chances.push(coarse.map((chance, i) => (fine[i] ?? NaN) - chance))
    }

    expect(chances.length).toBe(6)
    HEADLINES.forEach((headline, i) => {
      const mean = chances.reduce((sum, moved) => sum + (moved[i] ?? NaN), 0) / chances.length
      expect({ headline, isHardlyMoved: Math.abs(mean) < 0.02, mean }).toMatchObject({ isHardlyMoved: true })
    })
  }, 120_000)
})

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
