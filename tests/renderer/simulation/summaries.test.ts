import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparisonIn, dotsIn, worstDotsIn } from '../../../src/renderer/simulation/summaries'
import {
  MASS_KILLING_THRESHOLD,
  onsetProbability,
  wilsonInterval,
  type EnsembleResult,
} from '../../../src/shared/engine'
import { anEnsembleResult } from './fake-runner'

const DOTS = 50

/** Severity by future and month, and the onsets that follow from it. */
function aResult(paths: readonly (readonly number[])[]): EnsembleResult {
  const horizonSteps = (paths[0]?.length ?? 1) - 1
  const request = { memberCount: paths.length, horizonSteps, outcomes: ['severity'] }
  const base = anEnsembleResult(request, (_outcome, step, member) => paths[member]?.[step] ?? 0)
  return {
    ...base,
    onsetStep: Int16Array.from(paths, (path) => path.findIndex((deaths) => deaths >= MASS_KILLING_THRESHOLD)),
  }
}

const over = (dots: readonly number[]) => dots.filter((deaths) => deaths >= MASS_KILLING_THRESHOLD).length

describe('comparisonIn', () => {
  it('has shares with the interval that stands everywhere, which the card of them names', () => {
    const request = { memberCount: 40, horizonSteps: 1, outcomes: ['deaths'] }
    const baseline = anEnsembleResult(request, () => 100)
    const withPlan = anEnsembleResult(request, (_outcome, _step, member) => (member < 30 ? 0 : 100))

    expect(comparisonIn({ baseline, withPlan }, { absolute: 1, relative: 0 }).better).toEqual(wilsonInterval(30, 40))
  })
})

describe('worstDotsIn', () => {
  it('counts futures that reached mass killing and left it, which those at the horizon do not show', () => {
    const result = aResult([
      [0, 5000, 0],
      [0, 2000, 3],
      [0, 10, 20],
      [0, 10, 4000],
    ])

    expect(over(worstDotsIn(result, 'severity', 4))).toBe(3)
    expect(over(dotsIn(result, 'severity', 4))).toBe(1)
  })

  it('agrees with the headline on every ensemble, to within what one dot stands for', () => {
    const path = fc.array(fc.double({ min: 0, max: 3000, noNaN: true }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 120 }), (paths) => {
        const result = aResult(paths.map((months) => months.map(Math.fround)))
        const share = over(worstDotsIn(result, 'severity', DOTS)) / DOTS
        // Between two futures a dot lies on the line between their values.
        const slack = 1 / DOTS + 1 / paths.length
        expect(Math.abs(share - onsetProbability(result).probability)).toBeLessThanOrEqual(slack)
      }),
    )
  })
})
