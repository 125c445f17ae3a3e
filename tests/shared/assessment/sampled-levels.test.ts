import { describe, expect, it } from 'vitest'
import { levelProposals, pooledQuantile, shareBelow, withProposals } from '../../../src/shared/assessment'
import { prepareModel, QUANTILE_SHARES, type Estimate, type Scenario } from '../../../src/shared/engine'
import { drawFuture } from '../../../src/shared/engine/step/future'
import { withAssessments } from '../../builders/assessments'
import { anAssessor, aRating } from '../../builders/an-assessor'
import { kelvara, model } from '../../builders/bundled'

const DRAWS = 20_000
/** What is promised of sampled levels: of 100 draws at most two on the wrong side of a quantile, and at most 0.02 of the scale of levels. */
const TOLERANCE = 0.02

function sampled(scenario: Scenario, key: string): Float64Array {
  const prepared = prepareModel(model, scenario)
  const at = prepared.levels.findIndex((level) => level.key === key)
  return Float64Array.from(
    { length: DRAWS },
    (_, member) => drawFuture(prepared, 11, member, true).levels[at] ?? NaN,
  ).sort()
}

const shareOfDraws = (draws: Float64Array, level: number): number =>
  draws.filter((draw) => draw <= level).length / draws.length
const quantileOfDraws = (draws: Float64Array, share: number): number => draws[Math.floor(share * draws.length)] ?? NaN

const KEY = 'armed-conflict'
const VIEWS: Readonly<Record<string, Estimate>> = {
  calm: { low: 0.08, best: 0.15, high: 0.3 },
  usual: { low: 0.3, best: 0.42, high: 0.5 },
  worried: { low: 0.62, best: 0.75, high: 0.8 },
  sure: { low: 0.7, best: 0.72, high: 0.73 },
}
const lens = {
  assessors: Object.entries(VIEWS).map(([id, range]) =>
    anAssessor(id, [aRating({ kind: 'level', level: KEY }, { range })]),
  ),
}

/** Kelvara with the level as a view has it; only this one is drawn, so the test is quick. */
const runAs = (view: Parameters<typeof levelProposals>[3]): Scenario =>
  withProposals(
    withAssessments(kelvara, (assessment) => ({ ...assessment, low: assessment.best, high: assessment.best })),
    levelProposals(model, kelvara, lens, view),
  )

describe('sampled initial levels', () => {
  it.each(Object.entries(VIEWS))('reproduce the quantiles of the assessor "%s"', (id, range) => {
    const draws = sampled(runAs({ kind: 'assessor', id }), KEY)

    for (const share of [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]) {
      const quantile = pooledQuantile([range], share)
      expect(Math.abs(shareOfDraws(draws, quantile) - share)).toBeLessThan(TOLERANCE)
      expect(Math.abs(quantileOfDraws(draws, share) - quantile)).toBeLessThan(TOLERANCE)
    }
    expect(Math.abs(quantileOfDraws(draws, 0.1) - range.low)).toBeLessThan(TOLERANCE)
    expect(Math.abs(quantileOfDraws(draws, 0.9) - range.high)).toBeLessThan(TOLERANCE)
  })

  it('reproduce every quantile of the pool, in shares of draws', () => {
    const draws = sampled(runAs({ kind: 'pool' }), KEY)
    const ranges = Object.values(VIEWS)

    for (const share of QUANTILE_SHARES) {
      const quantile = pooledQuantile(ranges, share)
      expect(Math.abs(shareOfDraws(draws, quantile) - share)).toBeLessThan(TOLERANCE)
    }
    for (const share of [0.1, 0.25, 0.75, 0.9]) {
      expect(Math.abs(quantileOfDraws(draws, share) - pooledQuantile(ranges, share))).toBeLessThan(TOLERANCE)
    }
  })

  it('stay within the 5 points between two kept quantiles everywhere else', () => {
    const draws = sampled(runAs({ kind: 'pool' }), KEY)
    const ranges = Object.values(VIEWS)

    for (let level = 0.02; level < 0.99; level += 0.01) {
      const pooled = ranges.reduce((sum, range) => sum + shareBelow(range, level), 0) / ranges.length
      expect(Math.abs(shareOfDraws(draws, level) - pooled)).toBeLessThan(0.05)
    }
  })

  it('need the quantiles: three numbers alone cannot carry views that lie apart', () => {
    const proposals = levelProposals(model, kelvara, lens, { kind: 'pool' }).map(({ quantiles: _, ...rest }) => rest)
    const draws = sampled(withProposals(kelvara, proposals), KEY)
    const off = QUANTILE_SHARES.map((share) =>
      Math.abs(shareOfDraws(draws, pooledQuantile(Object.values(VIEWS), share)) - share),
    )

    expect(Math.max(...off)).toBeGreaterThan(TOLERANCE)
  })

  it('move no other draw', () => {
    const before = drawFuture(prepareModel(model, kelvara), 11, 3, true)
    const prepared = prepareModel(model, withProposals(kelvara, levelProposals(model, kelvara, lens, { kind: 'pool' })))
    const after = drawFuture(prepared, 11, 3, true)
    const changed = prepared.levels.flatMap(({ key }, at) => (before.levels[at] === after.levels[at] ? [] : [key]))

    expect(changed).toEqual([KEY])
    expect(after.campaigns).toEqual(before.campaigns)
    expect(after.threshold).toBe(before.threshold)
  })

  it('are the best estimate to the last bit where nothing is uncertain', () => {
    const prepared = prepareModel(model, runAs({ kind: 'pool' }))
    const future = drawFuture(prepared, 11, 0, false)

    prepared.levels.forEach((level, at) => {
      expect(future.levels[at]).toBe(level.assessed)
      expect(future.levelLogits[at]).toBe(level.assessedLogit)
    })
  })

  it('go by the range again once it was changed by hand', () => {
    const pooled = runAs({ kind: 'pool' })
    const byHand = (changed: Scenario) =>
      withAssessments(changed, (assessment, key) => (key === KEY ? { ...assessment, low: 0.05 } : assessment))
    const withOld = byHand(pooled)
    const without = withAssessments(withOld, ({ quantiles: _, ...assessment }) => assessment)

    expect(sampled(withOld, KEY)).toEqual(sampled(without, KEY))
  })
})
