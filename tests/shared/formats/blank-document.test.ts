import { describe, expect, it } from 'vitest'
import {
  blankDocument,
  bundledScenarios,
  isNotAssessed,
  isNothingAssessed,
  isPairNotAssessed,
} from '../../../src/shared/formats'

const WORDS = 'Not assessed yet.'

describe('what nobody has assessed', () => {
  const { scenario } = blankDocument()

  it('is all of a blank country', () => {
    const levels = [scenario, ...scenario.actors, ...scenario.populations].flatMap((of) => Object.values(of.levels))

    expect(levels.length).toBeGreaterThan(0)
    expect(levels.every((level) => isNotAssessed(level, WORDS))).toBe(true)
    expect(scenario.campaigns.every((pair) => isPairNotAssessed(pair, WORDS))).toBe(true)
  })

  it('is nothing any more once one level or one pair is judged', () => {
    const [actor] = scenario.actors
    const [pair] = scenario.campaigns
    const [key, level] = Object.entries(actor?.levels ?? {})[0] ?? []
    if (!actor || !pair || key === undefined || !level) throw new Error('The blank country is empty')
    const judgedActor = { ...actor, levels: { ...actor.levels, [key]: { ...level, best: 0.4 } } }

    expect(isNothingAssessed(scenario, WORDS)).toBe(true)
    expect(isNothingAssessed({ ...scenario, actors: [judgedActor] }, WORDS)).toBe(false)
    expect(isNothingAssessed({ ...scenario, campaigns: [{ ...pair, hostility: 2 }] }, WORDS)).toBe(false)
  })

  it('is no longer what somebody gave a number, a direction or a reason', () => {
    const [level] = Object.values(scenario.levels)
    const [pair] = scenario.campaigns
    if (!level || !pair) throw new Error('The blank country is empty')

    for (const change of [{ best: 0.4 }, { high: 0.65 }, { trend: 0.02 }, { evidence: 'Two reports.' }])
      expect(isNotAssessed({ ...level, ...change }, WORDS)).toBe(false)
    for (const change of [{ hostility: 1.5 }, { level: { ...pair.level, best: 0.02 } }, { evidence: 'Two reports.' }])
      expect(isPairNotAssessed({ ...pair, ...change }, WORDS)).toBe(false)
  })

  it('is nothing of a scenario that comes with the program', () => {
    for (const { document } of bundledScenarios())
      expect(Object.values(document.scenario.levels).some((level) => isNotAssessed(level, WORDS))).toBe(false)
  })
})
