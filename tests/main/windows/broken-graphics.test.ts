import { describe, expect, it } from 'vitest'
import { createGraphicsWatch } from '../../../src/main/windows/broken-graphics'
import { createCrashCount } from '../../../src/main/windows/crash-count'

const watch = () => createGraphicsWatch(createCrashCount(() => 0))

describe('createGraphicsWatch', () => {
  it('gives up on graphics that break down three times in a minute', () => {
    const isBroken = watch()

    expect([1, 2, 3].map(() => isBroken({ type: 'GPU', reason: 'crashed' }))).toEqual([false, false, true])
  })

  it('does not when their process was ended from outside, nor for other helpers', () => {
    const isBroken = watch()
    const gone = [
      { type: 'GPU', reason: 'killed' },
      { type: 'GPU', reason: 'oom' },
      { type: 'GPU', reason: 'clean-exit' },
      { type: 'Utility', reason: 'crashed' },
    ]

    expect([...gone, ...gone, ...gone].some(isBroken)).toBe(false)
  })
})
