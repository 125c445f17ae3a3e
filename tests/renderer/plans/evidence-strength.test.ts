import { describe, expect, it } from 'vitest'
import { strengthOf } from '../../../src/renderer/plans/evidence-strength'

describe('strengthOf', () => {
  it('fills more boxes for better evidence', () => {
    expect((['D', 'C', 'B', 'A'] as const).map(strengthOf)).toEqual([1, 2, 3, 4])
  })
})
