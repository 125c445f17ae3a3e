import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PlanNote } from '../../../../../src/renderer/features/compare/table/plan-note'
import { useStore } from '../../../../../src/renderer/state/store'
import { takePendingEdits } from '../../../../../src/renderer/ui/pending-edits'
import { stubWindow } from '../../situation/stub-window'
import { InEnglish } from '../english'
import { openPlans } from '../open-plans'

const note = () => useStore.getState().document.plans[0]?.note
const position = () => useStore.getState().history.position
const write = (text: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: text } })
const onClose = vi.fn()

beforeEach(() => {
  stubWindow(1440)
  vi.useFakeTimers()
  openPlans(['a'])
  const planId = useStore.getState().document.plans[0]?.id ?? ''
  render(<PlanNote planId={planId} onClose={onClose} />, { wrapper: InEnglish })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

it('is in the document when that is saved and whenever its author pauses, as one step', async () => {
  write('First')
  act(() => void takePendingEdits())
  expect(note()).toBe('First')

  write('First and second')
  await act(() => vi.advanceTimersByTimeAsync(2000))
  expect(note()).toBe('First and second')

  fireEvent.click(screen.getByRole('button', { name: 'Done' }))
  expect(position()).toBe(1)
})

it('is taken back on cancelling, wherever it has got to', async () => {
  write('First')
  await act(() => vi.advanceTimersByTimeAsync(2000))

  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))

  expect(note()).toBeUndefined()
  expect(position()).toBe(0)
  expect(onClose).toHaveBeenCalled()
})
