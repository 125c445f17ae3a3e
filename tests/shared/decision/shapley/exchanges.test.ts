import { describe, expect, it } from 'vitest'
import { exchangesBetween } from '../../../../src/shared/decision'
import { NO_RESPONSE } from '../../../../src/shared/engine'
import { aPlan, aResponse } from '../../../builders/a-response'

const talks = aResponse({ id: 'talks', instrument: 'mediation' })
const monitors = aResponse({ id: 'monitors', instrument: 'monitoring' })

describe('exchangesBetween', () => {
  it('takes every response that is on as an exchange from no response', () => {
    const { common, differing } = exchangesBetween(NO_RESPONSE, aPlan(talks, { ...monitors, intensity: 0 }))

    expect(common).toEqual([])
    expect(differing).toEqual([{ id: 'talks', after: talks }])
  })

  it('leaves out what both do alike, whatever its id', () => {
    const same = { ...talks, id: 'other' }

    expect(exchangesBetween(aPlan(same), aPlan(talks, monitors))).toEqual({
      common: [{ id: 'talks', before: same, after: talks }],
      differing: [{ id: 'monitors', after: monitors }],
    })
  })

  it.each([{ startStep: 6 }, { durationMonths: 3 }, { intensity: 0.5 }, { target: 'a-militia' }])(
    'takes a response that differs by %o as one exchange',
    (change) => {
      const before = { ...talks, ...change }

      expect(exchangesBetween(aPlan(before), aPlan(talks)).differing).toEqual([{ id: 'talks', before, after: talks }])
    },
  )

  it('names what only the other plan has apart from what the plan has under that id', () => {
    const before = { ...monitors, id: 'talks' }

    expect(exchangesBetween(aPlan(before), aPlan(talks)).differing).toEqual([
      { id: 'talks', after: talks },
      { id: 'without:talks', before },
    ])
  })

  it('pairs responses of one instrument by id, then by target', () => {
    const [a, b] = [aResponse({ id: 'a', target: 'x' }), aResponse({ id: 'b', target: 'y' })]
    const swapped = [
      aResponse({ id: 'c', target: 'y', startStep: 3 }),
      aResponse({ id: 'd', target: 'x', startStep: 3 }),
    ]

    const { differing } = exchangesBetween(aPlan(...swapped), aPlan(a, b))

    expect(differing.map(({ before, after }) => [before?.id, after?.id])).toEqual([
      ['d', 'a'],
      ['c', 'b'],
    ])
  })

  it('finds none where two plans do the same', () => {
    expect(exchangesBetween(aPlan(talks), aPlan({ ...talks, id: 'x' })).differing).toEqual([])
  })
})
