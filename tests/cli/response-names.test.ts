import { describe, expect, it } from 'vitest'
import { namesAmong } from '../../src/cli/plan-names'
import { responseName } from '../../src/cli/response-names'

describe('responseName', () => {
  const embargo = { id: 'arms', instrument: 'arms-embargo', startStep: 2 }
  const talks = (id: string, startStep: number) => ({ id, instrument: 'mediation', startStep })

  it('is that of the instrument where it is used once', () => {
    expect(responseName(embargo, [embargo, talks('m-1', 2)])).toBe('Arms embargo')
  })

  it('adds the month where several of one instrument begin in different ones', () => {
    const all = [talks('m-1', -3), talks('m-2', 4), embargo]
    expect(all.map((one) => responseName(one, all))).toEqual([
      'Mediation, from month −3',
      'Mediation, from month 4',
      'Arms embargo',
    ])
  })

  it('adds the id where they begin together', () => {
    const all = [talks('m-1', 4), talks('m-2', 4), talks('m-3', 6)]
    expect(all.map((one) => responseName(one, all))).toEqual([
      'Mediation (m-1)',
      'Mediation (m-2)',
      'Mediation, from month 6',
    ])
  })
})

describe('namesAmong', () => {
  it('adds the id where several plans have one name, be it that of no response', () => {
    const plans = [
      { id: 'no-response', name: '' },
      { id: 'a', name: 'P' },
      { id: 'b', name: 'P' },
      { id: 'c', name: 'Q' },
      { id: 'd', name: 'No response' },
    ]
    expect(plans.map(namesAmong(plans))).toEqual(['No response', 'P (a)', 'P (b)', 'Q', 'No response (d)'])
  })
})
