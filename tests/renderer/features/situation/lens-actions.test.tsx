import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LensActions } from '../../../../src/renderer/features/situation/lens/lens-actions'
import { unratedFactors } from '../../../../src/renderer/features/situation/lens/unrated-factors'
import { useStore } from '../../../../src/renderer/state/store'
import { openRound } from '../../../../src/shared/assessment'
import { bundledScenarios } from '../../../../src/shared/formats'
import { anAssessor, aRating, indicator } from '../../../builders/an-assessor'
import { model } from '../../../builders/bundled'
import { InEnglish } from './lens-english'

// jsdom lacks it, and React Aria's dialogs ask for it.
vi.stubGlobal('CSS', { escape: (text: string) => text })

afterEach(cleanup)

const COMMON = model.framework.factors.filter(({ kind }) => kind === 'common')
const firstOf = (factor: (typeof COMMON)[number]) => factor.indicators[0]?.id ?? ''

/** Somebody in a private round who has rated one indicator of all common factors but some. */
const rating = (leftOut: readonly number[]) => {
  const ratings = COMMON.filter(({ number }) => !leftOut.includes(number)).map((factor) =>
    aRating(indicator(firstOf(factor))),
  )
  return anAssessor('Heron', ratings, { first: { isFinished: false, ratings } })
}

function Actions() {
  const rater = useStore(({ document }) => openRound(document.assessment?.assessors ?? []))
  const [seenBy, setSeenBy] = useState('')
  return (
    <>
      <LensActions rater={rater} eyes="all" onSeenBy={setSeenBy} />
      <output>{seenBy}</output>
    </>
  )
}

function show(leftOut: readonly number[]) {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  useStore.getState().documentOpened({ ...document, assessment: { assessors: [rating(leftOut)] } }, null)
  render(<Actions />, { wrapper: InEnglish })
}

const isFinished = () => useStore.getState().document.assessment?.assessors[0]?.first.isFinished
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

describe('the factors an assessor left out', () => {
  it('are the common ones without any rating, in order', () => {
    expect(unratedFactors(model, rating([8, 3])).map(({ number }) => number)).toEqual([3, 8])
    expect(unratedFactors(model, rating([]))).toEqual([])
    expect(unratedFactors(model, anAssessor('new', []))).toHaveLength(8)
  })

  it('leave out what was looked for and is not known', () => {
    const unknown = COMMON.map((factor) => aRating(indicator(firstOf(factor)), { range: 'unknown' }))

    expect(unratedFactors(model, anAssessor('a', unknown))).toEqual([])
  })

  it('count a rating of a party in an indicator, and one of the second round', () => {
    const [first, second] = COMMON
    if (!first || !second) throw new RangeError('The Framework has common factors')
    const assessor = anAssessor('a', [aRating(indicator(firstOf(first), 'youth-guard'))], {
      second: { isFinished: false, ratings: [aRating(indicator(firstOf(second)))] },
    })

    expect(unratedFactors(model, assessor).map(({ number }) => number)).toEqual([3, 4, 5, 6, 7, 8])
  })
})

describe('finishing the first round', () => {
  it('asks first when factors are left out, says how many and which, and goes back', async () => {
    show([2, 5, 7])

    await press('Finish first round')
    const dialog = within(screen.getByRole('alertdialog', { name: '3 of 8 common factors are not rated yet' }))
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent.slice(0, 1))).toEqual(['2', '5', '7'])
    expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Go on rating' }))
    await press('Go on rating')

    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(isFinished()).toBe(false)
  })

  it('finishes all the same when told so', async () => {
    show([4])

    await press('Finish first round')
    expect(screen.getByRole('alertdialog', { name: '1 of 8 common factors is not rated yet' })).toBeTruthy()
    await press('Finish all the same')

    expect(isFinished()).toBe(true)
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(screen.getByRole('status').textContent).toBe('Heron')
  })

  it('asks nothing when every common factor is rated', async () => {
    show([])

    await press('Finish first round')

    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(isFinished()).toBe(true)
  })
})
