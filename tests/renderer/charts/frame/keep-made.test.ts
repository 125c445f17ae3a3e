import { describe, expect, it, vi } from 'vitest'
import { keepMade } from '../../../../src/renderer/charts/frame/keep-made'

describe('keepMade', () => {
  it('makes a thing once for a name and hands out the same one again', () => {
    const keep = keepMade<object>(10)
    const make = vi.fn(() => ({}))

    expect(keep('a', make)).toBe(keep('a', make))
    expect(make).toHaveBeenCalledOnce()
    expect(keep('b', make)).not.toBe(keep('a', make))
  })

  it('keeps what is not there, too', () => {
    const keep = keepMade<undefined>(10)
    const make = vi.fn(() => undefined)

    keep('a', make)
    keep('a', make)

    expect(make).toHaveBeenCalledOnce()
  })

  it('forgets everything rather than growing beyond its measure', () => {
    const keep = keepMade<object>(2)
    const first = keep('a', () => ({}))
    keep('b', () => ({}))

    keep('c', () => ({}))

    expect(keep('a', () => ({}))).not.toBe(first)
  })
})
