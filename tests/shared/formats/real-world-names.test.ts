import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../src/shared/engine'
import { blankDocument, bundledScenarios, findRealWorldNames } from '../../../src/shared/formats'

const { scenario: blank } = blankDocument()
const aScenario = (changes: Partial<Scenario>): Scenario => ({ ...blank, ...changes })
const populationCalled = (name: string): Scenario =>
  aScenario({ populations: blank.populations.map((population) => ({ ...population, name })) })
const foundIn = (scenario: Scenario): readonly string[] => findRealWorldNames(scenario).map(({ found }) => found)

describe('findRealWorldNames', () => {
  it.each(bundledScenarios().map(({ id, document }) => ({ id, scenario: document.scenario })))(
    'finds nothing in $id, which comes with the program',
    ({ scenario }) => {
      expect(findRealWorldNames(scenario)).toEqual([])
    },
  )

  it('finds nothing in a new scenario', () => {
    expect(findRealWorldNames(blank)).toEqual([])
  })

  it.each([
    { country: 'Rwanda', found: ['Rwanda'] },
    { country: 'Republic of South Sudan', found: ['South Sudan'] },
    { country: 'Cote d’Ivoire', found: ['Cote d Ivoire'] },
    { country: 'myanmar', found: ['myanmar'] },
    { country: 'Burma', found: ['Burma'] },
    { country: 'Turkey', found: ['Turkey'] },
    { country: 'Bosnia', found: ['Bosnia'] },
    { country: 'Côte d’Ivoire', found: ['Côte d Ivoire'] },
    { country: 'République démocratique d’Éthiopie', found: ['Éthiopie'] },
    { country: 'السودان', found: ['السودان'] },
    { country: 'Сирия', found: ['Сирия'] },
    { country: '卢旺达共和国', found: ['卢旺达'] },
  ])('knows the country $country', ({ country, found }) => {
    expect(foundIn(aScenario({ country }))).toEqual(found)
  })

  it.each([
    'Rwandan returnees',
    'Malians of the north',
    'Kurds',
    'Kurdish towns',
    'Rohingya',
    'Hausa',
    'Tutsi',
    'Luo',
    'Tamils',
  ])('knows the people in "%s"', (name) => {
    expect(findRealWorldNames(populationCalled(name))).toEqual([
      {
        found: name.split(' ')[0],
        kind: name.startsWith('Rwan') || name.startsWith('Mali') ? 'place' : 'people',
        field: 'population',
      },
    ])
  })

  it.each([
    'Kelvara',
    'Upland communities',
    'Chadora',
    'Malindar',
    'Reunion of families',
    'Heard voices',
    'Island towns',
  ])('leaves the invented "%s" alone: names are matched as whole words', (name) => {
    expect(foundIn(aScenario({ country: name, title: name }))).toEqual([])
    expect(foundIn(populationCalled(name))).toEqual([])
  })

  it('looks for countries in running text too, where they stand as names', () => {
    const brief = ['A lesson of Rwanda, they say, over turkey and fine china.']

    expect(findRealWorldNames(aScenario({ brief }))).toEqual([{ found: 'Rwanda', kind: 'place', field: 'text' }])
  })

  it('takes any language of a file, even one that is no language', () => {
    expect(foundIn(aScenario({ country: 'Ruanda', language: 'de' }))).toEqual(['Ruanda'])
    expect(foundIn(aScenario({ country: 'Rwanda', language: 'x_!' }))).toEqual(['Rwanda'])
  })
})
