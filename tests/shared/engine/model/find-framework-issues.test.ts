import { describe, expect, it } from 'vitest'
import { findModelIssues, type Framework, type FrameworkIndicator } from '../../../../src/shared/engine'
import { bundledModel } from '../../../../src/shared/formats'

const model = bundledModel()
const { framework } = model
const placesOf = (changed: Partial<Framework>) =>
  findModelIssues({ ...model, framework: { ...framework, ...changed } }).map(
    ({ kind, place }) => `${kind} at ${place.join('.')}`,
  )
/** The framework with another first indicator. */
const withIndicator = (changed: Partial<FrameworkIndicator>): Partial<Framework> => ({
  factors: framework.factors.map((factor, f) =>
    f > 0
      ? factor
      : {
          ...factor,
          indicators: factor.indicators.map((indicator, i) => (i > 0 ? indicator : { ...indicator, ...changed })),
        },
  ),
})
const FIRST = 'framework.factors.0.indicators.0'

describe('findModelIssues on the framework', () => {
  it.each<{ name: string; changed: Partial<Framework>; issues: string[] }>([
    { name: 'nothing in the bundled one', changed: {}, issues: [] },
    {
      name: 'a level that is not there',
      changed: withIndicator({ readings: [{ of: 'level', level: 'armed-conflicts' }] }),
      issues: [`unknown at ${FIRST}.readings.0.level`],
    },
    {
      name: 'a signal, which is no level',
      changed: withIndicator({ readings: [{ of: 'level', level: 'signal/displacement' }] }),
      issues: [`misplaced-reference at ${FIRST}.readings.0.level`],
    },
    {
      name: 'a multiplier that is not of the country',
      changed: withIndicator({ readings: [{ of: 'campaign', with: 'capacity' }] }),
      issues: [`unknown at ${FIRST}.readings.0.with`],
    },
    {
      name: 'an unknown trigger',
      changed: withIndicator({ readings: [{ of: 'trigger', trigger: 'storm' }] }),
      issues: [`unknown at ${FIRST}.readings.0.trigger`],
    },
    {
      name: 'a closeness without readings',
      changed: withIndicator({ readings: [] }),
      issues: [`wrong-count at ${FIRST}.readings`],
    },
    {
      name: 'a missing scale',
      changed: { scales: framework.scales.slice(1) },
      issues: ['wrong-count at framework.scales'],
    },
    {
      name: 'words in the wrong order',
      changed: { words: { ...framework.words, some: framework.words.many, many: framework.words.some } },
      issues: ['out-of-range at framework.words.many.best'],
    },
    {
      name: 'a crime whose sign is unknown',
      changed: {
        crimes: framework.crimes.map((crime, c) =>
          c > 0 ? crime : { ...crime, signs: [{ of: 'factor', factor: 'weather', closeness: 'close' }] },
        ),
      },
      issues: ['unknown at framework.crimes.0.signs.0.factor'],
    },
    {
      name: 'a factor without source',
      changed: { factors: framework.factors.map((factor, f) => (f > 0 ? factor : { ...factor, sources: [] })) },
      issues: ['no-source at framework.factors.0.sources'],
    },
  ])('finds $name', ({ changed, issues }) => {
    expect(placesOf(changed)).toEqual(issues)
  })
})
