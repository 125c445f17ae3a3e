import { describe, expect, it } from 'vitest'
import { baseRateOf, referenceClassOf } from '../../../../src/shared/decision'
import { bundledScenarios, referenceClasses, referenceClassesShape } from '../../../../src/shared/formats'
import { bundledMapping } from '../../../../src/shared/validation'

const record = referenceClasses()
const { classes, level } = record.conflict
const scenarioAt = (best: number) => ({ levels: { [level]: { low: 0, best, high: 1, trend: 0, evidence: '' } } })
const classAt = (best: number) => referenceClassOf(scenarioAt(best), record)?.id

describe('referenceClassOf', () => {
  it.each([
    { best: 0, id: 'no-conflict' },
    { best: 0.1099, id: 'no-conflict' },
    { best: 0.11, id: 'minor-conflict' },
    { best: 0.4499, id: 'minor-conflict' },
    { best: 0.45, id: 'war' },
    { best: 1, id: 'war' },
  ])('puts a level of $best in "$id"', ({ best, id }) => {
    expect(classAt(best)).toBe(id)
  })

  it('knows no class where the level is not assessed', () => {
    expect(referenceClassOf({ levels: {} }, record)).toBeUndefined()
  })

  it('finds a class for every scenario that comes with the program', () => {
    const found = bundledScenarios().map(({ document }) => [
      document.scenario.id,
      referenceClassOf(document.scenario, record)?.id,
    ])

    expect(Object.fromEntries(found)).toMatchObject({
      'havermere-a-divided-spring': 'no-conflict',
      'kelvara-before-the-vote': 'minor-conflict',
      'sennovar-the-ford': 'war',
    })
  })
})

describe('the reference classes that come with the program', () => {
  it('begin halfway, in logit, between the levels that real country-years are assessed at', () => {
    const mapped = bundledMapping().levels.find((known) => known.level === level)
    if (!mapped) throw new Error('The mapping lost the level of armed conflict')
    const weightOf = (id: string) => mapped.weights.find(({ indicator }) => indicator === id)?.weight ?? NaN
    const atClass = [0, weightOf('minor'), weightOf('war')].map((weight) => mapped.intercept + weight)
    const halfway = [1, 2].map((place) => ((atClass[place - 1] ?? NaN) + (atClass[place] ?? NaN)) / 2)
    const levels = halfway.map((logit) => 1 / (1 + Math.exp(-logit)))

    classes.slice(1).forEach(({ fromLevel }, place) => expect(fromLevel).toBeCloseTo(levels[place] ?? NaN, 2))
  })

  it('split all country-years, so that their counts add up', () => {
    const all = record.beside.find(({ id }) => id === 'all')
    const sum = (key: 'episodes' | 'countryYears') => classes.reduce((total, counted) => total + counted[key], 0)

    expect({ episodes: sum('episodes'), countryYears: sum('countryYears') }).toEqual({
      episodes: all?.episodes,
      countryYears: all?.countryYears,
    })
  })

  it('rise with conflict', () => {
    const rates = classes.map(baseRateOf)

    expect(rates).toEqual(rates.toSorted((a, b) => a - b))
  })

  it('are refused where there are more episodes than country-years, or classes out of order', () => {
    const withClasses = (changed: unknown) =>
      referenceClassesShape.safeParse({ ...record, conflict: { ...record.conflict, classes: changed } }).success

    expect(withClasses(classes)).toBe(true)
    expect(withClasses(classes.toReversed())).toBe(false)
    expect(withClasses(classes.map((known) => ({ ...known, episodes: known.countryYears + 1 })))).toBe(false)
  })
})
