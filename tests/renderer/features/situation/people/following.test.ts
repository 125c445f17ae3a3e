import { describe, expect, it } from 'vitest'
import { following } from '../../../../../src/renderer/features/situation/people/use-baseline-preview'
import type { Baseline } from '../../../../../src/renderer/state/baseline-slice'
import { USUAL_WORLD, wilsonInterval } from '../../../../../src/shared/engine'
import { blankDocument } from '../../../../../src/shared/formats'
import { aResult } from '../../../../builders/a-result'

const { scenario } = blankDocument()
const hostile = (hostility: number) => ({
  ...scenario,
  campaigns: scenario.campaigns.map((campaign) => ({ ...campaign, hostility })),
})

const baseline = (parts: Partial<Baseline>): Baseline => ({
  scenario,
  changeId: undefined,
  seed: 1,
  horizonSteps: 36,
  world: undefined,
  isGoingOn: false,
  massKilling: wilsonInterval(20, 200),
  result: aResult({}),
  bands: [],
  shareOver: [],
  ...parts,
})

describe('what stands before the futures of an edited country', () => {
  const opened = baseline({})
  const edited = baseline({ scenario: hostile(2), changeId: 1 })

  it('is nothing at first, and then what was run before the edit', () => {
    expect(following(null, opened).before).toBeUndefined()
    expect(following({ now: opened }, edited)).toEqual({ now: edited, before: opened })
  })

  it('stays where it was while one gesture goes on', () => {
    const further = baseline({ scenario: hostile(3), changeId: 1 })

    expect(following({ now: edited, before: opened }, further)).toEqual({ now: further, before: opened })
  })

  it('stays where it was when only words were changed after it', () => {
    const named = baseline({ scenario: { ...hostile(2), country: 'Varnland' }, changeId: 2 })

    expect(following({ now: edited, before: opened }, named)).toEqual({ now: named, before: opened })
  })

  it('moves on with the next change, and is none under other luck, in another world or of another country', () => {
    const next = baseline({ scenario: hostile(3), changeId: 2 })
    const elsewhere = baseline({ scenario: { ...scenario, id: 'varnland' }, changeId: 2 })

    expect(following({ now: edited, before: opened }, next)).toEqual({ now: next, before: edited })
    expect(following({ now: edited, before: opened }, { ...next, seed: 2 }).before).toBeUndefined()
    expect(following({ now: edited, before: opened }, elsewhere).before).toBeUndefined()
    const world = { ...USUAL_WORLD, preventionMonths: 60 }
    expect(following({ now: edited, before: opened }, { ...next, world }).before).toBeUndefined()
  })
})
