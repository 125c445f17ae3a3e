import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { useState } from 'react'
import { startTranslations } from '../../../../../../src/renderer/app/language/translations'
import { TagField } from '../../../../../../src/renderer/features/situation/people/fields/tag-field'

beforeAll(() => startTranslations('en'))
afterEach(cleanup)

function show(before: readonly string[]) {
  let now = before
  function AField() {
    const [tags, setTags] = useState(before)
    const change = (next: readonly string[]) => {
      now = next
      setTags(next)
      return undefined
    }
    return <TagField tags={tags} onChange={change} />
  }
  render(<AField />)
  return {
    tags: () => now,
    write: (text: string) => {
      const field = screen.getByRole<HTMLInputElement>('textbox')
      fireEvent.change(field, { target: { value: text } })
      fireEvent.keyDown(field, { key: 'Enter' })
      return field
    },
  }
}

it.each([
  { typed: 'Ethnic minority', tag: 'ethnic-minority', shown: 'Ethnic minority' },
  { typed: 'WOMEN  and girls', tag: 'women', shown: 'Women and girls' },
  { typed: 'Ethnic-minority', tag: 'ethnic-minority', shown: 'Ethnic minority' },
])('takes $typed for the tag that reads so, and switches it on once', ({ typed, tag, shown }) => {
  const { tags, write } = show([])

  expect(write(typed).value).toBe('')
  expect(tags()).toEqual([tag])
  expect(screen.getAllByRole('button', { name: shown, pressed: true })).toHaveLength(1)
  write(typed)

  expect(tags()).toEqual([tag])
})

it('adds a tag of one’s own once, whatever its capitals', () => {
  const { tags, write } = show(['ethnic-minority'])

  write('Night fishers')
  write('night  Fishers')

  expect(tags()).toEqual(['ethnic-minority', 'Night fishers'])
})

it('adds none to a list that is full, says so, and keeps what is typed', () => {
  const full = Array.from({ length: 30 }, (_, number) => `Village ${number + 1}`)
  const { tags, write } = show(full)
  const said = screen.getByRole('status')
  expect(said.textContent).toBe('No more than 30 tags fit: take one out to add another.')

  const field = write('Night fishers')

  expect(tags()).toEqual(full)
  expect(field.value).toBe('Night fishers')
  expect(field.getAttribute('aria-describedby')).toBe(said.id)
  fireEvent.click(screen.getByRole('button', { name: 'Village 7' }))
  expect(screen.queryByRole('status')).toBeNull()
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(tags()).toEqual([...full.filter((tag) => tag !== 'Village 7'), 'Night fishers'])
})

it('keeps a tag that the document refuses in its field, and says why until it is changed', () => {
  render(<TagField tags={[]} onChange={() => 'It holds a character that no text may.'} />)
  const field = screen.getByRole<HTMLInputElement>('textbox')
  fireEvent.change(field, { target: { value: 'Night fishers' } })
  fireEvent.keyDown(field, { key: 'Enter' })

  expect(field.value).toBe('Night fishers')
  expect(screen.getByRole('alert').textContent).toBe('It holds a character that no text may.')
  fireEvent.change(field, { target: { value: 'Night fisher' } })
  expect(screen.queryByRole('alert')).toBeNull()
})
