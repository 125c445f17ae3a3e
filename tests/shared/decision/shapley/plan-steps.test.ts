import { describe, expect, it } from 'vitest'
import { stepsBetween } from '../../../../src/shared/decision'
import { NO_RESPONSE } from '../../../../src/shared/engine'
import { aPlan, aResponse } from '../../../builders/a-response'

const talks = aResponse({ id: 'talks', instrument: 'mediation' })
const monitors = aResponse({ id: 'monitors', instrument: 'monitoring' })

describe('stepsBetween', () => {
  it('takes every response that is on as a step from no response', () => {
    const { common, steps } = stepsBetween(NO_RESPONSE, aPlan(talks, { ...monitors, intensity: 0 }))

    expect(common).toEqual([])
    expect(steps).toEqual([{ id: 'talks', after: talks }])
  })

  it('leaves out what both do alike, whatever its id', () => {
    const same = { ...talks, id: 'other' }

    expect(stepsBetween(aPlan(same), aPlan(talks, monitors))).toEqual({
      common: [{ id: 'talks', before: same, after: talks }],
      steps: [{ id: 'monitors', after: monitors }],
    })
  })

  it.each([{ startStep: 6 }, { durationMonths: 3 }, { intensity: 0.5 }, { target: 'a-militia' }])(
    'takes a response that differs by %o as one step',
    (change) => {
      const before = { ...talks, ...change }

      expect(stepsBetween(aPlan(before), aPlan(talks)).steps).toEqual([{ id: 'talks', before, after: talks }])
    },
  )

  it('names what only the other plan has apart from what the plan has under that id', () => {
    const before = { ...monitors, id: 'talks' }

    expect(stepsBetween(aPlan(before), aPlan(talks)).steps).toEqual([
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

    const { steps } = stepsBetween(aPlan(...swapped), aPlan(a, b))

    expect(steps.map(({ before, after }) => [before?.id, after?.id])).toEqual([
      ['d', 'a'],
      ['c', 'b'],
    ])
  })

  it('finds none where two plans do the same', () => {
    expect(stepsBetween(aPlan(talks), aPlan({ ...talks, id: 'x' })).steps).toEqual([])
  })
})
