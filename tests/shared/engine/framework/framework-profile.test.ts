import { describe, expect, it } from 'vitest'
import {
  frameworkChange,
  memberSpread,
  frameworkValues,
  prepareFramework,
  signWord,
  type CountryModel,
  type OutcomeKey,
  type Scenario,
  type ViolenceType,
} from '../../../../src/shared/engine'
import { bundledModel, bundledScenarios } from '../../../../src/shared/formats'
import { aResult } from '../../../builders/a-result'

const model = bundledModel()
const [first] = bundledScenarios()
if (!first) throw new RangeError('No scenario comes with the program')
const { scenario } = first.document
const SPECIFIC = model.framework.factors.filter(({ kind }) => kind === 'specific').map(({ id }) => id)

/** A scenario whose campaigns are all of one type. */
const allOf = (violence: ViolenceType): Scenario => ({
  ...scenario,
  campaigns: scenario.campaigns.map((campaign) => ({ ...campaign, violence })),
})

/** Signs of one member over two months in which every outcome is what `valueOf` says. */
function signsOf(valueOf: (key: OutcomeKey, step: number) => number, of = scenario, content: CountryModel = model) {
  const prepared = prepareFramework(content, of)
  const result = aResult(
    Object.fromEntries(prepared.outcomes.map((key) => [key, [0, 1, 2].map((step) => [valueOf(key, step)])])),
  )
  return frameworkValues(prepared, result, 2)
}

const RESILIENCE = new Set(
  model.levels.filter(({ kind }) => kind === 'resilience' || kind === 'condition').map(({ id }) => id),
)
const protects = (key: OutcomeKey) =>
  RESILIENCE.has(key.replace('level:', '')) || key.endsWith('/discipline') || key.endsWith('/self-protection')
const isCount = (key: OutcomeKey) => !/^(level|campaign|council-division)/.test(key)

/** All that raises a sign at `size` of 1, and all that lowers it at what is left. */
const allAt = (size: number) => (key: OutcomeKey, step: number) =>
  protects(key) ? 1 - size : isCount(key) ? size * 1000 * (step + 1) : size
const valuesIn = (values: ReadonlyMap<string, Float64Array>) => [...values.values()].map(([value = NaN]) => value)

describe('frameworkValues', () => {
  it('stays from 0 to 1 for whatever it reads', () => {
    for (const size of [0, 0.3, 1]) {
      const { indicators, factors, crimes } = signsOf(allAt(size))

      for (const value of [indicators, factors, crimes].flatMap(valuesIn)) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }
    }
  })

  it('shows nothing where everything protects and nothing happens', () => {
    const { factors, crimes } = signsOf(allAt(0))

    expect([...valuesIn(factors), ...valuesIn(crimes)].every((value) => value === 0)).toBe(true)
  })

  it('never falls when one of the quantities that raise signs rises, and never rises when one that protects does', () => {
    const middle = allAt(0.4)
    const before = signsOf(middle)

    for (const moved of prepareFramework(model, scenario).outcomes) {
      const after = signsOf((key, step) => middle(key, step) * (key === moved ? (protects(key) ? 0.5 : 1.5) : 1))

      for (const part of ['factors', 'crimes'] as const) {
        for (const [id, [value = 0]] of after[part]) {
          expect(value, `${moved} on ${id}`).toBeGreaterThanOrEqual((before[part].get(id)?.[0] ?? 1) - 1e-12)
        }
      }
    }
  })

  it('moves a little when what it reads moves a little', () => {
    const before = signsOf(allAt(0.5))
    const after = signsOf(allAt(0.501))

    for (const [id, [value = 0]] of after.factors) {
      expect(Math.abs(value - (before.factors.get(id)?.[0] ?? 0)), id).toBeLessThan(0.01)
    }
  })

  it('feels violence by identity and political violence differently', () => {
    const courses = (key: OutcomeKey, step: number) => (key.startsWith('campaign:') ? 0.6 : allAt(0.5)(key, step))
    const identity = signsOf(courses, allOf('identity'))
    const political = signsOf(courses, allOf('political'))
    const at = (signs: typeof identity, id: string) => signs.factors.get(id)?.[0] ?? NaN

    expect(at(identity, 'signs-of-intent')).toBeGreaterThan(0.5)
    expect(at(political, 'signs-of-intent')).toBe(0)
    expect(at(political, 'widespread-or-systematic-attack')).toBe(at(identity, 'widespread-or-systematic-attack'))
    expect(political.crimes.get('ethnic-cleansing')?.[0]).toBe(0)
    expect(identity.crimes.get('ethnic-cleansing')?.[0]).toBeGreaterThan(0.4)
  })

  it('shows an organised campaign in the factors of an attack, and no quiet country there', () => {
    const at = (level: number) => signsOf((key) => (key.startsWith('campaign:') ? level : protects(key) ? 0.8 : 0.2))
    const quiet = at(0.01)
    const assessed = at(0.6)

    for (const id of ['widespread-or-systematic-attack', 'plan-or-policy']) {
      expect(quiet.factors.get(id)?.[0], id).toBeLessThan(0.1)
      expect(assessed.factors.get(id)?.[0], id).toBeGreaterThan(0.35)
    }
  })

  it('holds protections of armed conflict against nobody where there is none', () => {
    const peace = signsOf((key, step) => (key === 'level:armed-conflict' ? 0 : allAt(0.8)(key, step)))

    expect(peace.factors.get('threats-to-protected-persons')?.[0]).toBe(0)
  })

  it('counts a trigger once the month of its first strike is over, fading with its half-life', () => {
    const prepared = prepareFramework(model, scenario)
    const steps = 30
    const base = aResult(
      Object.fromEntries(prepared.outcomes.map((key) => [key, Array.from({ length: steps }, () => [0])])),
    )
    const at = (step: number, month = 5) => {
      const struck = { ...base, triggers: ['assassination'], firstStruck: Int16Array.of(month) }
      return frameworkValues(prepared, struck, step).indicators.get('i-8-5')?.[0] ?? NaN
    }
    const halfLife = model.triggers.find(({ id }) => id === 'assassination')?.halfLifeMonths.best ?? NaN

    expect(at(0, 0)).toBe(0)
    expect(at(5)).toBe(0)
    expect(at(6)).toBeCloseTo(0.5 ** (1 / halfLife), 10)
    expect(at(5 + 2 * halfLife)).toBeCloseTo(0.25, 10)
  })

  it('does not depend on the order of records', () => {
    const { framework } = model
    const turned = {
      ...model,
      framework: {
        ...framework,
        factors: framework.factors.toReversed().map((factor) => ({
          ...factor,
          indicators: factor.indicators
            .toReversed()
            .map((indicator) => ({ ...indicator, readings: indicator.readings.toReversed() })),
        })),
        crimes: framework.crimes.toReversed().map((crime) => ({ ...crime, signs: crime.signs.toReversed() })),
      },
    }
    const shuffled = { ...scenario, campaigns: scenario.campaigns.toReversed(), actors: scenario.actors.toReversed() }

    expect(signsOf(allAt(0.4), shuffled, turned)).toEqual(signsOf(allAt(0.4)))
  })

  it('refuses an ensemble that did not keep what it reads', () => {
    const prepared = prepareFramework(model, scenario)

    expect(() => frameworkValues(prepared, aResult({ deaths: [[0], [0]] }), 1)).toThrow(RangeError)
  })
})

describe('the assessed factors of the bundled scenarios', () => {
  it('are weaker in the quiet democracy than in any other, where they are specific', () => {
    const mean = ({ document }: (typeof all)[number]) => {
      const prepared = prepareFramework(model, document.scenario)
      const { factors } = signsOf((key) => assessedOf(document.scenario, key), document.scenario)
      expect(prepared.factors).toHaveLength(14)
      return SPECIFIC.reduce((sum, id) => sum + (factors.get(id)?.[0] ?? 0), 0) / SPECIFIC.length
    }
    const all = bundledScenarios()
    const quiet = all.find(({ document }) => document.scenario.id.startsWith('havermere'))
    if (!quiet) throw new RangeError('The quiet democracy is missing')

    for (const other of all.filter((each) => each !== quiet)) expect(mean(quiet)).toBeLessThan(mean(other))
  })
})

/** What assessors said of a level or campaign; counts that nobody assessed are 0. */
function assessedOf({ levels, actors, populations, campaigns }: Scenario, key: OutcomeKey): number {
  const [kind, name = ''] = key.split(':')
  const [owner = '', level = ''] = name.split('/')
  if (kind === 'campaign') {
    return campaigns.find(({ actor, population }) => `${actor}/${population}` === name)?.level.best ?? 0
  }
  if (kind !== 'level') return 0
  const party = [...actors, ...populations].find(({ id }) => id === owner)
  return (party?.levels[level] ?? levels[name])?.best ?? 0
}

describe('memberSpread and frameworkChange', () => {
  it('give the middle and the range of 8 in 10 members, and differences member by member', () => {
    const plan = Float64Array.from({ length: 11 }, (_, member) => member / 10)
    const baseline = plan.map((value) => value / 2)

    expect(memberSpread(plan)).toEqual({ median: 0.5, low80: 0.1, high80: 0.9 })
    expect(frameworkChange(baseline, plan).median).toBeCloseTo(0.25, 12)
    expect(() => frameworkChange(baseline.subarray(1), plan)).toThrow(RangeError)
  })
})

describe('signWord', () => {
  it.each([
    { value: 0, word: 'few' },
    { value: model.framework.words.some.best, word: 'some' },
    { value: model.framework.words.many.best, word: 'many' },
    { value: 1, word: 'many' },
  ])('says "$word" at $value', ({ value, word }) => {
    expect(signWord(model.framework, value)).toBe(word)
  })
})
