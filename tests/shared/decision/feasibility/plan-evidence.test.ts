import { describe, expect, it } from 'vitest'
import { planEvidence } from '../../../../src/shared/decision'
import { anInstrument, aPlan, aResponse } from '../../../builders/a-response'

const { evidence } = anInstrument()
const instruments = [
  anInstrument({ id: 'strong', evidence: { ...evidence, grade: 'A' } }),
  anInstrument({ id: 'mixed', evidence: { ...evidence, grade: 'B' } }),
  anInstrument({ id: 'judged', evidence: { ...evidence, grade: 'D' } }),
]
const using = (id: string, intensity = 0.5) => aResponse({ id, instrument: id, intensity })

describe('planEvidence', () => {
  it('is the grade of the weakest instrument that is on', () => {
    expect(planEvidence(aPlan(using('strong'), using('mixed')), instruments)?.grade).toBe('B')
  })

  it('does not count what is switched off', () => {
    expect(planEvidence(aPlan(using('strong'), using('judged', 0)), instruments)?.grade).toBe('A')
  })

  it('lists what is on by grade, weakest first', () => {
    const plan = aPlan(using('strong'), using('judged'))

    expect(planEvidence(plan, instruments)?.instruments).toEqual([
      { grade: 'D', ids: ['judged'] },
      { grade: 'A', ids: ['strong'] },
    ])
  })

  it('has none for a plan in which nothing is on', () => {
    expect(planEvidence(aPlan(using('judged', 0)), instruments)).toBeUndefined()
  })
})
