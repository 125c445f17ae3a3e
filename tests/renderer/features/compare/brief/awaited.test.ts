import { describe, expect, it } from 'vitest'
import { awaitedOf } from '../../../../../src/renderer/features/compare/brief/awaited'

describe('awaitedOf', () => {
  it('waits for nothing once all is there', () => {
    expect(awaitedOf({ comparison: 'done', isTimed: true, areTried: true })).toEqual([])
  })

  it.each([
    ['running', false, false, ['comparison', 'timing', 'challenges']],
    ['done', false, true, ['timing']],
    ['done', true, false, ['challenges']],
  ] as const)('waits for what is missing: %s, timed %s, tried %s', (comparison, isTimed, areTried, expected) => {
    expect(awaitedOf({ comparison, isTimed, areTried })).toEqual(expected)
  })

  it('does not wait for what a comparison that failed will never bring', () => {
    expect(awaitedOf({ comparison: 'failed', isTimed: false, areTried: false })).toEqual([])
  })
})
