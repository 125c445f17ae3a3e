import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../src/renderer/app/language/translations'
import { RenamePlan } from '../../../src/renderer/plans/rename-plan'
import { useStore } from '../../../src/renderer/state/store'
import { bundledScenarios } from '../../../src/shared/formats'

beforeAll(() => {
  // jsdom lacks it.
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  startTranslations('en')
})
beforeEach(() => {
  const [example] = bundledScenarios()
  if (example) useStore.getState().documentOpened(example.document, null)
})
afterEach(cleanup)

const nameOfFirst = () => useStore.getState().document.plans[0]?.name

function typeName(name: string): void {
  const plan = useStore.getState().document.plans[0]
  if (!plan) throw new RangeError('The example has no plan')
  render(<RenamePlan planId={plan.id} name={plan.name} onClose={vi.fn()} />)
  const field = screen.getByRole('textbox')
  fireEvent.change(field, { target: { value: name } })
  fireEvent.keyDown(field, { key: 'Enter' })
}

it.each(['   ', '\u202E\u200B', '\u3164'])('takes no name that nobody can see: %j', (name) => {
  const before = nameOfFirst()

  typeName(name)

  expect(nameOfFirst()).toBe(before)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Done' }).disabled).toBe(true)
})

it('takes a name with a joiner inside', () => {
  typeName(' می\u200Cخواهم ')

  expect(nameOfFirst()).toBe('می\u200Cخواهم')
})

it('takes all of the name at first, and not what is half typed when somebody comes back from another window', () => {
  const plan = useStore.getState().document.plans[0]
  if (!plan) throw new RangeError('The example has no plan')
  render(<RenamePlan planId={plan.id} name="Before" onClose={vi.fn()} />)
  const field = screen.getByRole<HTMLInputElement>('textbox')
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 6])

  fireEvent.change(field, { target: { value: 'Half a' } })
  field.setSelectionRange(6, 6)
  fireEvent.focus(field)

  expect(field.selectionStart).toBe(6)
})
