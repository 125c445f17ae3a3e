import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inSlices } from '../../../src/renderer/simulation/in-slices'

/** How long one part takes, ms. */
const PART = 3
let clock = 0
let turns: { readonly mock: { readonly calls: readonly unknown[] } }
/** The turn in which each part was made. */
const madeIn: number[] = []

function* parts(
  count: number,
  onMade: (part: number) => void = () => undefined,
): Generator<undefined, string, undefined> {
  for (let i = 0; i < count; i += 1) {
    madeIn.push(turns.mock.calls.length)
    clock += PART
    onMade(i)
    yield
  }
  return 'whole'
}

beforeEach(() => {
  madeIn.length = 0
  turns = vi.spyOn(globalThis, 'setTimeout')
  vi.spyOn(performance, 'now').mockImplementation(() => clock)
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('inSlices', () => {
  it('gives way to the window before it begins and after every few parts, and gives what came out', async () => {
    expect(await inSlices(parts(10), new AbortController().signal)).toBe('whole')
    expect(madeIn).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
  })

  it('goes no further than its slice once cancelled', async () => {
    const cancelling = new AbortController()
    const cancelAtFourth = (part: number) => {
      if (part === 3) cancelling.abort(new Error('left'))
    }

    await expect(inSlices(parts(10, cancelAtFourth), cancelling.signal)).rejects.toThrow('left')
    expect(madeIn).toEqual([1, 1, 2, 2])
  })
})
