import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CrimeProfile } from '../../../../src/renderer/features/situation/lens/crime-profile'
import { factorRows } from '../../../../src/renderer/features/situation/lens/factor-rows'
import { useStore } from '../../../../src/renderer/state/store'
import { openRound } from '../../../../src/shared/assessment'
import { anAssessor, aRating, around } from '../../../builders/an-assessor'
import { kelvara, model } from '../../../builders/bundled'
import { bundledScenarios } from '../../../../src/shared/formats'
import { InEnglish } from './lens-english'

afterEach(cleanup)

function Profile() {
  const lens = useStore(({ document }) => document.assessment)
  const rater = openRound(lens?.assessors ?? [])
  const rows = factorRows(model, kelvara, lens, 'all', null)
  return <CrimeProfile rows={rows} scenario={kelvara} lens={lens} eyes="all" rater={rater} signs={null} />
}

const finished = anAssessor('finished', [aRating({ kind: 'level', level: 'rule-of-law' }, around(0.3))])

function show(assessors: readonly ReturnType<typeof anAssessor>[]) {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  useStore.getState().documentOpened({ ...document, assessment: { assessors } }, null)
  render(<Profile />, { wrapper: InEnglish })
}

const lineOf = (level: string): HTMLElement => {
  const line = screen.getByText(level).closest('li')
  if (!line) throw new Error(`"${level}" is in no list`)
  return line
}

describe('the profile by crime', () => {
  beforeEach(() => {
    useStore.setState(useStore.getInitialState(), true)
  })

  it('says what assessors think of a level itself, and lets nobody rate whose round is closed', () => {
    show([finished])

    expect(within(lineOf('Rule of law')).getByText(/20–40 %\u2069, steady$/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Rate' })).toBeNull()
  })

  it('takes a rating of a level that no indicator speaks of', async () => {
    const rater = { ...anAssessor('rater', []), first: { isFinished: false, ratings: [] } }
    show([finished, rater])

    await userEvent.click(within(lineOf('Rule of law')).getByRole('button', { name: 'Rate' }))
    expect(useStore.getState().document.assessment?.assessors[1]?.first.ratings).toEqual([])
    await userEvent.click(within(lineOf('Rule of law')).getByRole('switch', { name: 'Not known' }))
    await userEvent.click(within(lineOf('Rule of law')).getByRole('button', { name: 'Done' }))

    const kept = useStore.getState().document.assessment?.assessors.find(({ id }) => id === 'rater')
    expect(kept?.first.ratings.map(({ subject }) => subject)).toEqual([{ kind: 'level', level: 'rule-of-law' }])
  })
})
