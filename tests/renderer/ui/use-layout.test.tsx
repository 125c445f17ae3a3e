import { act, renderHook } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { useLayout } from '../../../src/renderer/ui/use-layout'

/** A window of this size, as far as media queries of lengths go. */
function openWindow(width: number, height: number): void {
  const holds = (condition: string) => {
    const [, edge, side, length] = /(min|max)-(width|height): (\d+)px/.exec(condition) ?? []
    const size = side === 'width' ? width : height
    return edge === 'min' ? size >= Number(length) : size <= Number(length)
  }
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.split(',').some((part) => part.split(' and ').every(holds)),
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }))
}

describe('useLayout', () => {
  it.each([
    { width: 1440, height: 900, layout: 'wide' },
    { width: 1024, height: 700, layout: 'narrow' },
    { width: 800, height: 560, layout: 'column' },
    { width: 1000, height: 500, layout: 'column' },
    { width: 720, height: 450, layout: 'column' },
  ])('is $layout at $width by $height, so that the chart keeps its height', ({ width, height, layout }) => {
    openWindow(width, height)

    expect(renderHook(useLayout).result.current).toBe(layout)
  })

  it('is one column from when printing begins, before the width of the paper is known, until it is over', () => {
    openWindow(1900, 1000)
    const { result } = renderHook(useLayout)
    const layouts = ['beforeprint', 'afterprint'].map((type) => {
      act(() => void window.dispatchEvent(new Event(type)))
      return result.current
    })

    expect(layouts).toEqual(['column', 'wide'])
  })
})
