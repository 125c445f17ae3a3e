import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useExchangeNames } from '../../../../../src/renderer/features/compare/why/use-exchange-names'
import { aResponse } from '../../../../builders/a-response'
import { InEnglish } from '../english'

const talks = aResponse({ id: 'talks', instrument: 'mediation', startStep: 0 })
const plan = { id: 'p', name: 'Plan P', responses: [talks] }
const empty = { id: 'q', name: 'Plan Q', responses: [] }

describe('names of exchanges', () => {
  it.each([
    { what: 'left out', before: talks, after: undefined, line: 'Without Mediation', sentence: 'leaving out Mediation' },
    { what: 'taken up', before: undefined, after: talks, line: 'Mediation', sentence: 'Mediation' },
    {
      what: 'changed',
      before: talks,
      after: { ...talks, startStep: 3 },
      line: 'Mediation: from month 3, not 0',
      sentence: 'Mediation from month 3, not 0',
    },
  ])('say of a response that is $what so, on a line and after "by"', ({ before, after, line, sentence }) => {
    const { result } = renderHook(() => useExchangeNames(before ? plan : empty, after ? plan : empty), {
      wrapper: InEnglish,
    })
    const exchange = { id: 'talks', ...(before && { before }), ...(after && { after }) }

    expect(result.current(exchange, 'line')).toBe(line)
    expect(result.current(exchange, 'sentence')).toBe(sentence)
  })
})
