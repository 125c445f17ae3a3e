import { describe, expect, it } from 'vitest'
import { createResultCache } from '../../../src/renderer/simulation/result-cache'
import { anEnsembleResult } from './fake-runner'

// 10 members x 2 steps x 1 outcome x 4 bytes = 80 bytes each.
const aResult = () => anEnsembleResult({ memberCount: 10, horizonSteps: 1, outcomes: ['severity'] })

describe('createResultCache', () => {
  it('gives back the very result it was given', () => {
    const cache = createResultCache(1000)
    const result = aResult()

    cache.set('a', result)

    expect(cache.get('a')).toBe(result)
    expect(cache.get('b')).toBeUndefined()
  })

  it('lets the least recently used result go when it is full', () => {
    const cache = createResultCache(160)
    cache.set('a', aResult())
    cache.set('b', aResult())
    cache.get('a')

    cache.set('c', aResult())

    expect(cache.get('a')).toBeDefined()
    expect(cache.get('b')).toBeUndefined()
    expect(cache.get('c')).toBeDefined()
  })

  it('keeps the newest result even if it alone is too large', () => {
    const cache = createResultCache(10)
    cache.set('a', aResult())
    cache.set('b', aResult())

    expect(cache.get('a')).toBeUndefined()
    expect(cache.get('b')).toBeDefined()
  })

  it('counts a result that is replaced once', () => {
    const cache = createResultCache(160)
    cache.set('a', aResult())
    cache.set('a', aResult())

    cache.set('b', aResult())

    expect(cache.get('a')).toBeDefined()
  })
})
