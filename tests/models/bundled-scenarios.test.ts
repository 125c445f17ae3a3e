import { describe, expect, it } from 'vitest'
import { describeContentIssue, findPlanIssues, findScenarioIssues, stageOf } from '../../src/shared/engine'
import { BUNDLED_SCENARIOS, readBundledModel, readBundledScenario } from './bundled-content'

const model = readBundledModel()

describe.each(BUNDLED_SCENARIOS)('the scenario %s', (name) => {
  const { scenario, plans, currentPlan } = readBundledScenario(name)

  it('has no fault, so that every level of every scope is assessed', () => {
    expect(findScenarioIssues(model, scenario).map(describeContentIssue)).toEqual([])
  })

  it('has plans without fault, one of them open', () => {
    expect(plans.flatMap((plan) => findPlanIssues(model, scenario, plan)).map(describeContentIssue)).toEqual([])
    expect(plans.map(({ id }) => id)).toContain(currentPlan)
  })

  it('has a government, a militia and an armed group that seeks legitimacy, and every position of a population', () => {
    const kinds = scenario.actors.map(({ kind }) => kind)
    const positions = new Set(scenario.populations.map(({ position }) => position))

    expect(kinds).toEqual(expect.arrayContaining(['state', 'allied-militia', 'legitimacy-seeking-group']))
    expect(scenario.populations.length).toBeGreaterThanOrEqual(4)
    expect(positions).toEqual(new Set(['excluded', 'opposition', 'majority']))
  })

  it('has a contested election ahead that may or may not strike', () => {
    const election = scenario.scheduled.find(({ trigger }) => trigger === 'contested-election')

    expect(election?.step).toBeGreaterThan(0)
    expect(election?.chance).toBeGreaterThan(0.5)
    expect(election?.chance).toBeLessThan(1)
  })

  it('gives a sentence of evidence with a full stop for every assessment', () => {
    const assessments = [scenario, ...scenario.actors, ...scenario.populations].flatMap(({ levels }) =>
      Object.values(levels),
    )

    const sentences = [...assessments, ...scenario.campaigns].map(({ evidence }) => evidence)

    expect(sentences.filter((sentence) => !/^[A-Z].{20,}\.$/u.test(sentence))).toEqual([])
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  it('says how sure its assessors are: no range is a point, and none is as wide as the scale', () => {
    const assessments = [scenario, ...scenario.actors, ...scenario.populations].flatMap(({ levels }) =>
      Object.values(levels),
    )

    expect(assessments.filter(({ low, high }) => high - low < 0.03 || high - low > 0.5)).toEqual([])
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

  it('tells it all in one page', () => {
    const characters = scenario.brief.join(' ').length

    expect(scenario.brief.length).toBeGreaterThanOrEqual(8)
    expect(scenario.brief.length).toBeLessThanOrEqual(12)
    expect(characters).toBeGreaterThan(1500)
    expect(characters).toBeLessThan(4500)
  })
})
