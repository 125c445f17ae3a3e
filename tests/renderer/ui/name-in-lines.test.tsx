import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { NameInLines } from '../../../src/renderer/ui/name-in-lines'

/** Heights that a browser would lay the name out with: of all of it, and of what its lines show. */
function laidOut(scrollHeight: number, clientHeight: number) {
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(scrollHeight)
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(clientHeight)
}

const linesOf = (name: string) => {
  const { container } = render(<NameInLines name={name} />)
  return Array.from(container.querySelectorAll('[aria-hidden] > span'), (line) => line.textContent)
}

/** Asks as soon as it observes, as a browser does. */
vi.stubGlobal(
  'ResizeObserver',
  class {
    constructor(private readonly ask: () => void) {}
    observe() {
      this.ask()
    }
    disconnect() {}
  },
)

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('a name in lines', () => {
  it('is whole where it fits', () => {
    laidOut(36, 36)

    expect(linesOf('Papers and presence, with relief, copy 4')).toEqual([])
  })

  it('has its last words in the last line where it does not fit', () => {
    laidOut(54, 36)

    expect(linesOf('Papers and presence, with relief, copy 4')).toEqual([
      'Papers and presence, with relief, ',
      'copy 4',
    ])
  })

  it('is cut at its end where its last word is long', () => {
    laidOut(54, 36)

    expect(linesOf('Papers, presence and Self-determination-of-all')).toEqual([])
  })
})
