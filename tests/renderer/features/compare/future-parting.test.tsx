import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startTranslations } from '../../../../src/renderer/app/language/translations'
import { FutureParting } from '../../../../src/renderer/features/compare/future-parting'
import type { Divergence, PartingResponse, PartingTrigger } from '../../../../src/shared/decision'
import { aResponse } from '../../../builders/a-response'

beforeAll(() => startTranslations('en'))
afterEach(cleanup)

const used = (instrument: string, step: number, side: 'plan' | 'reference' = 'plan'): PartingResponse => ({
  kind: 'response',
  side,
  response: aResponse({ id: instrument, instrument }),
  step,
})
const coup = (step: number, side: 'plan' | 'reference'): PartingTrigger => ({
  kind: 'trigger',
  side,
  trigger: 'coup-attempt',
  step,
})

function textOf(divergence: Partial<Divergence>): string {
  const { container } = render(
    <FutureParting
      divergence={{ first: undefined, outcomes: [], mattering: undefined, turns: [], lasts: true, ...divergence }}
      months={36}
      referenceName="no response"
      planName="Plan B"
    />,
  )
  return container.textContent.replace(/[\u2066\u2069]/g, '')
}

describe('FutureParting', () => {
  it('says where two courses part, and after what took effect', () => {
    expect(textOf({ first: { step: 7, before: [used('mediation', 5)] } })).toBe(
      'Parts in month 7, after Mediation took effect in month 5. The difference never matters.',
    )
  })

  it('names all that took effect together, but nothing later', () => {
    const before = [used('mediation', 0), used('peacekeepers', 0), used('arms-embargo', 1)]

    expect(
      textOf({ first: { step: 2, before }, mattering: { step: 9, before }, turns: [{ step: 9, way: 'better' }] }),
    ).toMatch(
      /^Parts in month 2, with Mediation and .+ in effect from today\. The difference first matters in month 9: Plan B is better\. From where they parted to there, no trigger struck in only one of the two\.$/,
    )
  })

  it('says under which plan alone a trigger struck before the difference matters', () => {
    const before = [used('mediation', 5), coup(8, 'reference')]

    const turns = [
      { step: 9, way: 'better' },
      { step: 20, way: 'worse' },
    ] as const
    expect(
      textOf({
        first: { step: 7, before: [used('mediation', 5)] },
        mattering: { step: 9, before },
        turns,
        lasts: false,
      }),
    ).toBe(
      'Parts in month 7, after Mediation took effect in month 5. ' +
        'The difference first matters in month 9, after Coup attempt struck in month 8 with no response only: Plan B is better. ' +
        'In month 20 it turns worse. In month 36 the difference no longer matters.',
    )
  })

  it('says so where only the reference had the response, and where a trigger came first', () => {
    expect(textOf({ first: { step: 7, before: [used('mediation', 5, 'reference')] } })).toContain(
      'took effect in month 5 with no response only.',
    )
    cleanup()
    expect(textOf({ first: { step: 3, before: [coup(2, 'plan')] } })).toContain(
      'Parts in month 3, after Coup attempt struck in month 2 with Plan B only.',
    )
  })

  it('claims no reason where it knows none, and no month where nothing parts', () => {
    expect(textOf({ first: { step: 3, before: [] } })).toBe('Parts in month 3. The difference never matters.')
    cleanup()
    expect(textOf({})).toBe('The two take the same course.')
  })
})
