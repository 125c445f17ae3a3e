import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CutName } from '../../../src/renderer/ui/cut-name'

const partsOf = (name: string) => {
  const { container } = render(<CutName name={name} />)
  const [whole] = container.children
  return { title: whole?.getAttribute('title'), parts: Array.from(whole?.children ?? [], (part) => part.textContent) }
}

describe('a name in a sentence', () => {
  it('keeps its last words, in which copies differ, and has all of it in its title', () => {
    const name = 'Papers and presence copy 4'

    expect(partsOf(name)).toEqual({ title: name, parts: ['Papers and presence ', 'copy 4'] })
  })

  it('is one piece where its last word is long, or the only one', () => {
    expect(partsOf('Self-determination-of-all').parts).toEqual([])
    expect(partsOf('Land and reconciliation').parts).toEqual([])
  })

  it('is one piece where it is short, so that it is copied as one', () => {
    expect(partsOf('Keep the doors open').parts).toEqual([])
  })
})
