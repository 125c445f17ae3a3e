import { describe, expect, it } from 'vitest'
import { stepsDone } from '../../../../../src/renderer/features/situation/people/guide-steps'
import type { Actor, Scenario } from '../../../../../src/shared/engine'
import { blankDocument } from '../../../../../src/shared/formats'

describe('the steps that are done', () => {
  const { scenario } = blankDocument()
  const [actor] = scenario.actors
  const [level] = Object.keys(actor?.levels ?? {})
  if (!actor || level === undefined) throw new Error('The blank country has no actor with a level')
  const notAssessed = actor.levels[level]?.evidence ?? ''
  const done = (now: Scenario, hasRun = false) => stepsDone(scenario, now, hasRun, notAssessed)
  const withActor = (change: Partial<Actor>): Scenario => ({
    ...scenario,
    actors: scenario.actors.map((one) => (one === actor ? { ...one, ...change } : one)),
  })

  it('are those of what says something else than when the document was begun', () => {
    const now = {
      ...scenario,
      country: 'Varnland',
      campaigns: scenario.campaigns.map((pair) => ({ ...pair, hostility: 2 })),
    }

    expect([...done(now)]).toEqual(['name', 'hostility'])
    expect([...done(scenario, true)]).toEqual(['run'])
  })

  it('have who acts among them once an actor is assessed, and not for its name', () => {
    const assessed = { low: 0.6, best: 0.7, high: 0.8, trend: 0, evidence: 'Two reports.' }

    expect([...done(withActor({ name: 'Valley watch' }))]).toEqual([])
    expect([...done(withActor({ levels: { ...actor.levels, [level]: assessed } }))]).toEqual(['actors'])
  })

  it('are none of what was changed and put back', () => {
    expect([...done(structuredClone(scenario))]).toEqual([])
  })
})
