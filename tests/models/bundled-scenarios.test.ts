import { describe, expect, it } from 'vitest'
import {
  describeContentIssue,
  findPlanIssues,
  findRealityCheckIssues,
  findScenarioIssues,
  findStabilityIssues,
  stageOf,
  type Scenario,
} from '../../src/shared/engine'
import { bundledScenarios, findRealWorldNames } from '../../src/shared/formats'
import { BUNDLED_SCENARIOS, readBundledModel, readBundledScenario } from './bundled-content'

const model = readBundledModel()
const documents = BUNDLED_SCENARIOS.map((name) => ({ name, ...readBundledScenario(name) }))

const assessmentsOf = ({ levels, actors, populations }: Scenario) =>
  [{ levels }, ...actors, ...populations].flatMap((owner) => Object.values(owner.levels))

const evidenceOf = (scenario: Scenario) =>
  [...assessmentsOf(scenario), ...scenario.campaigns].map(({ evidence }) => evidence)

describe.each(documents)('the scenario $name', ({ scenario, plans, currentPlan, inspiration, realityChecks }) => {
  it('has no fault, so that every level of every scope is assessed', () => {
    expect(findScenarioIssues(model, scenario).map(describeContentIssue)).toEqual([])
  })

  it('has plans without fault, one of them open', () => {
    expect(plans.flatMap((plan) => findPlanIssues(model, scenario, plan)).map(describeContentIssue)).toEqual([])
    expect(plans.map(({ id }) => id)).toContain(currentPlan)
  })

  it('is stable: no loop of influences and no chain of attacks feeds on itself without end', () => {
    expect(findStabilityIssues(model, scenario)).toEqual([])
  })

  it('has 2 to 5 actors with a State among them, and 3 to 6 populations of every position', () => {
    const positions = new Set(scenario.populations.map(({ position }) => position))

    expect(scenario.actors.length).toBeGreaterThanOrEqual(2)
    expect(scenario.actors.length).toBeLessThanOrEqual(5)
    expect(scenario.actors.map(({ kind }) => kind)).toContain('state')
    expect(scenario.populations.length).toBeGreaterThanOrEqual(3)
    expect(scenario.populations.length).toBeLessThanOrEqual(6)
    expect(positions).toContain('majority')
    expect(positions).toContain('excluded')
  })

  it('has something ahead that may or may not strike', () => {
    expect(scenario.scheduled.length).toBeGreaterThan(0)
    expect(scenario.scheduled.filter(({ chance, label }) => chance <= 0 || chance >= 1 || label === '')).toEqual([])
  })

  it('gives a sentence of evidence with a full stop for every assessment', () => {
    const sentences = evidenceOf(scenario)

    expect(sentences.filter((sentence) => !/^[A-Z].{20,}\.$/u.test(sentence))).toEqual([])
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  it('says how sure its assessors are: no range of more than a few is a point, and none is as wide as the scale', () => {
    expect(assessmentsOf(scenario).filter(({ low, high }) => high <= low || high - low > 0.5)).toEqual([])
  })

  it('does not stand at mass killing today', () => {
    const recent = scenario.actors.map(({ pastMonthlyDeaths }) =>
      pastMonthlyDeaths.slice(12).reduce((sum, deaths) => sum + deaths, 0),
    )

    expect(stageOf(Math.max(...recent))).toBeLessThan(3)
  })

  it('tells it all in one page', () => {
    const characters = scenario.brief.join(' ').length

    expect(scenario.brief.length).toBeGreaterThanOrEqual(8)
    expect(scenario.brief.length).toBeLessThanOrEqual(12)
    expect(characters).toBeGreaterThan(1500)
    expect(characters).toBeLessThan(4500)
  })

  it('names no place and no people of the world', () => {
    expect(findRealWorldNames(scenario)).toEqual([])
  })

  it('says in general terms where it drew on', () => {
    expect(inspiration.length).toBeGreaterThanOrEqual(3)
    expect(inspiration.filter((text) => text.length < 60)).toEqual([])
    expect(inspiration.join(' ')).toMatch(/\b(no|not|neither)\b/iu)
  })

  it('says what is expected of it in at least four checks without fault', () => {
    expect(realityChecks.length).toBeGreaterThanOrEqual(4)
    expect(findRealityCheckIssues(model, { scenario, plans }, realityChecks).map(describeContentIssue)).toEqual([])
  })

  it('has a check about no response, a trigger, a level and a plan', () => {
    const cases = realityChecks.flatMap(({ given, expected }) =>
      expected.kind === 'difference' ? [given, expected.than] : [given],
    )

    expect(cases.some((given) => Object.keys(given).length === 0)).toBe(true)
    expect(cases.some(({ scheduled }) => scheduled?.some(({ chance }) => chance === 1))).toBe(true)
    expect(cases.some(({ levels }) => levels !== undefined)).toBe(true)
    expect(cases.some(({ plan }) => plan !== undefined)).toBe(true)
  })
})

describe('the scenarios together', () => {
  it('begin with Kelvara and are all that come with the program', () => {
    const bundled = bundledScenarios()

    expect(bundled[0]?.id).toBe('kelvara')
    expect(bundled.map(({ id }) => id).sort()).toEqual([...BUNDLED_SCENARIOS].sort())
    expect(bundled.map(({ document }) => document.scenario.id)).toEqual([
      ...new Set(bundled.map(({ document }) => document.scenario.id)),
    ])
  })

  it('say their country and title without being read', () => {
    for (const { country, title, document } of bundledScenarios()) {
      expect({ country, title }).toEqual({ country: document.scenario.country, title: document.scenario.title })
    }
  })

  it('have every kind of actor', () => {
    const kinds = new Set(documents.flatMap(({ scenario }) => scenario.actors.map(({ kind }) => kind)))

    expect([...kinds].sort()).toEqual([
      'allied-militia',
      'legitimacy-seeking-group',
      'state',
      'violent-extremist-group',
    ])
  })

  it('give every population that the Secretary-General’s report names a place, with what can be seen of it', () => {
    const tags = new Set(documents.flatMap(({ scenario }) => scenario.populations.flatMap((each) => each.tags)))

    expect([...tags]).toEqual(
      expect.arrayContaining([
        'women',
        'children',
        'religious-minority',
        'ethnic-minority',
        'lgbtqi-people',
        'persons-with-disabilities',
        'internally-displaced',
        'refugees',
        'besieged-people',
        'returnees',
        'political-opponents',
        'human-rights-defenders',
        'journalists',
      ]),
    )
  })

  it('copy no sentence from one another', () => {
    const sentences = documents.flatMap(({ scenario, inspiration }) => [
      ...evidenceOf(scenario),
      ...scenario.brief,
      ...inspiration,
      ...[...scenario.actors, ...scenario.populations].map(({ description }) => description),
    ])

    expect(sentences.filter((sentence, position) => sentences.indexOf(sentence) !== position)).toEqual([])
  })

  it('each have two plans worth comparing, but for the first, which has one', () => {
    const counts = documents.map(({ name, plans }) => [name, plans.length])

    expect(Object.fromEntries(counts)).toEqual({
      havermere: 2,
      kelvara: 1,
      kestrand: 2,
      orrevan: 2,
      sennovar: 2,
      tolvane: 2,
    })
  })
})

describe('the scenario Kelvara', () => {
  const { scenario } = readBundledScenario('kelvara')

  it('has a government, a militia and an armed group that seeks legitimacy, and every position of a population', () => {
    const kinds = scenario.actors.map(({ kind }) => kind)

    expect(kinds).toEqual(expect.arrayContaining(['state', 'allied-militia', 'legitimacy-seeking-group']))
    expect(new Set(scenario.populations.map(({ position }) => position))).toEqual(
      new Set(['excluded', 'opposition', 'majority']),
    )
  })

  it('has a contested election ahead that is more likely than not', () => {
    const election = scenario.scheduled.find(({ trigger }) => trigger === 'contested-election')

    expect(election?.step).toBeGreaterThan(0)
    expect(election?.chance).toBeGreaterThan(0.5)
  })

  it('stands at the stage of violence today, by a little, and has been getting worse', () => {
    const deathsIn = (from: number, to: number): number =>
      Math.max(
        ...scenario.actors.map(({ pastMonthlyDeaths }) =>
          pastMonthlyDeaths.slice(from, to).reduce((sum, deaths) => sum + deaths, 0),
        ),
      )

    expect(stageOf(deathsIn(12, 24))).toBe(1)
    expect(deathsIn(12, 24)).toBeGreaterThan(deathsIn(0, 12))
  })
})
