import { describe, expect, it } from 'vitest'
import { parseLevelReference, resolveLevelReference } from '../../../../src/shared/engine'

const scopes = { 'armed-conflict': 'country', 'threat-perception': 'actor', grievance: 'population' } as const
const scopeOf = (level: string) => Object.entries(scopes).find(([id]) => id === level)?.[1]

describe('parseLevelReference', () => {
  it.each([
    { reference: 'armed-conflict', parsed: { scope: 'country', level: 'armed-conflict' } },
    { reference: 'state/threat-perception', parsed: { scope: 'actor', role: 'state', level: 'threat-perception' } },
    { reference: 'excluded/grievance', parsed: { scope: 'population', role: 'excluded', level: 'grievance' } },
    { reference: 'base/grievance', parsed: { scope: 'population', role: 'base', level: 'grievance' } },
    { reference: 'same/grievance', parsed: { scope: 'party', role: 'same', level: 'grievance' } },
    { reference: 'signal/displacement', parsed: { scope: 'signal', signal: 'displacement' } },
  ])('takes $reference apart', ({ reference, parsed }) => {
    expect(parseLevelReference(reference)).toEqual(parsed)
  })

  it.each([
    '',
    '/',
    'state/',
    '/grievance',
    'state/a/b',
    'nobody/grievance',
    'signal/rain',
    'Armed',
    'a b',
    '__proto__',
  ])('refuses "%s"', (reference) => {
    expect(parseLevelReference(reference)).toBeUndefined()
  })
})

describe('resolveLevelReference', () => {
  it('tells an actor from a population by the scope of the level', () => {
    expect(resolveLevelReference('same/grievance', scopeOf)).toEqual({
      scope: 'population',
      role: 'same',
      level: 'grievance',
    })
    expect(resolveLevelReference('target/threat-perception', scopeOf)).toEqual({
      scope: 'actor',
      role: 'target',
      level: 'threat-perception',
    })
  })

  it.each(['state/grievance', 'excluded/threat-perception', 'grievance', 'unheard-of', 'same/armed-conflict'])(
    'finds nothing behind "%s"',
    (reference) => {
      expect(resolveLevelReference(reference, scopeOf)).toBeUndefined()
    },
  )
})
