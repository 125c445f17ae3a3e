import { describe, expect, it } from 'vitest'
import { createCrashCount } from '../../../src/main/windows/crash-count'

describe('createCrashCount', () => {
  const judgementsAt = (times: readonly number[]) => {
    let present = 0
    const judge = createCrashCount(() => present)
    return times.map((time) => {
      present = time
      return judge()
    })
  }

  it('takes the third crash within a minute for a pattern', () => {
    expect(judgementsAt([0, 20_000, 59_999])).toEqual(['once', 'once', 'repeated'])
  })

  it('forgets crashes older than a minute', () => {
    expect(judgementsAt([0, 30_000, 60_000, 90_000])).toEqual(['once', 'once', 'once', 'once'])
  })

  it('gives up on a loop', () => {
    expect(judgementsAt([1, 2, 3, 4, 5, 6]).at(-1)).toBe('hopeless')
  })
})
