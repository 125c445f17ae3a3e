import { describe, expect, it } from 'vitest'
import {
  ACTOR_KINDS,
  BODY_KINDS,
  groupOfParameter,
  INSTRUMENT_FAMILIES,
  POPULATION_POSITIONS,
  STAGES,
} from '../../src/shared/engine'
import { BUNDLED_SCENARIOS, readBundledModel, readBundledScenario, readResource } from './bundled-content'
import { bannedWordsIn } from './lexicon'

type Words = Readonly<Record<string, Readonly<Record<string, string | Readonly<Record<string, string>>>>>>

const model = readBundledModel()
const words = readResource('locales/en/model.json') as Words

const frameworkWords = readResource('locales/en/framework.json') as Readonly<
  Record<string, Readonly<Record<string, string>>>
>

const NAMED = [
  { section: 'levels', ids: model.levels.map(({ id }) => id), fields: ['name', 'description'] },
  { section: 'lenses', ids: model.lenses.map(({ id }) => id), fields: ['name', 'description'] },
  { section: 'triggers', ids: model.triggers.map(({ id }) => id), fields: ['name', 'description'] },
  {
    section: 'instruments',
    ids: model.instruments.map(({ id }) => id),
    fields: ['name', 'description', 'mayHarm', 'affectedCommunity', 'gender'],
  },
] as const

const PATHWAYS = model.instruments.flatMap(({ effects }) => effects.flatMap(({ backfire }) => backfire ?? []))

const LISTED = [
  { section: 'families', ids: INSTRUMENT_FAMILIES },
  { section: 'actorKinds', ids: ACTOR_KINDS },
  { section: 'bodyKinds', ids: BODY_KINDS },
  { section: 'preconditions', ids: model.instruments.flatMap(({ preconditions }) => preconditions) },
  { section: 'pathways', ids: PATHWAYS },
  { section: 'pathwaysInShort', ids: PATHWAYS },
  { section: 'populationPositions', ids: POPULATION_POSITIONS },
  { section: 'violenceTypes', ids: ['identity', 'political'] },
  { section: 'stages', ids: STAGES.map(String) },
  { section: 'grades', ids: ['A', 'B', 'C', 'D'] },
  { section: 'tags', ids: BUNDLED_SCENARIOS.flatMap(tagsIn) },
] as const

describe('the English words of the model', () => {
  it.each(NAMED)('hold exactly one entry for each of the $section', ({ section, ids }) => {
    expect(Object.keys(words[section] ?? {}).sort()).toEqual([...ids].sort())
  })

  it.each(NAMED)('give all fields of the $section, with names of at most 28 characters', ({ section, fields }) => {
    const entries = Object.entries(words[section] ?? {})

    const incomplete = entries.filter(([, entry]) => fields.some((field) => !textsIn(entry, field)))
    const tooLong = entries.filter(([, entry]) => textsIn(entry, 'name').length > 28)

    expect(incomplete).toEqual([])
    expect(tooLong).toEqual([])
  })

  it.each(LISTED)('name each of the $section', ({ section, ids }) => {
    const known = Object.keys(words[section] ?? {})

    expect(ids.filter((id) => !known.includes(id))).toEqual([])
  })

  it.each(['preconditions', 'pathways', 'pathwaysInShort'] as const)(
    'hold none of the %s that no instrument needs',
    (section) => {
      const { ids } = LISTED.find((list) => list.section === section) ?? { ids: [] }

      expect(Object.keys(words[section] ?? {}).sort()).toEqual([...new Set(ids)].sort())
    },
  )

  it('tell each pathway in one short sentence, each in words of its own', () => {
    const sentences = Object.values(words['pathways'] ?? {}).map(String)

    expect(sentences.filter((text) => !/^[A-Z][^.]*\.$/u.test(text) || text.split(' ').length > 16)).toEqual([])
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  it('name each pathway in few words, each in words of its own', () => {
    const names = Object.values(words['pathwaysInShort'] ?? {}).map(String)

    expect(names.filter((name) => !/^[a-z][^.]*$/u.test(name) || name.length > 34)).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(['affectedCommunity', 'gender'] as const)('say something of its own in each note on %s', (field) => {
    const notes = Object.values(words['instruments'] ?? {}).map((entry) => textsIn(entry, field))

    expect(notes.filter((note) => !/^[A-Z].*\.$/u.test(note))).toEqual([])
    expect(new Set(notes).size).toBe(notes.length)
  })

  it('never use one name for two levels, instruments or triggers', () => {
    const names = NAMED.flatMap(({ section }) =>
      Object.values(words[section] ?? {}).map((entry) => textsIn(entry, 'name')),
    )

    expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([])
  })
})

describe('the names of parameters', () => {
  const named = Object.entries(words['parameters'] ?? {}).flatMap(([part, names]) =>
    Object.entries(names).map(([name, text]) => ({ id: `${part}.${name}`, text: text })),
  )
  const ids = model.parameters.map(({ id }) => id)

  it('are there for every parameter, and for nothing else', () => {
    expect(named.map(({ id }) => id).sort()).toEqual([...ids].sort())
  })

  it('are short, in plain words, each of its own', () => {
    const texts = named.map(({ text }) => text)

    expect(texts.filter((text) => !/^[A-Z][^._]*$/u.test(text) || text.length > 60)).toEqual([])
    expect(texts.filter((text, position) => texts.indexOf(text) !== position)).toEqual([])
  })

  it('stand in parts of the equations that have titles', () => {
    const parts = ids.map(groupOfParameter)

    expect(Object.keys(words['parameterParts'] ?? {}).sort()).toEqual([...new Set(parts)].sort())
  })
})

describe('the texts of model and scenarios', () => {
  it.each([
    { name: 'the English words of the model', texts: stringsIn(words) },
    // The names of the crimes are legal terms, and stand only beside "signs consistent with".
    { name: 'the framework profile, but for the crimes it names', texts: stringsIn({ ...frameworkWords, crimes: {} }) },
    ...BUNDLED_SCENARIOS.map((id) => ({ name: `the scenario ${id}`, texts: stringsIn(readBundledScenario(id)) })),
    {
      name: 'the reasons in the model',
      texts: [
        model.levels,
        model.influences,
        model.triggers,
        model.instruments,
        model.pairs,
        model.parameters,
        model.lenses.flatMap(({ rules }) => rules),
        model.framework.scales,
        model.framework.closeness,
        [model.framework.words],
        model.framework.factors,
        model.framework.crimes,
        model.observation.kinds,
        model.observation.numbers,
      ].flatMap((records) => records.map(({ because }) => because)),
    },
  ])('keep the lexicon in $name', ({ texts }) => {
    const broken = texts.flatMap((text) => bannedWordsIn(text).map((word) => `${word}: ${text}`))

    expect(broken).toEqual([])
  })

  it.each(BUNDLED_SCENARIOS)('name no country of the world in the scenario %s', (id) => {
    const countries = countryNames()
    const texts = stringsIn(readBundledScenario(id))

    const named = countries.filter((country) => texts.some((text) => new RegExp(`\\b${country}\\b`, 'iu').test(text)))

    expect(countries.length).toBeGreaterThan(200)
    expect(named).toEqual([])
  })
})

describe('the words of the framework profile', () => {
  const { factors, crimes } = model.framework
  const listed = [
    { section: 'factors', ids: factors.map(({ id }) => id) },
    { section: 'indicators', ids: factors.flatMap(({ indicators }) => indicators.map(({ id }) => id)) },
    { section: 'crimes', ids: crimes.map(({ id }) => id) },
  ]

  it.each(listed)('name each of the $section, and nothing else', ({ section, ids }) => {
    expect(Object.keys(frameworkWords[section] ?? {}).sort()).toEqual([...ids].sort())
  })
})

describe('the lexicon', () => {
  it.each(['A new player joins', 'the enemy', 'the final score', 'killings', 'You failed', 'Game over', 'Well done!'])(
    'refuses "%s"',
    (text) => {
      expect(bannedWordsIn(text)).not.toEqual([])
    },
  )

  it.each(['Mass killing', 'people lose trust', 'in turn', 'killed at a roadblock', 'a window', 'scorched fields'])(
    'allows "%s"',
    (text) => {
      expect(bannedWordsIn(text)).toEqual([])
    },
  )
})

function tagsIn(scenario: string): string[] {
  return readBundledScenario(scenario).scenario.populations.flatMap(({ tags }) => tags)
}

function textsIn(entry: string | Readonly<Record<string, string>>, field: string): string {
  return typeof entry === 'string' ? '' : (entry[field] ?? '')
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** Names of the world's countries and regions in English, from the tables every runtime carries. */
function countryNames(): string[] {
  const letters = Array.from({ length: 26 }, (_, position) => String.fromCharCode(65 + position))
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  return letters
    .flatMap((first) => letters.map((second) => names.of(first + second)))
    .filter((name): name is string => name !== undefined && /^[\p{L} -]+$/u.test(name))
}
