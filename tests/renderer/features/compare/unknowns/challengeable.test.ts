import { describe, expect, it } from 'vitest'
import { challengeableOf } from '../../../../../src/renderer/features/compare/unknowns/challengeable'
import { kelvara, model } from '../../../../builders/bundled'

const ground = { model, scenario: kelvara }
const [party] = kelvara.populations
if (!party) throw new Error('The example has no population')
const [level = ''] = Object.keys(party.levels)
const [instrument] = model.instruments
if (!instrument) throw new Error('The model has no instrument')

describe('challengeableOf', () => {
  it('knows levels of the country and of a party, and effects of responses', () => {
    expect(challengeableOf({ kind: 'level', level: 'armed-conflict' }, ground)).toEqual({
      kind: 'level',
      level: 'armed-conflict',
    })
    expect(challengeableOf({ kind: 'level', level: `${party.id}/${level}` }, ground)).toEqual({
      kind: 'level',
      level,
      owner: party.id,
    })
    expect(challengeableOf({ kind: 'effect', instrument: instrument.id, effect: 0 }, ground)).toEqual({
      kind: 'effect',
      instrument: instrument.id,
      effect: 0,
    })
  })

  it('knows nothing that the ledger has no number for', () => {
    expect(challengeableOf({ kind: 'threshold' }, ground)).toBeUndefined()
    expect(challengeableOf({ kind: 'level', level: 'nobody/nothing' }, ground)).toBeUndefined()
  })
})
