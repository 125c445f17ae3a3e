import { describe, expect, it } from 'vitest'
import { findPlanIssues, findScenarioIssues, findStabilityIssues, outcomeKeysOf } from '../../../../src/shared/engine'
import { responseFactsContent } from '../../../../src/shared/validation'
import { neededRuns } from '../../../../src/shared/validation/response-facts/runs'
import { planOf, scenarioOf, withBestEstimates } from '../../../../src/shared/validation/response-facts/situation'
import { model } from '../../../builders/bundled'

const content = responseFactsContent()
const claims = [...content.facts, ...content.ranges].flatMap((check) => check.claims)

describe('the response facts that come with the program', () => {
  it('are the fifteen of the design, in order', () => {
    expect(content.facts.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1))
  })

  it('give every claim a name of its own, a tolerance, and a fact a source', () => {
    const ids = claims.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(claims.filter(({ atLeast, atMost }) => atLeast === undefined && atMost === undefined)).toEqual([])
    expect([...content.facts, ...content.ranges].filter(({ source }) => source === '')).toEqual([])
  })

  it.each(content.situations.map((situation) => ({ id: situation.id, situation })))(
    'describe $id as a sound scenario that does not run away by itself',
    ({ situation }) => {
      const scenario = scenarioOf(model, content, situation)
      expect(findScenarioIssues(model, scenario)).toEqual([])
      expect(findStabilityIssues(model, scenario)).toEqual([])
    },
  )

  it('name plans, situations, outcomes, variants and levels that exist', () => {
    for (const { situation, plan, variant, outcomes } of neededRuns(claims)) {
      const described = content.situations.find(({ id }) => id === situation)
      expect(described, situation).toBeDefined()
      if (!described) continue
      const scenario = scenarioOf(model, content, described)
      expect(findPlanIssues(model, scenario, planOf(content, plan)), `${plan} in ${situation}`).toEqual([])
      expect(outcomeKeysOf(model, scenario)).toEqual(expect.arrayContaining([...outcomes]))
      if (variant !== undefined) expect(() => withBestEstimates(model, content.variants[variant] ?? {})).not.toThrow()
    }
    const levels = model.levels.map(({ id }) => id)
    expect(levels).toEqual(expect.arrayContaining(content.mechanism.levels.map(({ level }) => level)))
    expect(() =>
      withBestEstimates(model, Object.fromEntries(content.mechanism.driveParameters.map((id) => [id, 0]))),
    ).not.toThrow()
  })

  it('refuse a situation that assesses a level nobody has', () => {
    const [situation] = content.situations
    if (!situation) throw new RangeError('There is no situation')
    const misspelt = { ...situation, levels: { 'state/capactiy': 0.5 } }
    expect(() => scenarioOf(model, content, misspelt)).toThrow(/state\/capactiy/)
  })
})
