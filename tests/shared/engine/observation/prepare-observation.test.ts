import { describe, expect, it } from 'vitest'
import { outcomeKeysOf, outcomesObserved, prepareObservation } from '../../../../src/shared/engine'
import { kelvara, model } from '../../../builders/bundled'

const prepared = prepareObservation(model, kelvara)

describe('prepareObservation', () => {
  it('says of every level of the scenario how it comes to be known, and of nothing else', () => {
    const levels = outcomeKeysOf(model, kelvara).filter((key) => key.startsWith('level:'))

    expect([...prepared.levels.keys()].sort()).toEqual(levels.sort())
    expect([...prepared.levels].every(([key, { outcome }]) => key === outcome)).toBe(true)
  })

  it('sees levels of a population as far as its deaths are, and others as far as those of all people', () => {
    const visibilities = kelvara.populations.map(({ visibility }) => visibility)
    const [first] = kelvara.populations
    const ofCountry = prepared.levels.get('level:impunity')?.visibility

    expect(prepared.levels.get(`level:${first?.id ?? ''}/siege`)?.visibility).toBe(first?.visibility)
    expect(ofCountry).toBeGreaterThan(Math.min(...visibilities))
    expect(ofCountry).toBeLessThan(Math.max(...visibilities))
  })

  it('moves with the coefficients of the observation of deaths', () => {
    const best = (id: string) => model.parameters.find((parameter) => parameter.id === id)?.value.best ?? NaN

    expect(prepared.clarity.map(({ weight }) => weight)).toEqual([
      best('observation.presence'),
      best('observation.civilSociety'),
      -best('observation.civicClosure'),
    ])
  })

  it('tells false alarms for the worse: more of what harms, less of what protects', () => {
    expect(prepared.levels.get('level:impunity')?.worse).toBe(1)
    expect(prepared.levels.get('level:rule-of-law')?.worse).toBe(-1)
  })
})

describe('outcomesObserved', () => {
  it('names levels and what their coverage moves with, each once', () => {
    const closure = 'level:civic-space-closure'

    expect(outcomesObserved(prepared, ['level:impunity', closure])).toEqual([
      'level:impunity',
      closure,
      'level:international-presence',
      'level:civil-society-and-media',
    ])
  })
})
