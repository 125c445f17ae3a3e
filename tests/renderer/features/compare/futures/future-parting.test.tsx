import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import type { FutureEnd } from '../../../../../src/renderer/features/compare/futures/end-sentence'
import { FutureParting } from '../../../../../src/renderer/features/compare/futures/future-parting'
import type { Divergence, EventsApart, PartingResponse } from '../../../../../src/shared/decision'
import { aResponse } from '../../../../builders/a-response'

beforeAll(() => startTranslations('en'))
afterEach(cleanup)

const used = (instrument: string, step: number, side: 'plan' | 'reference' = 'plan'): PartingResponse => ({
  side,
  response: aResponse({ id: instrument, instrument }),
  step,
})
const events = (overrides: Partial<EventsApart> = {}): EventsApart => ({
  ofOne: [],
  moved: [],
  isAny: true,
  ...overrides,
})

const SAME: Divergence = { first: undefined, outcomes: [], end: 'alike', lasting: undefined, earlier: [] }
const first = { step: 7, responses: [used('mediation', 5)] }
const FIRST = 'The two first differ at all in month 7. Mediation had taken effect in month 5.'

/** What the card says, a line a paragraph. */
function linesOf(divergence: Partial<Divergence>, end: Partial<FutureEnd> = {}, reference = 'no response'): string[] {
  const { container, unmount } = render(
    <FutureParting
      divergence={{ ...SAME, ...divergence }}
      end={{
        way: divergence.end ?? 'alike',
        month: 36,
        kind: 'amount',
        event: 'mass killing',
        outcome: 'Violent deaths',
        amount: '14,141',
        against: '913',
        values: { plan: 14141, reference: 913 },
        ...end,
      }}
      names={{ reference, plan: 'Plan B' }}
    />,
  )
  const lines = Array.from(container.querySelectorAll('p'), (line) => line.textContent.replace(/[\u2066-\u2069]/g, ''))
  unmount()
  return lines
}

describe('FutureParting', () => {
  it('leads with the end, then since when it is so and what came before, and last with the first difference', () => {
    expect(
      linesOf({
        first,
        end: 'worse',
        lasting: {
          step: 22,
          events: events({
            ofOne: [
              { side: 'plan', trigger: 'conflict-onset', step: 17 },
              { side: 'reference', trigger: 'incitement-campaign', step: 18 },
              { side: 'plan', trigger: 'territory-change', step: 20 },
            ],
          }),
        },
        earlier: [{ from: 18, to: 21, way: 'better' }],
      }),
    ).toEqual([
      'Violent deaths. Ends worse with Plan B: 14,141 against 913 with no response.',
      'Worse by a difference that matters from month 22 on. Before that, with Plan B only: Start of armed conflict (month 17) and ' +
        'Loss or gain of territory (month 20); with no response only: Organised incitement (month 18). ' +
        'Earlier, also by a difference that matters: better in months 18 to 21.',
      `${FIRST} What came before is no cause by that alone.`,
    ])
  })

  it('says what is better at the end, and that nothing had happened with one plan only', () => {
    const better = { first, end: 'better', values: { plan: 5, reference: 90 } } as const

    expect(
      linesOf({ ...better, lasting: { step: 9, events: events() } }, { amount: '5', against: '90' }).slice(0, 2),
    ).toEqual([
      'Violent deaths. Ends better with Plan B: 5 against 90 with no response.',
      'Better by a difference that matters from month 9 on. Before that, the same kinds of event had happened with both, ' +
        'each first in the same month.',
    ])
    expect(linesOf({ ...better, lasting: { step: 9, events: events({ isAny: false }) } })[1]).toBe(
      'Better by a difference that matters from month 9 on. Before that, no event had happened with either.',
    )
  })

  it('names an event of both that came in another month, with both plans by name', () => {
    const moved = [{ trigger: 'coup-attempt', reference: 4, plan: 8 }]

    expect(linesOf({ first, end: 'worse', lasting: { step: 9, events: events({ moved }) } }, {}, 'Plan A')[1]).toBe(
      'Worse by a difference that matters from month 9 on. ' +
        'Before that, with both, but not in the same month: Coup attempt (month 8 with Plan B, month 4 with Plan A).',
    )
  })

  it('tells many crossings as spans, either way', () => {
    expect(
      linesOf({
        first,
        end: 'better',
        lasting: { step: 30, events: events() },
        earlier: [
          { from: 8, to: 9, way: 'worse' },
          { from: 12, to: 12, way: 'better' },
          { from: 14, to: 20, way: 'worse' },
        ],
      })[1],
    ).toMatch(
      / Earlier, also by a difference that matters: worse in some of the months 8 to 20 and better in month 12\.$/,
    )
  })

  it('says that it lasts since the last month where there is no other, as with a horizon of one month', () => {
    expect(
      linesOf(
        { first: { step: 1, responses: [] }, end: 'worse', lasting: { step: 1, events: events() } },
        { month: 1 },
      ),
    ).toEqual([
      'Violent deaths. Ends worse with Plan B: 14,141 against 913 with no response.',
      expect.stringMatching(/^Worse by a difference that matters from month 1, the last\. /),
      'The two first differ at all in month 1.',
    ])
  })

  it('tells an end that is alike from one that is the same, and from courses that never part', () => {
    expect(linesOf({ first }, { amount: '920', values: { plan: 920, reference: 913 } })).toEqual([
      'Violent deaths. Ends nearly the same: 920 with Plan B and 913 with no response. The difference is too small to matter.',
      'The difference matters in no month.',
      `${FIRST} What came before is no cause by that alone.`,
    ])
    const same = { amount: '913', values: { plan: 913, reference: 913 } }
    expect(linesOf({ first, earlier: [{ from: 12, to: 20, way: 'worse' }] }, same).slice(0, 2)).toEqual([
      'Violent deaths. Ends the same with both: 913.',
      'On the way, by a difference that matters: worse in months 12 to 20.',
    ])
    expect(linesOf({}, same)).toEqual([
      'Violent deaths. Ends the same with both: 913.',
      'The two take the same course.',
    ])
    expect(linesOf({ first }, { amount: '0', against: '0', values: { plan: 0.2, reference: 0 } })[0]).toBe(
      'Violent deaths. Ends nearly the same with both: 0. The difference is too small to matter.',
    )
  })

  it('says stages by name, also where both end in the same', () => {
    const stage = { kind: 'stage', outcome: 'Severity at the horizon' } as const

    expect(linesOf({ first, end: 'worse' }, { ...stage, amount: 'Mass killing', against: 'Violence' })[0]).toBe(
      'Severity at the horizon. Ends worse with Plan B: Mass killing against Violence with no response.',
    )
    expect(linesOf({ first, end: 'better' }, { ...stage, amount: 'Violence', against: 'Violence' })[0]).toBe(
      'Severity at the horizon. Ends better with Plan B, though the stage is the same with both: Violence.',
    )
  })

  it.each([
    ['yes-no', 'worse', 'Ends worse with Plan B: mass killing by month 36, and none with no response.'],
    ['yes-no', 'better', 'Ends better with Plan B: no mass killing by month 36; with no response there is.'],
    ['yes-no', 'both', 'Alike in yes or no: mass killing by month 36 with both.'],
    ['yes-no', 'neither', 'Alike in yes or no: no mass killing by month 36 with either.'],
    [
      'yes-no-today',
      'worse',
      'Ends worse with Plan B: mass killing goes on in month 36, and does not with no response.',
    ],
    [
      'yes-no-today',
      'better',
      'Ends better with Plan B: mass killing does not go on in month 36; with no response it does.',
    ],
    ['yes-no-today', 'both', 'Alike in yes or no: mass killing goes on in month 36 with both.'],
    ['yes-no-today', 'neither', 'Alike in yes or no: mass killing does not go on in month 36 with either.'],
  ] as const)('says yes or no of %s where it is %s', (kind, which, sentence) => {
    const plan = which === 'worse' || which === 'both' ? 1 : 0
    const reference = which === 'better' || which === 'both' ? 1 : 0
    const way = which === 'worse' || which === 'better' ? which : 'alike'

    expect(linesOf({ first, end: way }, { kind, values: { plan, reference } })[0]).toBe(sentence)
  })

  it('names all that took effect together and nothing later, and whose it was where the plan lacks it', () => {
    const firstLine = (responses: readonly PartingResponse[]) => linesOf({ first: { step: 2, responses } }).at(-1)

    expect(firstLine([used('mediation', 0), used('peacekeepers', 0), used('arms-embargo', 1)])).toMatch(
      /^The two first differ at all in month 2\. Already in effect today: Mediation and .+\. /,
    )
    expect(firstLine([used('mediation', 1, 'reference')])).toBe(
      'The two first differ at all in month 2. With no response only, Mediation had taken effect in month 1. ' +
        'What came before is no cause by that alone.',
    )
    expect(firstLine([])).toBe('The two first differ at all in month 2.')
  })
})
