import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RatingEditor } from '../../../../src/renderer/features/situation/lens/rating-editor'
import { useStore } from '../../../../src/renderer/state/store'
import { ratingsInForce } from '../../../../src/shared/assessment'
import { bundledScenarios } from '../../../../src/shared/formats'
import { anAssessor, aRating, indicator } from '../../../builders/an-assessor'
import { InEnglish } from './lens-english'

const subject = indicator('i-1-1')

function Editor() {
  const assessor = useStore(({ document }) => document.assessment?.assessors[0])
  if (!assessor) throw new RangeError('Nobody assesses')
  const rating = ratingsInForce(assessor).get('indicator i-1-1')
  return <RatingEditor assessor={assessor} subject={subject} rating={rating} onDone={() => undefined} />
}

const rangeNow = () => useStore.getState().document.assessment?.assessors[0]?.first.ratings[0]?.range

beforeEach(() => {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  const rating = aRating(subject, { range: { low: 0.3, best: 0.5, high: 0.7 } })
  const assessor = anAssessor('a', [rating], { first: { isFinished: false, ratings: [rating] } })
  useStore.getState().documentOpened({ ...document, assessment: { assessors: [assessor] } }, null)
  render(<Editor />, { wrapper: InEnglish })
})

afterEach(cleanup)

describe('the editor of a rating', () => {
  it('takes the range along with a best estimate that is typed beyond it', async () => {
    const best = screen.getByRole('textbox', { name: 'Best' })
    await userEvent.clear(best)
    await userEvent.type(best, '85{Enter}')

    expect(rangeNow()).toEqual({ low: 0.65, best: 0.85, high: 1 })
  })

  it('says each number in per cent', () => {
    for (const [end, said] of [
      ['Low', '30 %'],
      ['Best', '50 %'],
      ['High', '70 %'],
    ] as const) {
      const slider = screen.getByRole('slider', { name: end })
      expect(slider.getAttribute('aria-valuetext')).toBe(`\u2066${said}\u2069`)
    }
  })

  it.each([
    { end: 'Best', out: 95, back: 50 },
    { end: 'Low', out: 90, back: 30 },
    { end: 'High', out: 10, back: 70 },
  ])('leaves a range as it was when $end is drawn out and back again in one gesture', ({ end, out, back }) => {
    const before = rangeNow()
    const steps = useStore.getState().history.position
    const slider = screen.getByRole('slider', { name: end })

    fireEvent.change(slider, { target: { value: out } })
    expect(rangeNow()).not.toEqual(before)
    fireEvent.change(slider, { target: { value: back } })
    fireEvent.pointerUp(slider)

    expect(rangeNow()).toEqual(before)
    expect(useStore.getState().history.position).toBe(steps + 1)
  })

  it('counts the next gesture from where the last one ended', () => {
    const slider = screen.getByRole('slider', { name: 'Best' })
    fireEvent.change(slider, { target: { value: 80 } })
    fireEvent.pointerUp(slider)
    expect(rangeNow()).toEqual({ low: 0.6, best: 0.8, high: 1 })

    fireEvent.change(slider, { target: { value: 50 } })
    fireEvent.pointerUp(slider)
    expect(rangeNow()).toEqual({ low: 0.3, best: 0.5, high: 0.7 })
  })
})
