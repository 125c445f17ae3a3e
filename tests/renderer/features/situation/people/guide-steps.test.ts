import { describe, expect, it } from 'vitest'
import { stepsDone } from '../../../../../src/renderer/features/situation/people/guide-steps'
import { blankDocument } from '../../../../../src/shared/formats'

describe('the steps that are done', () => {
  const { scenario } = blankDocument()

  it('are those of what says something else than when the document was begun', () => {
    const now = {
      ...scenario,
      country: 'Varnland',
      campaigns: scenario.campaigns.map((pair) => ({ ...pair, hostility: 2 })),
    }

    expect([...stepsDone(scenario, now, false)]).toEqual(['name', 'hostility'])
    expect([...stepsDone(scenario, scenario, true)]).toEqual(['run'])
  })

  it('are none of what was changed and put back', () => {
    expect([...stepsDone(scenario, structuredClone(scenario), false)]).toEqual([])
  })
})
