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
