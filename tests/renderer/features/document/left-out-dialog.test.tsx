import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../src/renderer/app/language/translations'
import { LeftOutDialog } from '../../../../src/renderer/features/document/questions/left-out-dialog'

beforeAll(() => {
  // jsdom lacks it.
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  startTranslations('en')
})
afterEach(cleanup)

const listed = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent)

it('says where what was begun stands, all of it', () => {
  render(<LeftOutDialog why={['challenge', 'tag']} onAnswer={vi.fn()} />)

  expect(screen.getByRole('alertdialog', { name: 'Something you began is not finished.' })).toBeTruthy()
  expect(listed()).toEqual([
    'a challenge, in Compare under Ledger',
    'a tag of your own, in Situation under Populations and actors',
  ])
})

it('says of what can’t be taken first that it can’t, and what else is begun', () => {
  render(<LeftOutDialog why={['check', 'refused']} onAnswer={vi.fn()} />)

  expect(screen.getByRole('alertdialog', { name: 'Something you typed can’t be kept as it is written.' })).toBeTruthy()
  expect(listed()).toEqual(['a reality check, in Situation under Reality checks'])
})

it('lists no form where none is begun', () => {
  render(<LeftOutDialog why={['refused']} onAnswer={vi.fn()} />)

  expect(listed()).toEqual([])
})
