import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { SubjectRatings } from '../../../../src/renderer/features/situation/lens/rated-subjects'
import { useStore } from '../../../../src/renderer/state/store'
import { openRound, type Assessor, type StandingView } from '../../../../src/shared/assessment'
import { bundledScenarios } from '../../../../src/shared/formats'
import { anAssessor, aRating, around, indicator } from '../../../builders/an-assessor'
import { InEnglish } from './lens-english'

afterEach(cleanup)

const subject = indicator('i-1-1')
const STANDING: StandingView = { range: { low: 0.2, best: 0.35, high: 0.5 }, trend: 'rising' }
const state = useStore.getState
const assessor = () => state().document.assessment?.assessors[0]

function Ratings({ standing }: { readonly standing: StandingView | undefined }) {
  const assessors = useStore(({ document }) => document.assessment?.assessors ?? [])
  return <SubjectRatings subject={subject} seen={assessors} rater={openRound(assessors)} standing={standing} />
}

function show(of: Assessor, { isInScenario = true } = {}) {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  state().documentOpened({ ...document, assessment: { assessors: [of] } }, null)
  render(<Ratings standing={isInScenario ? STANDING : undefined} />, { wrapper: InEnglish })
}

const button = (name: string) => screen.getByRole('button', { name })
const queryButton = (name: string) => screen.queryByRole('button', { name })
const inFirstRound = anAssessor('Heron', [], { first: { isFinished: false, ratings: [] } })
const inSecondRound = anAssessor('Heron', [aRating(subject, { ...around(0.6), confidence: 'high' })], {
  second: { isFinished: false, ratings: [] },
})
const nameOfLastChange = () => {
  const { position, changes } = state().history
  return changes[position - 1]?.label
}

describe('agreeing with the scenario', () => {
  it('is one button, makes a rating that is the assessor’s own, and is one step that can be undone', async () => {
    show(inFirstRound)
    expect(screen.getByText('The scenario: \u206620–50 %\u2069, best \u206635 %\u2069, rising')).toBeTruthy()

    await userEvent.click(button('Agree'))

    expect(assessor()?.first.ratings).toEqual([
      { subject, range: STANDING.range, trend: 'rising', confidence: 'low', evidence: [] },
    ])
    expect(nameOfLastChange()).toEqual({ key: 'lens:change.agreed', params: { name: 'Heron' } })
    expect(queryButton('Agree')).toBeNull()
    expect(screen.queryByText(/^The scenario/)).toBeNull()
    await waitFor(() => expect(document.activeElement).toBe(button('Change')))

    state().undo()
    expect(assessor()?.first.ratings).toEqual([])
  })

  it('is offered only where the scenario says something', () => {
    show(inFirstRound, { isInScenario: false })

    expect(button('Rate')).toBeTruthy()
    expect(queryButton('Agree')).toBeNull()
    expect(screen.queryByText(/^The scenario/)).toBeNull()
  })

  it('is not offered to anybody when no round is open', () => {
    show(anAssessor('Heron', []))

    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.queryByText(/^The scenario/)).toBeNull()
  })

  it('is not offered for what the assessor has rated', () => {
    show(anAssessor('Heron', [], { first: { isFinished: false, ratings: [aRating(subject)] } }))

    expect(queryButton('Agree')).toBeNull()
    expect(screen.queryByText(/^The scenario/)).toBeNull()
  })
})

describe('keeping a rating in the second round', () => {
  it('is one button, makes a rating of that round, and says so', async () => {
    show(inSecondRound)

    await userEvent.click(button('Keep as it is'))

    expect(assessor()?.second?.ratings).toEqual(inSecondRound.first.ratings)
    expect(nameOfLastChange()).toEqual({ key: 'lens:change.kept', params: { name: 'Heron' } })
    expect(queryButton('Keep as it is')).toBeNull()
    expect(screen.getByText('kept in the second round')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(button('Change')))

    state().undo()
    expect(assessor()?.second?.ratings).toEqual([])
  })

  it('is not offered for what was changed, nor in a first round', () => {
    show({ ...inSecondRound, second: { isFinished: false, ratings: [aRating(subject, around(0.7))] } })
    expect(queryButton('Keep as it is')).toBeNull()
    expect(screen.queryByText('kept in the second round')).toBeNull()
    cleanup()

    show(anAssessor('Heron', [], { first: { isFinished: false, ratings: [aRating(subject)] } }))
    expect(queryButton('Keep as it is')).toBeNull()
  })
})

describe('the editor of what is not rated', () => {
  it('takes what it shows by one button, and is left unrated by another', async () => {
    show(inFirstRound)

    await userEvent.click(button('Rate'))
    await userEvent.click(button('Leave unrated'))
    expect(assessor()?.first.ratings).toEqual([])

    await userEvent.click(button('Rate'))
    await userEvent.click(button('Rate as shown'))
    expect(assessor()?.first.ratings[0]?.range).toEqual({ low: 0.3, best: 0.5, high: 0.7 })
    expect(queryButton('Rate as shown')).toBeNull()
  })

  it('takes the keyboard, and hands it back to the button that opened it', async () => {
    show(inFirstRound)

    await userEvent.click(button('Rate'))
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Rating' }))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(button('Rate')))
  })
})
