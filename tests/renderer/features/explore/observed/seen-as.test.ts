import { describe, expect, it } from 'vitest'
import { demandOf } from '../../../../../src/renderer/features/explore/ensemble/demand-of'
import { outcomesSeen, seenAs } from '../../../../../src/renderer/features/explore/observed/seen-as'
import { outcomeKeysOf } from '../../../../../src/shared/engine'
import { bundledModel, bundledScenarios } from '../../../../../src/shared/formats'

const document = bundledScenarios()[0]?.document
if (!document) throw new Error('No scenario comes with the program')
const { scenario } = document
const known = outcomeKeysOf(bundledModel(), scenario)

describe('seenAs', () => {
  it('reads levels, and takes deaths as the run has them seen', () => {
    const population = scenario.populations[0]?.id ?? ''

    expect(seenAs('level:impunity')).toEqual({ kind: 'reading', level: 'level:impunity' })
    expect(seenAs('deaths')).toEqual({ kind: 'outcome', outcome: 'observed-deaths' })
    expect(seenAs(`deaths-of:${population}`)).toEqual({
      kind: 'outcome',
      outcome: `observed-deaths-of:${population}`,
    })
    expect(seenAs('severity')).toBeUndefined()
    expect(seenAs('indirect-deaths')).toBeUndefined()
  })

  it('needs outcomes only that the scenario has', () => {
    for (const key of known) {
      for (const needed of outcomesSeen(key, scenario)) expect(known).toContain(needed)
    }
  })
})

describe('demandOf', () => {
  it('keeps what the chosen outcome is seen by, even where futures are too many to keep everything', () => {
    const many = { ...document, settings: { ...document.settings, memberCount: 20_000 } }
    const outcomesOf = (showsSeen: boolean) =>
      demandOf({ document: many, outcome: 'level:impunity', paneTab: 'dots', showsSeen }).outcomes

    expect(outcomesOf(true)).toEqual(expect.arrayContaining([...outcomesSeen('level:impunity', scenario)]))
    expect(outcomesOf(false)).not.toContain('level:international-presence')
  })
})
