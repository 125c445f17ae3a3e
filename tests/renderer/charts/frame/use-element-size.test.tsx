import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Measured } from '../../../../src/renderer/charts'

let room = { width: 0, height: 0 }
let paper = Object.assign(new EventTarget(), { matches: false })

beforeEach(() => {
  paper = Object.assign(new EventTarget(), { matches: false })
  vi.stubGlobal('matchMedia', () => paper)
  // It never tells of a size, as it doesn't while a page is laid out for paper.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn()
      disconnect = vi.fn()
    },
  )
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockImplementation(() => room.width)
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(() => room.height)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const drawing = () => screen.getByTestId('drawing').textContent

describe('useElementSize', () => {
  it('measures what has just come to be, and again as the page becomes paper, without an observer', () => {
    room = { width: 747.5, height: 417 }
    render(<Measured>{({ width, height }) => <p data-testid="drawing">{`${width} by ${height}`}</p>}</Measured>)
    const onScreen = drawing()

    room = { width: 1330, height: 330 }
    paper.matches = true
    act(() => void paper.dispatchEvent(new Event('change')))

    expect([onScreen, drawing()]).toEqual(['747 by 417', '1330 by 330'])
  })
})
