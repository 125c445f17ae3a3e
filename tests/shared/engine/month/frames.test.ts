import { describe, expect, it } from 'vitest'
import { FRAMES, type Frame } from '../../../../src/shared/engine'
import type { MonthView } from '../../../../src/shared/engine/month/month-state'
import { createFrames } from '../../../../src/shared/engine/month/frames'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { signalsOf, type PreparedModel } from '../../../../src/shared/engine/prepare/prepared-model'
import { bundledScenarios } from '../../../../src/shared/formats'
import { aMonth } from '../../../builders/a-month'
import { kelvara, model } from '../../../builders/bundled'

const scenarios = bundledScenarios()
const withExtremists = scenarios
  .map(({ document }) => document.scenario)
  .find(({ actors }) => actors.some(({ kind }) => kind === 'violent-extremist-group'))

function sharesOf(prepared: PreparedModel, change: (view: MonthView) => void = () => undefined) {
  const { view } = aMonth(prepared)
  change(view)
  const frames = createFrames(prepared, 1)
  frames.follow(view)
  return Object.fromEntries(FRAMES.map((frame, i) => [frame, frames.shares[i] ?? NaN])) as Record<Frame, number>
}

describe('what violence is taken for besides atrocities', () => {
  it.each(scenarios)('is shared out between the frames in $id', ({ document: { scenario } }) => {
    const shares = Object.values(sharesOf(prepareModel(model, scenario)))

    for (const share of shares) expect(share).toBeGreaterThanOrEqual(0)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  const prepared = prepareModel(model, withExtremists ?? kelvara)
  const extremists = prepared.actors.findIndex(({ kind }) => kind === 'violent-extremist-group')

  it.each<{ frame: Frame; what: string; change: (view: MonthView) => void }>([
    {
      frame: 'conflict',
      what: 'armed conflict',
      change: ({ seen }) => (seen[prepared.country.armedConflict] = 0.99),
    },
    {
      frame: 'terrorism',
      what: 'the means of a violent extremist group',
      change: ({ seen }) => (seen[prepared.actors[extremists]?.capacity ?? NaN] = 0.99),
    },
    {
      frame: 'terrorism',
      what: 'its violence',
      change: ({ lastTwelve }) => lastTwelve.fill(800, extremists * 12, (extremists + 1) * 12),
    },
    {
      frame: 'humanitarian',
      what: 'displacement',
      change: ({ seen }) => (seen[signalsOf(prepared).displacement] = 0.99),
    },
    {
      frame: 'humanitarian',
      what: 'want of access',
      change: ({ seen }) => (seen[prepared.country.access] = 0.01),
    },
  ])('is the more $frame, the more there is of $what', ({ frame, change }) => {
    const [before, after] = [sharesOf(prepared), sharesOf(prepared, change)]

    expect(after[frame]).toBeGreaterThan(before[frame])
    for (const other of FRAMES.filter((one) => one !== frame)) expect(after[other]).toBeLessThan(before[other])
  })

  it('is no terrorism where there is no violent extremist group', () => {
    const without = { ...prepared, actors: prepared.actors.filter((_, actor) => actor !== extremists) }

    expect(sharesOf(without).terrorism).toBe(0)
  })

  it('is each of them alike where there is nothing to go by', () => {
    const empty = sharesOf({ ...prepared, actors: [] }, ({ seen }) => {
      seen.fill(0)
      seen[prepared.country.access] = 1
    })

    expect(Object.values(empty)).toEqual([1 / 3, 1 / 3, 1 / 3])
  })
})
