import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useFuturesText, type FuturesDrawnFrom } from '../../../../src/renderer/features/compare/use-futures-text'
import { InEnglish } from './english'

const said = (drawnFrom: FuturesDrawnFrom) =>
  renderHook(() => useFuturesText(), { wrapper: InEnglish }).result.current(drawnFrom)

describe('useFuturesText', () => {
  it('says of how many of all futures a panel is drawn, and what all of them say where that is known', () => {
    expect(said({ members: 250, all: 1000 })).toBe('Over the first 250 of 1,000 futures.')
    expect(said({ members: 500, all: 1000, overAll: '410 as planned' })).toBe(
      'Over the first 500 of 1,000 futures; over all of them: 410 as planned.',
    )
  })

  it('says that nothing is left out', () => {
    expect(said({ members: 500, all: 500, overAll: '410 as planned' })).toBe('Over all 500 futures.')
  })
})
