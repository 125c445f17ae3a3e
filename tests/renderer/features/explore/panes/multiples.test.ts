import { describe, expect, it } from 'vitest'
import {
  actorGroups,
  factorGroups,
  inOrder,
  populationGroups,
} from '../../../../../src/renderer/features/explore/panes/multiples'
import { outcomeGroups } from '../../../../../src/renderer/features/explore/outcomes/outcome-groups'
import { outcomeKeysOf } from '../../../../../src/shared/engine'
import { bundledModel, bundledScenarios } from '../../../../../src/shared/formats'
import { anEnsembleResult } from '../../../simulation/fake-runner'

const model = bundledModel()
const scenario = bundledScenarios()[0]?.document.scenario
if (!scenario) throw new Error('No scenario comes with the program')
const known = outcomeKeysOf(model, scenario)

describe('the groups of small charts', () => {
  it('hold every level of the country once, by kind', () => {
    const keys = factorGroups(known, model).flatMap(({ outcomes }) => outcomes)

    expect(keys.toSorted()).toEqual(known.filter((key) => key.startsWith('level:') && !key.includes('/')).toSorted())
  })

  it.each([
    { name: 'populations', groups: populationGroups(known, model, scenario) },
    { name: 'actors', groups: actorGroups(known, model, scenario) },
  ])('name only outcomes the scenario has: $name', ({ groups }) => {
    for (const { outcomes } of groups) expect(known).toEqual(expect.arrayContaining([...outcomes]))
    expect(groups.length).toBeGreaterThan(3)
  })
})

describe('actorGroups', () => {
  it('puts the campaigns of each actor under a heading of its own, so that names need only say against whom', () => {
    const campaigns = actorGroups(known, model, scenario).filter(({ id }) => id.startsWith('campaigns:'))

    expect(campaigns.length).toBeGreaterThan(1)
    for (const { id, outcomes } of campaigns) {
      const actor = id.slice('campaigns:'.length)
      expect(outcomes.every((key) => key.startsWith(`campaign:${actor}/`))).toBe(true)
    }
    expect(campaigns.flatMap(({ outcomes }) => outcomes).toSorted()).toEqual(
      known.filter((key) => key.startsWith('campaign:')).toSorted(),
    )
  })
})

describe('inOrder', () => {
  const outcomes = ['level:low-and-rising', 'level:high-and-still']
  const result = anEnsembleResult({ memberCount: 3, horizonSteps: 1, outcomes }, (outcome, step) => {
    if (outcome === 'level:high-and-still') return 0.8
    return step === 0 ? 0.1 : 0.5
  })
  const demand = { plan: { id: 'p', name: '', responses: [] }, seed: 1, memberCount: 3, horizonSteps: 1, outcomes }
  const pair = { demand, baseline: result, withPlan: result }

  it('puts the highest level first', () => {
    expect(inOrder(outcomes, pair, 'level')).toEqual(['level:high-and-still', 'level:low-and-rising'])
  })

  it('or the greatest change', () => {
    expect(inOrder(outcomes, pair, 'change')).toEqual(['level:low-and-rising', 'level:high-and-still'])
  })

  it('keeps the order while nothing has been simulated', () => {
    expect(inOrder(outcomes, null, 'level')).toEqual(outcomes)
  })
})

describe('outcomeGroups', () => {
  it('offers every outcome but the stage, what is recorded and the months of warning used, each once', () => {
    const offered = outcomeGroups(known, model, scenario).flatMap(({ outcomes }) => outcomes)

    expect(new Set(offered).size).toBe(offered.length)
    expect(known.filter((key) => !offered.includes(key))).toEqual(['stage', 'recorded-deaths', 'warning-used'])
  })
})
