import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../src/renderer/app/language/translations'
import { FailureDialog } from '../../../../src/renderer/features/document/questions/failure-dialog'

beforeAll(() => {
  // jsdom lacks it.
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  startTranslations('en')
})
afterEach(cleanup)

const error = {
  code: 'storage/folder-missing' as const,
  message: 'There is no folder.',
  details: { name: 'x.json', folder: 'dir' },
}

it.each([
  { isHeld: false, kept: 'Your work is still here and is backed up every second.' },
  { isHeld: true, kept: 'Its own file holds all of your work, as before.' },
])('names the folder that is not there, and says where the work is: $kept', ({ isHeld, kept }) => {
  render(<FailureDialog kind="not-saved" name="x.json" error={error} isHeld={isHeld} onAnswer={vi.fn()} />)

  const text = screen.getByRole('alertdialog').textContent.replace(/[\u2066-\u2069]/g, '')
  expect(text).toContain('“x.json” was not saved.')
  expect(text).toContain(`There is no folder “dir” to save “x.json” in. ${kept}`)
})

it('says why pages were not printed, and offers to try again', async () => {
  const onAnswer = vi.fn()
  render(
    <FailureDialog
      kind="not-printed"
      name={null}
      error={{ code: 'print/failed', message: 'Print job failed' }}
      onAnswer={onAnswer}
    />,
  )

  const { textContent } = screen.getByRole('alertdialog')
  expect(textContent).toContain('Nothing was printed.')
  expect(textContent).toContain('Check that a printer is set up and switched on, or save them as a PDF.')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onAnswer).toHaveBeenCalledWith('retry')
})

it.each([
  { code: 'storage/folder-read-only', stake: 'the file is broken' },
  { code: 'storage/edition-not-kept', stake: 'an older version of Forestall can’t open it afterwards' },
] as const)(
  'offers to write into a file that nothing can be put beside, and says what is at stake: $code',
  async (row) => {
    const onAnswer = vi.fn()
    const refused = { code: row.code, message: 'The folder takes no new file.' }
    render(<FailureDialog kind="not-saved" name="x.json" error={refused} onAnswer={onAnswer} />)

    expect(screen.getByRole('alertdialog').textContent).toContain(row.stake)
    await userEvent.click(screen.getByRole('button', { name: 'Write into the file' }))
    expect(onAnswer).toHaveBeenCalledWith('in-place')
  },
)

it.each(['storage/folder-read-only', 'storage/edition-not-kept'] as const)(
  'offers no writing into a file that was chosen just now, but another place: %s',
  (code) => {
    const refused = { code, message: 'The folder takes no new file.' }
    render(<FailureDialog kind="not-saved" name="x.json" error={refused} isNewPlace onAnswer={vi.fn()} />)

    const { textContent } = screen.getByRole('alertdialog')
    expect(textContent).toContain('Save in another place.')
    expect(textContent.toLowerCase()).not.toContain('write into the file')
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  },
)
