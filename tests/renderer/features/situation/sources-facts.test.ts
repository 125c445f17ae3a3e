import { describe, expect, it } from 'vitest'
import { namedSources } from '../../../../src/renderer/features/situation/sources/sources-facts'
import type { Assessor, EvidenceNote } from '../../../../src/shared/assessment'
import { anAssessor, aRating, around, indicator } from '../../../builders/an-assessor'

const note = (source: string): EvidenceNote => ({ text: 'Seen.', source, step: -1, reliability: 'B', credibility: 2 })

const reading = (id: string, source: string): Assessor =>
  anAssessor(id, [{ ...aRating(indicator('i-2-3'), around(0.5)), evidence: [note(source)] }])

describe('sources that assessors name', () => {
  const finished = reading('a', 'Gazette')
  const rating = reading('b', 'Interviews')

  it('are those of all who have finished', () => {
    expect(namedSources({ assessors: [finished, rating] }).map(({ name }) => name)).toEqual(['Gazette', 'Interviews'])
  })

  it('are one’s own alone in a first round, so that nobody is led by what others read', () => {
    const inFirst = { ...rating, first: { ...rating.first, isFinished: false } }

    expect(namedSources({ assessors: [finished, inFirst] }).map(({ name }) => name)).toEqual(['Interviews'])
  })
})
