import { describe, expect, it } from 'vitest'
import { timeAgo } from '../../../../src/renderer/features/document/time-ago'

describe('timeAgo', () => {
  it.each([
    { name: 'counts seconds', span: 3_400, expected: { unit: 'seconds', count: 3 } },
    { name: 'says minutes from a minute on', span: 60_000, expected: { unit: 'minutes', count: 1 } },
    { name: 'says hours from an hour on', span: 7_300_000, expected: { unit: 'hours', count: 2 } },
    { name: 'takes a clock that was set back for now', span: -5000, expected: { unit: 'seconds', count: 0 } },
  ])('$name', ({ span, expected }) => {
    expect(timeAgo(1_000_000, 1_000_000 + span)).toEqual(expected)
  })
})
