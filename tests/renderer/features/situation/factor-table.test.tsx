import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { factorRows, type Eyes } from '../../../../src/renderer/features/situation/lens/factor-rows'
import { FactorTable } from '../../../../src/renderer/features/situation/lens/factor-table'
import type { LensAssessment } from '../../../../src/shared/assessment'
import { bundledScenarios } from '../../../../src/shared/formats'
import { anAssessor, aRating, around, indicator } from '../../../builders/an-assessor'
import { kelvara, model } from '../../../builders/bundled'
import { InEnglish } from './lens-english'

afterEach(cleanup)

const onOpen = vi.fn()

interface TableProps {
  readonly lens?: LensAssessment | undefined
  readonly eyes?: Eyes
  /** Number of a factor that nobody has assessed. */
  readonly notAssessed?: number
}

function Table({ lens, eyes = 'all', notAssessed }: TableProps) {
  const [selected, setSelected] = useState<string | null>(null)
  return (
    <FactorTable
      rows={factorRows(model, kelvara, lens, eyes, null)}
      selected={selected}
      isNotAssessed={({ factor }) => factor.number === notAssessed}
      onSelect={setSelected}
      onPress={setSelected}
      onOpen={onOpen}
    />
  )
}

const rowOf = (name: RegExp) => screen.getByRole('row', { name })
const show = (lens?: LensAssessment, eyes?: Eyes) =>
  render(<Table lens={lens} {...(eyes && { eyes })} />, { wrapper: InEnglish })

describe('the table of factors', () => {
  it('gives no word to what nobody has assessed, and says what it is taken as', () => {
    const { rerender } = render(<Table />, { wrapper: InEnglish })
    const word = rowOf(/^7 /).querySelector('.chart-level')?.textContent ?? ''
    expect(word).not.toBe('')

    rerender(<Table notAssessed={7} />)
    expect(rowOf(/^7 /).textContent).toMatch(/not assessed.*taken as \u2066\d+–\d+ %\u2069/)
    expect(rowOf(/^7 /).querySelector('.chart-level')).toBeNull()
    expect(rowOf(/^4 /).textContent).not.toContain('not assessed')
  })

  it('shows the bundled assessment: a word, a range, a tick for each assessor, a trend and the evidence', () => {
    const lens = bundledScenarios()[0]?.document.assessment
    expect(lens?.assessors).toHaveLength(4)
    show(lens)

    const row = rowOf(/^7 Enabling circumstances or preparation/)
    expect(row.textContent).toMatch(/moderate.*\d+–\d+ %.*rising fast.*medium.*8$/)
    expect(row.querySelectorAll('.range-marks__tick')).toHaveLength(4)
  })

  it('reads the common factors from the levels where nobody has assessed, and says so', () => {
    show()

    expect(screen.getByText('Common risk factors, from the levels of the scenario')).toBeTruthy()
    expect(rowOf(/^2 Record of serious violations/).textContent).toMatch(/\d+–\d+ %/)
    expect(rowOf(/^8 Triggering factors/).textContent).toContain('events, not a level')
  })

  it('keeps two views side by side, and pools them with a third', () => {
    const [a, b, c] = [0.3, 0.6, 0.5].map((best, at) =>
      anAssessor(`a-${at}`, [aRating(indicator('i-2-3'), around(best))]),
    )
    if (!a || !b || !c) throw new RangeError('Three assessors are needed')
    show({ assessors: [a, b] })
    expect(rowOf(/^2 Record/).textContent).toContain('two views, not pooled')
    cleanup()

    show({ assessors: [a, b, c] })
    expect(rowOf(/^2 Record/).textContent).toMatch(/\d+–\d+ %/)
  })

  it('shows an assessor in a private round nothing of the others', () => {
    const others = anAssessor('a', [aRating(indicator('i-2-3'), around(0.7))])
    const own = anAssessor('b', [], { first: { isFinished: false, ratings: [] } })
    show({ assessors: [others, own] }, own)

    expect(rowOf(/^2 Record/).textContent).toContain('not rated')
  })

  it('walks by arrow keys and opens by Enter', () => {
    show()
    const first = rowOf(/^1 Conflict/)
    first.focus()

    fireEvent.keyDown(first, { key: 'ArrowDown' })
    const second = rowOf(/^2 Record/)
    expect(document.activeElement).toBe(second)
    expect(second.getAttribute('aria-selected')).toBe('true')

    fireEvent.keyDown(second, { key: 'Enter' })
    expect(onOpen).toHaveBeenCalledWith('record-of-violations')
    fireEvent.keyDown(second, { key: 'End' })
    expect(document.activeElement).toBe(rowOf(/^14 /))
  })
})
