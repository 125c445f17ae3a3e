import { describe, expect, it } from 'vitest'
import { findModelIssues, type CountryModel } from '../../../../src/shared/engine'
import type { FrameworkIndicator } from '../../../../src/shared/engine/model/framework'
import { EQUATION_LEVELS } from '../../../../src/shared/engine/model/equation-levels'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { kelvara, model } from '../../../builders/bundled'

const named = new Map(
  (['country', 'actor', 'population'] as const).flatMap((scope) =>
    EQUATION_LEVELS[scope].map((id) => [id as string, scope] as const),
  ),
)

/** The model without a level, and without all that speaks of it. */
function without(level: string): CountryModel {
  const speaksOfIt = (record: unknown) => new RegExp(`"(?:[a-z-]+/)?${level}"`).test(JSON.stringify(record))
  return {
    ...model,
    levels: model.levels.filter(({ id }) => id !== level),
    influences: model.influences.filter((influence) => !speaksOfIt(influence)),
    triggers: model.triggers.map((trigger) => ({
      ...trigger,
      hazard: trigger.hazard.filter((cause) => !speaksOfIt(cause)),
      impulses: trigger.impulses.filter((impulse) => !speaksOfIt(impulse)),
    })),
    instruments: model.instruments.map((instrument) => ({
      ...instrument,
      effects: instrument.effects.filter((effect) => !speaksOfIt(effect)),
    })),
    framework: frameworkWithout(speaksOfIt),
    observation: {
      ...model.observation,
      kinds: model.observation.kinds.map((kind) => ({ ...kind, levels: kind.levels.filter((id) => id !== level) })),
    },
  }
}

/** The framework without readings that speak of something, and without signs that nothing is left of. */
function frameworkWithout(speaksOfIt: (reading: unknown) => boolean): CountryModel['framework'] {
  const factors = model.framework.factors.map((factor) => ({
    ...factor,
    indicators: factor.indicators.map((indicator) => unread(indicator, speaksOfIt)),
  }))
  const isRead = new Map(
    factors.flatMap(({ indicators }) => indicators.map(({ id, readings }) => [id, readings.length > 0] as const)),
  )
  const crimes = model.framework.crimes.map((crime) => ({
    ...crime,
    signs: crime.signs.filter((sign) => sign.of === 'factor' || isRead.get(sign.indicator) === true),
  }))
  return { ...model.framework, factors, crimes }
}

/** An indicator without the readings that speak of something; one that has none left is not modelled. */
function unread(
  { closeness, readings, ...indicator }: FrameworkIndicator,
  speaksOfIt: (reading: unknown) => boolean,
): FrameworkIndicator {
  const kept = readings.filter((reading) => !speaksOfIt(reading))
  return { ...indicator, readings: kept, ...(kept.length > 0 && closeness !== undefined && { closeness }) }
}

describe('the levels that the equations need', () => {
  it.each([...named])('include %s, without which a model is refused before it breaks', (level, scope) => {
    expect(findModelIssues(without(level))).toEqual([
      { kind: 'missing-equation-level', place: ['levels'], value: level, scope },
    ])
    expect(() => prepareModel(without(level), kelvara)).toThrow(`${level}", which its equations need`)
  })

  it.each(model.levels.map(({ id }) => id).filter((id) => !named.has(id)))(
    'leave out %s, without which a model runs',
    (level) => {
      expect(findModelIssues(without(level))).toEqual([])
      expect(() => prepareModel(without(level), kelvara)).not.toThrow()
    },
  )

  it('must have the scope that the equations expect', () => {
    const levels = without('siege').levels.map((level) =>
      level.id === 'mass-surveillance' ? { ...level, id: 'siege' } : level,
    )
    const issues = findModelIssues({ ...without('siege'), levels, influences: [] })

    expect(issues.filter(({ kind }) => kind === 'wrong-level-scope')).toEqual([
      {
        kind: 'wrong-level-scope',
        place: ['levels', levels.findIndex(({ id }) => id === 'siege'), 'scope'],
        value: 'siege',
        scope: 'population',
      },
    ])
  })
})
