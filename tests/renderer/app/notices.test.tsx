import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Notices } from '../../../src/renderer/app/notices'
import { startTranslations } from '../../../src/renderer/app/language/translations'
import { useStore } from '../../../src/renderer/state/store'
import { bundledScenarios } from '../../../src/shared/formats'

beforeAll(() => {
  const invented = {
    '{{title}}': '{{title}}',
    'of the document': 'of the document',
    'of the program': 'of the program',
    full: 'full',
  }
  startTranslations('en').addResourceBundle('en', 'shell', invented, true)
})
beforeEach(() => {
  const [example] = bundledScenarios()
  if (!example) throw new Error('No scenario comes with the program')
  useStore.getState().documentOpened(example.document, null)
  useStore.setState({ notices: [] })
  render(<Notices />)
})
afterEach(cleanup)

const rename = (title: string) => {
  const label = { key: '{{title}}', params: { title } }
  act(() => {
    useStore.getState().edit(label, (draft) => {
      draft.scenario.title = title
    })
  })
  return label
}
const tellRename = (title: string) => {
  const label = rename(title)
  act(() => useStore.getState().noticeGiven(label, { tellsOfChange: true }))
}
const title = () => useStore.getState().document.scenario.title
const undoButtons = () => screen.queryAllByRole('button', { name: /^Undo/ })

describe('Notices', () => {
  it('undoes the change a message names, and takes the message back', async () => {
    const before = title()
    tellRename('one')

    await userEvent.click(screen.getByRole('button', { name: /^Undo/ }))

    expect(title()).toBe(before)
    expect(screen.queryByText('one')).toBeNull()
  })

  it('offers to undo only the newest of two changes', async () => {
    tellRename('one')
    tellRename('two')

    expect(screen.getByText('one')).toBeTruthy()
    expect(undoButtons()).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: /^Undo/ }))

    expect(title()).toBe('one')
    expect(screen.queryByText('two')).toBeNull()
    expect(undoButtons()).toHaveLength(1)
  })

  it('offers nothing once something newer was done that no message tells of', () => {
    tellRename('one')
    rename('silently')

    expect(screen.getByText('one')).toBeTruthy()
    expect(undoButtons()).toHaveLength(0)
  })

  it('no longer tells of a change that was undone elsewhere', () => {
    tellRename('one')

    act(() => useStore.getState().undo())

    expect(screen.queryByText('one')).toBeNull()
  })

  it('tells of no change of a document that was closed', () => {
    tellRename('one')

    act(() => useStore.getState().documentOpened(useStore.getState().document, null))
    rename('in the other document')

    expect(screen.queryByText('one')).toBeNull()
  })

  it('drops what was said of a document with it, and keeps what tells of the program', () => {
    act(() => useStore.getState().noticeGiven({ key: 'of the document' }))
    act(() => useStore.getState().noticeGiven({ key: 'of the program' }, { isOfProgram: true }))
    act(() => useStore.getState().documentOpened(useStore.getState().document, null))

    expect(screen.queryByText('of the document')).toBeNull()
    expect(screen.getAllByText('of the program')).toHaveLength(1)
  })

  it('does not say one thing twice', () => {
    act(() => useStore.getState().noticeGiven({ key: 'full' }))
    act(() => useStore.getState().noticeGiven({ key: 'full' }))

    expect(screen.getAllByText('full')).toHaveLength(1)
  })
})
