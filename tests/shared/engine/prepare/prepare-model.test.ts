import { describe, expect, it } from 'vitest'
import { type CountryModel, type Influence, type Scenario } from '../../../../src/shared/engine'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { actorsInRole, keysOf, populationsInRole } from '../../../../src/shared/engine/prepare/role-expansion'
import { exactly } from '../../../builders/a-response'
import { kelvara, model } from '../../../builders/bundled'

const influence: Influence = {
  id: 'an-influence',
  from: 'impunity',
  to: 'rule-of-law',
  kind: 'linear',
  weight: exactly(1.2),
  sources: ['test'],
  grade: 'D',
  because: 'A test needs it.',
}

/** `from -> to (with): weight` of an influence after preparation. */
function expanded(changes: Partial<Influence>): string[] {
  const prepared = prepareModel({ ...model, influences: [{ ...influence, ...changes }] }, kelvara)
  const name = (position: number) => prepared.levels[position]?.key ?? `signal ${position - prepared.levels.length}`
  return prepared.influences.map(
    ({ from, to, with: other, kind, weight }) =>
      `${name(from)} -> ${name(to)}${kind === 2 ? ` (${name(other)})` : ''}: ${weight.toFixed(3)}`,
  )
}

describe('prepareModel', () => {
  it('expands influences over the cast: several causes share the weight, several targets each get it', () => {
    expect(expanded({})).toEqual(['impunity -> rule-of-law: 1.200'])
    expect(expanded({ from: 'every-actor/capacity' })).toEqual([
      'state-security-forces/capacity -> rule-of-law: 0.400',
      'upland-front/capacity -> rule-of-law: 0.400',
      'youth-guard/capacity -> rule-of-law: 0.400',
    ])
    expect(expanded({ to: 'government-side/discipline' })).toEqual([
      'impunity -> state-security-forces/discipline: 1.200',
      'impunity -> youth-guard/discipline: 1.200',
    ])
  })

  it('finds an actor’s own levels and those of its base', () => {
    expect(expanded({ from: 'same/capacity', to: 'challenger/preparation' })).toEqual([
      'upland-front/capacity -> upland-front/preparation: 1.200',
    ])
    expect(expanded({ from: 'base/grievance', to: 'challenger/recruitment' })).toEqual([
      'upland-communities/grievance -> upland-front/recruitment: 1.200',
    ])
  })

  it('drops influences whose role nobody plays', () => {
    expect(expanded({ from: 'violent-extremist-group/capacity' })).toEqual([])
    expect(expanded({ kind: 'product', with: 'violent-extremist-group/capacity' })).toEqual([])
  })

  it('keeps the second cause of a product', () => {
    expect(expanded({ kind: 'product', with: 'armed-conflict' })).toEqual([
      'impunity -> rule-of-law (armed-conflict): 1.200',
    ])
  })

  it('gives motive and opportunity weights that sum to 1 for every dyad', () => {
    for (const { motiveWeights, opportunityWeights } of prepareModel(model, kelvara).dyads) {
      for (const weights of [motiveWeights, opportunityWeights]) {
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
        for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(0)
      }
    }
  })

  it('takes a scheduled trigger out of chance', () => {
    const rateOf = (scenario: Scenario) =>
      prepareModel(model, scenario).triggers.find(({ id }) => id === 'contested-election')?.monthlyRate

    expect(rateOf(kelvara)).toBe(0)
    expect(rateOf({ ...kelvara, scheduled: [] })).toBeGreaterThanOrEqual(0)
  })

  it('bounds the hazard of every trigger, so that the quick refusal of most draws is right', () => {
    for (const { highestFactor, hazard } of prepareModel(model, kelvara).triggers) {
      const worst = hazard.reduce((sum, { weight }) => sum + Math.max(0, weight), 0)
      expect(highestFactor).toBeGreaterThanOrEqual(Math.exp(worst) * (1 - 1e-12))
    }
  })

  it.each<{ name: string; content: CountryModel; scenario: Scenario; words: RegExp }>([
    {
      name: 'a missing parameter',
      content: { ...model, parameters: model.parameters.slice(1) },
      scenario: kelvara,
      words: /The model has no parameter "/,
    },
    {
      name: 'a level that its equations need',
      content: { ...model, levels: model.levels.filter(({ id }) => id !== 'discipline') },
      scenario: kelvara,
      words: /no level "(.*\/)?discipline"|names no level/,
    },
    {
      name: 'a level that nobody assessed',
      content: model,
      scenario: { ...kelvara, levels: {} },
      words: /The scenario assesses no level "/,
    },
    {
      name: 'a base population that is not there',
      content: model,
      scenario: { ...kelvara, actors: kelvara.actors.map((actor) => ({ ...actor, basePopulation: 'nobody' })) },
      words: /draws on "nobody", which the scenario lacks/,
    },
    {
      name: 'a campaign of an actor that is not there',
      content: model,
      scenario: { ...kelvara, campaigns: kelvara.campaigns.map((campaign) => ({ ...campaign, actor: 'nobody' })) },
      words: /names an actor or a population the scenario lacks/,
    },
    {
      name: 'an influence from nowhere',
      content: { ...model, influences: [{ ...influence, from: 'happiness' }] },
      scenario: kelvara,
      words: /"happiness" names no level of the model/,
    },
  ])('refuses $name', ({ content, scenario, words }) => {
    expect(() => prepareModel(content, scenario)).toThrow(words)
  })
})

describe('roles', () => {
  const cast = {
    actors: [...kelvara.actors].sort((a, b) => (a.id < b.id ? -1 : 1)),
    populations: [...kelvara.populations].sort((a, b) => (a.id < b.id ? -1 : 1)),
    absent: new Set<string>(),
  }

  it('of actors are played by kind and by side', () => {
    expect(actorsInRole(cast, 'every-actor')).toEqual(['state-security-forces', 'upland-front', 'youth-guard'])
    expect(actorsInRole(cast, 'government-side')).toEqual(['state-security-forces', 'youth-guard'])
    expect(actorsInRole(cast, 'challenger')).toEqual(['upland-front'])
    expect(actorsInRole(cast, 'allied-militia')).toEqual(['youth-guard'])
    expect(actorsInRole(cast, 'target', { target: 'upland-front' })).toEqual(['upland-front'])
    expect(actorsInRole(cast, 'target')).toEqual([])
  })

  it('of populations are played by position, base and target', () => {
    expect(populationsInRole(cast, 'excluded')).toEqual(['displaced-in-camps', 'upland-communities'])
    expect(populationsInRole(cast, 'base', { same: 'youth-guard' })).toEqual(['lake-shore-communities'])
    expect(populationsInRole(cast, 'base')).toEqual([])
    expect(populationsInRole(cast, 'same', { same: 'town-opposition' })).toEqual(['town-opposition'])
  })

  it('name levels and signals', () => {
    const scopes = new Map(model.levels.map(({ id, scope }) => [id, scope]))

    expect(keysOf('excluded/grievance', scopes, cast)).toEqual([
      'displaced-in-camps/grievance',
      'upland-communities/grievance',
    ])
    expect(keysOf('signal/displacement', scopes, cast)).toEqual(['signal/displacement'])
    expect(() => keysOf('excluded/discipline', scopes, cast)).toThrow(RangeError)
  })
})
