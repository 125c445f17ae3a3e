import { cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { compareFacts, type CompareFacts } from '../../../../../src/renderer/features/compare/compare-facts'
import { UnknownsPanel } from '../../../../../src/renderer/features/compare/unknowns/unknowns-panel'
import { unknownsStudyInParts } from '../../../../../src/renderer/features/compare/unknowns/unknowns-study'
import { useUnknownWords } from '../../../../../src/renderer/features/compare/unknowns/use-unknown-words'
import { useStore } from '../../../../../src/renderer/state/store'
import { lensRankings } from '../../../../../src/shared/decision'
import { drawnUnknowns, NO_RESPONSE } from '../../../../../src/shared/engine'
import { bundledScenarios } from '../../../../../src/shared/formats'
import { aRequest } from '../../../../builders/a-request'
import { aComparedResult } from '../../../../builders/a-compared-result'
import { aResult } from '../../../../builders/a-result'
import { model } from '../../../../builders/bundled'
import { aStudy } from '../a-study'
import { asked, compared, futures } from '../compared-futures'
import { InEnglish } from '../english'

const document = bundledScenarios()[0]?.document
const [plan] = document?.plans ?? []
if (!document || !plan) throw new Error('No scenario with a plan comes with the program')
useStore.getState().documentOpened(document, null)
const ids = [NO_RESPONSE.id, plan.id] as const
const facts: CompareFacts = {
  question: { outcome: 'severity-stages', step: 36, smallest: { absolute: 0.2, relative: 0 } },
  referenceId: NO_RESPONSE.id,
  memberCount: 1000,
  horizonSteps: 36,
  isGoingOn: false,
  rows: [],
}
const beside = { facts, lenses: { kind: 'idle' } } as const
/** Without the marks that keep names in their direction. */
const plain = (text: string | null | undefined) => text?.replaceAll(/[\u2066\u2068\u2069]/g, '')

afterEach(cleanup)

describe('worth finding out first', () => {
  it('lists as questions what would switch the plan, most often first, and no dummy', () => {
    const { container } = render(<UnknownsPanel {...beside} unknowns={{ kind: 'done', study: aStudy(ids) }} />, {
      wrapper: InEnglish,
    })
    const items = screen.getAllByRole('listitem')

    expect(items[0]?.textContent).toContain('Armed conflict: how high is it today?')
    // 2 × 1/2 + 0.3 × 1/2 is more than 1.1: on average the second plan loses less, and the first where conflict is low.
    expect(plain(items[0]?.textContent)).toMatch(
      /would change the choice by the mean in about 2 of 5 futures: to no response where it is low/,
    )
    expect(plain(container.querySelector('.unknowns__axis')?.textContent)).toBe(
      'A bar is the share of the futures in which knowing the answer would change the choice.0 %50 %100 %',
    )
    expect(
      screen.getByText(
        (_, element) =>
          element?.tagName === 'P' &&
          plain(element.textContent) === 'What could change the choice by the mean, now Plan B',
      ),
    ).toBeTruthy()
    for (const dummy of ['Impunity', 'Rule of law', 'Climate stress']) {
      expect(screen.queryByText(new RegExp(`^${dummy}`))).toBeNull()
    }
    expect(
      screen.getByText(
        /^Knowing the answer to one of the other \d would improve the choice no more than chance does\.$/,
      ),
    ).toBeTruthy()
    expect(screen.queryByText(/No single answer/)).toBeNull()
    expect(globalThis.document.querySelector('details')).toBeNull()
  })

  it('calls no plan the present choice where all come to the same by the mean', () => {
    // One plan is better in as many futures as it is worse, by as much.
    const tied = compareFacts(compared({ a: futures([50, 850], [50, 1150]) }), model, asked)
    const study = aStudy([NO_RESPONSE.id, 'a'])
    render(<UnknownsPanel {...beside} facts={tied} unknowns={{ kind: 'done', study }} />, { wrapper: InEnglish })

    expect(screen.getByText(/^By the mean .* come to the same\.$/)).toBeTruthy()
    expect(screen.queryByText(/, now /)).toBeNull()
  })

  it('says plainly where none would, and what comes nearest without a bar', () => {
    const { container } = render(<UnknownsPanel {...beside} unknowns={{ kind: 'done', study: aStudy(ids, 0) }} />, {
      wrapper: InEnglish,
    })

    expect(
      screen.getByText(
        'Knowing any one of 5 unknowns would improve the choice, by the mean, no more than chance does.',
      ),
    ).toBeTruthy()
    expect(screen.getAllByText('choosing by its answer lowers the mean no more than chance does')).toHaveLength(2)
    expect(container.querySelector('.unknowns__bar')).toBeNull()
    // What comes nearest is no advice to ask it: one press opens it.
    const fold = container.querySelector('details')
    expect(fold?.open).toBe(false)
    expect(fold?.querySelectorAll('li')).toHaveLength(2)
    expect(container.querySelectorAll('li')).toHaveLength(2)
    expect(fold?.textContent).toMatch(
      /^Which come nearest\?No reason to ask them first\. They are the axes of the robust map\./,
    )
  })

  it('opens the form of the ledger with the number of a question, where the ledger has it', () => {
    useStore.getState().challengeDrafted({ subject: undefined, typed: '2', reason: 'Too low.', by: 'North desk' })
    render(<UnknownsPanel {...beside} unknowns={{ kind: 'done', study: aStudy(ids) }} />, { wrapper: InEnglish })

    fireEvent.click(screen.getByRole('button', { name: /^Challenge this number: Armed conflict/ }))
    expect(useStore.getState()).toMatchObject({
      compareTab: 'ledger',
      isChallenging: true,
      challengeDraft: {
        subject: { kind: 'level', level: 'armed-conflict' },
        typed: '',
        reason: 'Too low.',
        by: 'North desk',
      },
    })
  })

  it.each([1, 0])(
    'says that the reading of the evidence is not among them, and leads to the rival lenses (weight %d)',
    (weight) => {
      useStore.getState().compareTabChosen('unknowns')
      render(<UnknownsPanel {...beside} unknowns={{ kind: 'done', study: aStudy(ids, weight) }} />, {
        wrapper: InEnglish,
      })
      expect(screen.getByText(/^Not among them: how the evidence is read\./)).toBeTruthy()

      fireEvent.click(screen.getByRole('button', { name: 'Open Rival lenses' }))
      expect(useStore.getState().compareTab).toBe('lenses')
    },
  )

  it('says what the rival lenses gave once they were tried', () => {
    const often = (...futures: readonly number[]) => Array.from({ length: 10 }, () => futures).flat()
    const [well, badly] = [often(1), often(2)]
    const [wildly, tamely] = [often(0, 5, 1), often(5, 0, 2)]
    const rankings = lensRankings(
      [
        { lens: 'mainstream', losses: [badly, well] },
        { lens: 'sceptical', losses: [wildly, tamely] },
      ],
      'deaths',
    )
    const done = { kind: 'done', result: { planIds: ids, memberCount: 3, rankings } } as const
    render(<UnknownsPanel {...beside} lenses={done} unknowns={{ kind: 'done', study: aStudy(ids) }} />, {
      wrapper: InEnglish,
    })

    const said = plain(screen.getByText(/^Rival lenses, by the mean/).textContent)
    expect(said).toMatch(
      /^Rival lenses, by the mean: No plan comes first alone under every lens\. .*Plan B comes first/,
    )
    expect(said).toMatch(/no response and Plan B cannot be told apart within chance/)
    expect(said).not.toMatch(/Not among them/)
    expect(screen.getByRole('button', { name: 'Open Rival lenses' })).toBeTruthy()
  })

  it('waits for the futures, and says that there is no choice where no response is on', () => {
    const { rerender } = render(<UnknownsPanel {...beside} unknowns={{ kind: 'waiting' }} />, { wrapper: InEnglish })
    expect(screen.getByText(/^Once all futures are run/)).toBeTruthy()
    rerender(<UnknownsPanel {...beside} unknowns={{ kind: 'no-choice' }} />)
    expect(screen.getByText(/no plan has a response that is on/)).toBeTruthy()
  })
})

describe('where in its range a choice turns', () => {
  it('is told of effects by how much they do, whatever their sign', () => {
    const { result } = renderHook(useUnknownWords, { wrapper: InEnglish })
    const sized = model.instruments.flatMap(({ id, effects }) =>
      effects.flatMap(({ size }, effect) => (size.best === 0 ? [] : [{ id, effect, best: size.best }])),
    )
    for (const { id, effect, best } of sized) {
      const subject = { kind: 'effect', instrument: id, effect } as const
      expect(result.current.side(subject, 'low')).toBe(best < 0 ? 'much' : 'little')
      expect(result.current.side(subject, 'high')).toBe(best < 0 ? 'little' : 'much')
    }
    expect(new Set(sized.map(({ best }) => Math.sign(best)))).toEqual(new Set([-1, 1]))
  })

  it('is told of a lead time by when, and of a level by how high', () => {
    const { result } = renderHook(useUnknownWords, { wrapper: InEnglish })

    expect(result.current.side({ kind: 'lead-time', instrument: 'mediation' }, 'high')).toBe('late')
    expect(result.current.side({ kind: 'level', level: 'impunity' }, 'low')).toBe('low')
  })
})

describe('the ends and fifths of a range', () => {
  const words = () => renderHook(useUnknownWords, { wrapper: InEnglish }).result.current
  const first = model.instruments.find(({ effects }) => effects.length > 0)
  const effect = { kind: 'effect', instrument: first?.id ?? '', effect: 0 } as const
  const fifths = [-2, -1, 0, 1, 2].map((low) => ({ low, high: low + 1 }))

  it('are in plain words, whichever way the numbers run', () => {
    const { ends } = words()
    const range = { low: 0.1, high: 0.9 }
    const below = { low: -0.9, high: -0.1 }
    const either = { low: -0.9, high: 0.9 }

    expect(ends({ subject: { kind: 'level', level: 'impunity' }, best: 0.5 }, range)).toEqual({
      low: 'lower',
      high: 'higher',
    })
    expect(ends({ subject: { kind: 'lead-time', instrument: 'mediation' }, best: 3 }, range)).toEqual({
      low: 'sooner',
      high: 'later',
    })
    expect(ends({ subject: effect, best: 0.5 }, range)).toEqual({ low: 'weaker effect', high: 'stronger effect' })
    expect(ends({ subject: effect, best: -0.5 }, below)).toEqual({ low: 'stronger effect', high: 'weaker effect' })
    expect(ends({ subject: effect, best: -0.5 }, either).high).toBe('little or the opposite effect')
    expect(ends({ subject: effect, best: 0.5 }, either).low).toBe('little or the opposite effect')
    // An effect that works neither way at its best has no strength.
    expect(ends({ subject: effect, best: 0 }, either)).toEqual({ low: 'lower', high: 'higher' })
  })

  it('name the fifths, and call none weak that works the other way throughout', () => {
    const { part } = words()
    const all = (best: number) => fifths.map((fifth, place) => part({ subject: effect, best }, fifth, place))

    expect(all(1)).toEqual(['opposite', 'weak', 'middle', 'strong', 'strongest'])
    expect(all(-1)).toEqual(['strongest', 'strong', 'middle', 'opposite', 'opposite'])
    expect(part({ subject: effect, best: 1 }, { low: -1, high: 0.1 }, 0)).toBe('weakest')
    expect(part({ subject: { kind: 'lead-time', instrument: 'mediation' }, best: 3 }, { low: 1, high: 2 }, 0)).toBe(
      'soonest',
    )
  })
})

describe('ranges of unknowns', () => {
  it('are in units that can be pictured: factors, what becomes of a level, months', () => {
    const { result } = renderHook(useUnknownWords, { wrapper: InEnglish })
    const { range } = result.current
    const ofChannel = (channel: string) => {
      const found = model.instruments.flatMap(({ id, effects }) =>
        effects.flatMap((effect, place) => (effect.channel === channel ? [{ id, place }] : [])),
      )[0]
      if (!found) throw new Error(`No effect on ${channel}`)
      return { subject: { kind: 'effect', instrument: found.id, effect: found.place } } as const
    }

    expect(range(ofChannel('event-rate'), Math.log(0.5), Math.log(0.8))).toBe('×\u00a00.5 to 0.8')
    // The logit of 0.4 is -0.405, that of 0.5 nothing.
    expect(range(ofChannel('level'), Math.log(0.4 / 0.6), 0)).toBe('0.50 becomes 0.40–0.50')
    expect(result.current.isOfMiddling(ofChannel('level').subject)).toBe(true)
    expect(result.current.isOfMiddling(ofChannel('brake').subject)).toBe(false)
    expect(range(ofChannel('brake'), 0.02, 0.05)).toBe('+0.02 to +0.05 a month')
    expect(range({ subject: { kind: 'drive', of: 'identity' } }, 0, Math.log(2))).toBe('×\u00a01 to 2')
    expect(range({ subject: { kind: 'lead-time', instrument: 'mediation' } }, 1.2, 4.9)).toBe('1–5 mo')
  })

  it('have two significant digits at most, and one where the high end is more than ten times the low one', () => {
    const { result } = renderHook(useUnknownWords, { wrapper: InEnglish })
    const factors = (low: number, high: number) =>
      result.current.range({ subject: { kind: 'drive', of: 'identity' } }, Math.log(low), Math.log(high))

    expect(factors(0.0134, 63.39)).toBe('×\u00a00.01 to 60')
    expect(factors(0.623, 0.8049)).toBe('×\u00a00.62 to 0.8')
    expect(factors(7.84, 63.39)).toBe('×\u00a07.8 to 63')
  })
})

describe('names of unknowns', () => {
  it('has a question for each that any instrument brings, without a name of the code', () => {
    const { result } = renderHook(useUnknownWords, { wrapper: InEnglish })
    const plans = model.instruments.map(({ id, target }) => ({
      ...NO_RESPONSE,
      id,
      responses: [
        {
          id,
          instrument: id,
          startStep: 0,
          durationMonths: 12,
          intensity: 1,
          ...(target.scope === 'actor' && { target: document.scenario.actors[0]?.id ?? '' }),
          ...(target.scope === 'population' && { target: document.scenario.populations[0]?.id ?? '' }),
        },
      ],
    }))
    const unknowns = drawnUnknowns(model, document.scenario, { ...aRequest({ memberCount: 1 }), plans })

    expect(new Set(unknowns.map(({ subject }) => subject.kind)).size).toBe(9)
    for (const { key, subject, low, high } of unknowns) {
      expect(result.current.range({ subject }, low, high), key).toMatch(
        /^\d[\d.]*–\d[\d.]*( mo)?$|^×\u00a0\d[\d.]* to \d[\d.,]*$|^0\.50 becomes 0\.\d\d–0\.\d\d$|^[+−]?\d\.\d\d to [+−]?\d\.\d\d( a month)?$|^0[\d.]* to 0[\d.]* per 1,000 a month$/,
      )
      const said = result.current.name(subject)
      expect(said, key).toMatch(/\?( \(.+\))?$/)
      expect(said, key).not.toMatch(/unknowns\.|levels\.|instruments\.|triggers\.|\{\{/)
      const noun = result.current.noun(subject)
      expect(noun, key).not.toMatch(/\?|unknowns\.|levels\.|instruments\.|triggers\.|\{\{/)
    }
  })
})

describe('unknownsStudyInParts', () => {
  it('reads the draws of the members that were run, in parts', () => {
    const memberCount = 250
    const values = (loss: (member: number) => number) => ({
      severity: [Array.from({ length: memberCount }, () => 0), Array.from({ length: memberCount }, (_, i) => loss(i))],
    })
    const { seed } = aRequest()
    // A plan that does the same as an earlier one is no choice more.
    const copy = { ...plan, id: 'copy' }
    const demand = { plans: [plan, copy], seed, memberCount, horizonSteps: 1, outcomes: ['severity'] }
    const results = new Map([
      [NO_RESPONSE.id, aComparedResult(aResult(values(() => 500)))],
      [plan.id, aComparedResult(aResult(values((i) => (i % 2) * 2000)))],
      [copy.id, aComparedResult(aResult(values((i) => (i % 2) * 2000)))],
    ])
    const parts = unknownsStudyInParts({ demand, memberCount, results }, model, document.scenario, 'severity-stages')
    let [next, count] = [parts.next(), 1]
    while (next.done !== true) [next, count] = [parts.next(), count + 1]
    const study = next.value
    const whole = drawnUnknowns(model, document.scenario, { ...aRequest({ memberCount }), plans: [plan] })

    expect(count).toBeGreaterThan(100)
    expect(study.planIds).toEqual(ids)
    expect([...study.unknowns.values()]).toEqual(whole)
    expect(study.losses.map((row) => row.length)).toEqual([memberCount, memberCount])
  })
})
