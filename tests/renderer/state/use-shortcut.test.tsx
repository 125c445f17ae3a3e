import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useShortcut } from '../../../src/renderer/state/use-shortcut'

afterEach(cleanup)

/** A window that answers a single key and a key with Ctrl. */
function show(role?: string) {
  const onSituation = vi.fn()
  const onSave = vi.fn()
  function AWindow() {
    useShortcut('situation', { onPress: onSituation })
    useShortcut('save', { onPress: onSave })
    return (
      <>
        <button>Elsewhere</button>
        {role && <div role={role} />}
      </>
    )
  }
  render(<AWindow />)
  return { onSituation, onSave }
}

const press = (target: Element) => {
  fireEvent.keyDown(target, { key: '1' })
  fireEvent.keyDown(target, { key: 's', ctrlKey: true })
}

it.each([
  { over: 'nothing', role: undefined, places: 1, saves: 1 },
  { over: 'a dialog', role: 'dialog', places: 0, saves: 1 },
  { over: 'a question', role: 'alertdialog', places: 0, saves: 0 },
  // A list may be of the place itself.
  { over: 'a list', role: 'listbox', places: 1, saves: 1 },
])('with the focus on nothing leaves the keys to $over', ({ role, places, saves }) => {
  const { onSituation, onSave } = show(role)

  press(document.body)

  expect(onSituation).toHaveBeenCalledTimes(places)
  expect(onSave).toHaveBeenCalledTimes(saves)
})

it.each(['menu', 'listbox'])('leaves single keys to a %s that has the focus', (role) => {
  const { onSituation, onSave } = show(role)

  press(screen.getByRole(role))

  expect(onSituation).not.toHaveBeenCalled()
  expect(onSave).toHaveBeenCalledOnce()
})

it('answers where something of the place has the focus', () => {
  const { onSituation } = show()

  press(screen.getByRole('button', { name: 'Elsewhere' }))

  expect(onSituation).toHaveBeenCalledOnce()
})
