import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../src/renderer/app/language/translations'
import { ChallengeDialog } from '../../../src/renderer/features/compare/ledger/challenge-dialog'
import { CheckEditor } from '../../../src/renderer/features/situation/checks/check-editor'
import { BeginDialog } from '../../../src/renderer/features/situation/lens/begin-dialog'
import { TagField } from '../../../src/renderer/features/situation/people/fields/tag-field'
import { RenamePlan } from '../../../src/renderer/plans/rename-plan'
import { NEW_DRAFT, selectIsCheckBegun } from '../../../src/renderer/state/checks-slice'
import { selectIsChallengeBegun } from '../../../src/renderer/state/ledger-slice'
import { useStore } from '../../../src/renderer/state/store'
import { hasPendingEdits, takePendingEdits, useUnconfirmed } from '../../../src/renderer/ui/pending-edits'
import { bundledScenarios } from '../../../src/shared/formats'
import { aChallenge } from '../../builders/a-challenge'
import { stubWindow } from '../features/situation/stub-window'

beforeAll(() => {
  stubWindow(1440)
  // jsdom lacks it.
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  startTranslations('en')
})
beforeEach(() => {
  const [example] = bundledScenarios()
  if (example) useStore.getState().documentOpened(example.document, null)
})
afterEach(cleanup)

const none = vi.fn()

it.each<{ form: string; why: string; field: string; shown: ReactElement }>([
  {
    form: 'another name of a plan',
    why: 'planName',
    field: 'Name',
    shown: <RenamePlan planId="plan-a" name="Before" onClose={none} />,
  },
  {
    form: 'who assesses',
    why: 'assessment',
    field: 'Name',
    shown: <BeginDialog count={0} onBegin={none} onClose={none} />,
  },
  { form: 'an attribute', why: 'tag', field: 'own', shown: <TagField tags={[]} onChange={none} /> },
  {
    form: 'a challenge that is changed',
    why: 'challenge',
    field: 'reason',
    shown: <ChallengeDialog challenge={aChallenge()} onClose={none} />,
  },
])('counts what is typed as $form, and nothing before, until the form is closed', ({ shown, field, why }) => {
  const { unmount } = render(shown)
  expect(hasPendingEdits()).toBe(false)

  fireEvent.change(fieldOf(field), { target: { value: 'Typed' } })
  expect(takePendingEdits()).toEqual([why])

  unmount()
  expect(hasPendingEdits()).toBe(false)
})

const fieldOf = (name: string) => {
  const fields = screen.getAllByRole('textbox')
  return fields.find((field) => field.dataset['field'] === name) ?? fields[0] ?? document.body
}

it('counts a check as begun by a number that is still being typed', () => {
  function AWindow() {
    useUnconfirmed('check', useStore(selectIsCheckBegun))
    return <CheckEditor onClose={none} />
  }
  render(<AWindow />)
  const percent = screen.getByRole('textbox', { name: 'Per cent of futures' })
  fireEvent.change(percent, { target: { value: '25' } })
  expect(selectIsCheckBegun(useStore.getState())).toBe(false)

  let leftOut: ReturnType<typeof takePendingEdits>
  act(() => {
    leftOut = takePendingEdits()
  })

  expect(leftOut).toEqual(['check'])
  expect(useStore.getState().checkDrafts[NEW_DRAFT]?.percent).toBe(25)
})

it('counts a new challenge as begun once something is written, also while its form is closed', () => {
  const { unmount } = render(<ChallengeDialog onClose={none} />)
  expect(selectIsChallengeBegun(useStore.getState())).toBe(false)

  fireEvent.change(fieldOf('reason'), { target: { value: 'Other records say so' } })
  unmount()
  expect(selectIsChallengeBegun(useStore.getState())).toBe(true)

  render(<ChallengeDialog onClose={none} />)
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(selectIsChallengeBegun(useStore.getState())).toBe(false)
})
