import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../../../src/renderer/app/language/translations'
import { NumberField } from '../../../../../../src/renderer/features/situation/people/fields/number-field'
import { useStore } from '../../../../../../src/renderer/state/store'

beforeAll(() => startTranslations('en'))
afterEach(cleanup)

it.each([
  { typed: '5', key: 'explore:refused.out-of-range' },
  { typed: '12a', key: 'explore:refused.not-a-number' },
])('says why a number that it was left with did not stay: $typed', async ({ typed, key }) => {
  const onCommit = vi.fn()
  render(<NumberField label="People" value={300} min={10} max={1000} onCommit={onCommit} />)

  const field = screen.getByRole('textbox', { name: 'People' })
  await userEvent.clear(field)
  await userEvent.type(field, `${typed}{Tab}`)

  expect(onCommit).not.toHaveBeenCalled()
  expect(field).toHaveProperty('value', '300')
  expect(useStore.getState().notices.at(-1)).toMatchObject({ label: { key, params: { field: 'People', typed } } })
})
