import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { startTranslations } from '../../../../../../src/renderer/app/language/translations'
import { TextField } from '../../../../../../src/renderer/features/situation/people/fields/text-field'

beforeAll(() => startTranslations('en'))
afterEach(cleanup)

it.each([{ rows: 3 }, {}])(
  'says of a field that is full that it takes no more, and as long as it is ($rows rows)',
  async (rows) => {
    const user = userEvent.setup()
    render(<TextField label="Brief" value="" longest={1200} {...rows} onCommit={() => undefined} />)
    const field = screen.getByLabelText<HTMLInputElement>('Brief')
    await user.click(field)

    await user.paste('x'.repeat(1199))
    expect(screen.queryByRole('status')).toBeNull()
    await user.paste('and more')

    expect(field.value).toHaveLength(1200)
    const note = screen.getByRole('status')
    expect(note.textContent).toBe('No more than 1,200 characters fit: what would be more is left out.')
    expect(field.getAttribute('aria-describedby')).toBe(note.id)
    await user.keyboard('{Backspace}')
    expect(screen.queryByRole('status')).toBeNull()
    expect(field.getAttribute('aria-describedby')).toBeNull()
  },
)
