import { describe, expect, it } from 'vitest'
import {
  checkOf,
  formOf,
  freshCheckId,
  NEW_CHECK,
} from '../../../../../src/renderer/features/situation/checks/check-form'
import type { CheckForm } from '../../../../../src/renderer/state/checks-slice'
import { aRealityCheck } from '../../../../builders/a-reality-check'

const forms: readonly CheckForm[] = [
  NEW_CHECK,
  { ...NEW_CHECK, condition: { kind: 'plan', plan: 'b' }, side: 'above', percent: 5, months: 12 },
  {
    ...NEW_CHECK,
    condition: { kind: 'level', level: 'youth-guard/capacity', percent: 12 },
    outcome: { kind: 'people', of: 'deaths', atLeast: 500 },
  },
  {
    ...NEW_CHECK,
    condition: { kind: 'event', trigger: 'coup-attempt', step: 4, happens: false },
    outcome: { kind: 'level', level: 'armed-conflict', atLeast: 0.7 },
    side: 'above',
    percent: 0,
  },
]

describe('the template of a check', () => {
  it.each(forms.slice(0, 3))('is read back as it was filled in: $condition.kind', (form) => {
    expect(formOf(checkOf(form, 'a', 'text'))).toEqual(form)
  })

  it('says nothing of all futures and more than none alike: both leave every share open', () => {
    const [, , , form = NEW_CHECK] = forms
    expect(checkOf(form, 'a', 'text').expected).toEqual({ kind: 'share', low: 0, high: 1 })
    expect(formOf(checkOf(form, 'a', 'text'))).toEqual({ ...form, side: 'under', percent: 100 })
  })

  it.each([
    ['a difference', aRealityCheck({ expected: { kind: 'difference', than: {}, low: 0, high: 1 } })],
    ['a range', aRealityCheck({ expected: { kind: 'share', low: 0.1, high: 0.5 } })],
    [
      'two levels',
      aRealityCheck({
        given: {
          levels: [
            { level: 'a', to: 0 },
            { level: 'b', to: 0 },
          ],
        },
      }),
    ],
    ['two conditions', aRealityCheck({ given: { plan: 'b', levels: [{ level: 'a', to: 0 }] } })],
    ['a shifted plan', aRealityCheck({ given: { plan: 'b', shiftMonths: 3 } })],
    ['an event that may come', aRealityCheck({ given: { scheduled: [{ trigger: 't', step: 1, chance: 0.5 }] } })],
  ])('leaves %s to the file', (_, check) => {
    expect(formOf(check)).toBeUndefined()
  })

  it('gives ids that are free', () => {
    expect(freshCheckId([])).toBe('check-1')
    expect(freshCheckId([{ id: 'check-2' }])).toBe('check-3')
  })
})
