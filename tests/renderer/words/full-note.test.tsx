import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState, type ReactElement } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../src/renderer/app/language/translations'
import { ChallengeDialog } from '../../../src/renderer/features/compare/ledger/challenge-dialog'
import { PlanNote } from '../../../src/renderer/features/compare/table/plan-note'
import { InfluenceEditor } from '../../../src/renderer/features/situation/causal-map/influence-editor'
import { useMapNames } from '../../../src/renderer/features/situation/causal-map/use-map-names'
import { BeginDialog } from '../../../src/renderer/features/situation/lens/begin-dialog'
import { EvidenceEditor } from '../../../src/renderer/features/situation/lens/evidence-editor'
import { TagField } from '../../../src/renderer/features/situation/people/fields/tag-field'
import { TextField } from '../../../src/renderer/features/situation/people/fields/text-field'
import { RenamePlan } from '../../../src/renderer/plans/rename-plan'
import { countryModel } from '../../../src/renderer/state/country-model'
import { useStore } from '../../../src/renderer/state/store'
import type { EvidenceNote } from '../../../src/shared/assessment'
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

function AnInfluence() {
  const names = useMapNames()
  const [influence] = countryModel.influences
  return influence && <InfluenceEditor influence={influence} weight={influence.weight} names={names} onClose={none} />
}

function Evidence() {
  const [notes, setNotes] = useState<readonly EvidenceNote[]>([
    { text: '', source: '', step: 0, reliability: 'F', credibility: 6 },
  ])
  return <EvidenceEditor notes={notes} onChange={setNotes} />
}

it.each<{ name: string; label: string; most: number; said: string; shown: ReactElement }>([
  {
    name: 'a name of a plan',
    label: 'Name of the plan',
    most: 60,
    said: '60',
    shown: <RenamePlan planId="plan-a" name="Before" onClose={none} />,
  },
  {
    name: 'a note of a plan',
    label: 'What its authors say of it. It is kept in the file.',
    most: 2000,
    said: '2,000',
    shown: <PlanNote planId="plan-a" onClose={none} />,
  },
  {
    name: 'who assesses',
    label: 'Pseudonym',
    most: 80,
    said: '80',
    shown: <BeginDialog count={0} onBegin={none} onClose={none} />,
  },
  { name: 'what was observed', label: 'What was observed', most: 1000, said: '1,000', shown: <Evidence /> },
  { name: 'where it comes from', label: 'Source', most: 300, said: '300', shown: <Evidence /> },
  { name: 'why an influence is another', label: 'Because', most: 300, said: '300', shown: <AnInfluence /> },
  { name: 'a tag', label: 'A tag of your own', most: 300, said: '300', shown: <TagField tags={[]} onChange={none} /> },
  {
    name: 'why a number is challenged',
    label: 'Why',
    most: 2000,
    said: '2,000',
    shown: <ChallengeDialog challenge={aChallenge()} onClose={none} />,
  },
  {
    name: 'who challenges it',
    label: 'Raised by',
    most: 120,
    said: '120',
    shown: <ChallengeDialog challenge={aChallenge()} onClose={none} />,
  },
])('says how much of $name was left out', async ({ label, most, said, shown }) => {
  const user = userEvent.setup({ pointerEventsCheck: 0 })
  render(shown)
  const field = screen.getByLabelText<HTMLInputElement>(label)
  field.focus()
  field.select()

  await user.paste('x'.repeat(most + 23))

  expect(field.value).toHaveLength(most)
  const note = screen.getByText(`No more than ${said} characters fit: 23 were left out.`)
  expect(describedBy(field)?.contains(note)).toBe(true)
  await user.keyboard('y')
  expect(screen.getByText(`No more than ${said} characters fit: 24 were left out.`)).toBeTruthy()
})

const describedBy = (field: Element) =>
  document.getElementById(field.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')

it.each([{ rows: 3 }, {}])(
  'says of a field that is full that it takes no more, and as long as it is ($rows rows)',
  async (rows) => {
    const user = userEvent.setup()
    render(<TextField label="Brief" value="" longest={1200} {...rows} onCommit={() => undefined} />)
    const field = screen.getByLabelText<HTMLInputElement>('Brief')
    await user.click(field)

    await user.paste('x'.repeat(1199))
    expect(screen.queryByRole('status')).toBeNull()
    await user.paste('x')
    expect(screen.getByRole('status').textContent).toBe(
      'No more than 1,200 characters fit: what would be more is left out.',
    )
    await user.paste('and more')

    expect(field.value).toHaveLength(1200)
    const note = screen.getByRole('status')
    expect(note.textContent).toBe('No more than 1,200 characters fit: 8 were left out.')
    expect(field.getAttribute('aria-describedby')).toBe(note.id)
    await user.keyboard('{Backspace}')
    expect(screen.queryByRole('status')).toBeNull()
    expect(field.getAttribute('aria-describedby')).toBeNull()
  },
)
