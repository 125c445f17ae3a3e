import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { compareFacts } from '../../../../../src/renderer/features/compare/compare-facts'
import { CompareHeadline } from '../../../../../src/renderer/features/compare/headline/compare-headline'
import type { ComparedResult } from '../../../../../src/renderer/simulation/comparison-runs'
import { useStore } from '../../../../../src/renderer/state/store'
import { NO_RESPONSE, valuesAt, type EnsembleResult } from '../../../../../src/shared/engine'
import { blankDocument, bundledModel, bundledScenarios } from '../../../../../src/shared/formats'
import { aComparedResult } from '../../../../builders/a-compared-result'
import { aResult } from '../../../../builders/a-result'
import { ASKED_FOR_MASS_KILLING, aPlan, asked, compared, futures, reached, reachedBy } from '../compared-futures'

const model = bundledModel()

beforeAll(() => {
  // jsdom lacks it, and React Aria's popovers ask for it.
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  startTranslations('en')
})
beforeEach(() => {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  const plans = ['a', 'b', 'c'].map((id) => ({ ...aPlan(id), name: `Plan ${id}` }))
  useStore.getState().documentOpened({ ...document, plans, currentPlan: null }, null)
})
afterEach(cleanup)

/** Joiners and no-break spaces only say where a line may end, isolates which way a range is read. */
const plain = (text: string | null | undefined) =>
  text?.replaceAll(/[\u2060\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ') ?? ''
const headline = () => plain(screen.getByRole('heading', { level: 1 }).textContent)
const smallPrint = () => plain(document.querySelector('.compare__more')?.textContent)

describe('CompareHeadline', () => {
  it('opens where its number comes from, with the mean difference', async () => {
    const facts = compareFacts(compared({ a: futures([80, 100], [20, 1000]) }), model, asked)
    render(<CompareHeadline facts={facts} />)

    await userEvent.click(screen.getByRole('button', { name: 'about 8 of 10' }))

    const card = plain(screen.getByRole('dialog', { name: 'Better than no response: Plan a' }).textContent)
    expect(card).toContain('80 of 100 futures')
    expect(card).toContain('On average720 fewer deaths (90 % interval 660–780)')
  })

  it('does not call a plan best where it is the only one', () => {
    render(<CompareHeadline facts={compareFacts(compared({ a: futures([80, 100], [20, 1000]) }), model, asked)} />)

    expect(headline()).toBe(
      'Under these assumptions Plan a does better than no response in about 8 of 10 futures, by a difference that matters, and worse in none of 100, else alike.',
    )
  })

  it('says that the other futures are alike only where there are any', () => {
    render(<CompareHeadline facts={compareFacts(compared({ a: futures([80, 100], [20, 2000]) }), model, asked)} />)

    expect(headline()).toMatch(/and worse in about 2 of 10\.$/)
  })

  it('names one plan that the best one is not clearly better than, and counts more in a card', async () => {
    const alike = futures([80, 100], [20, 1000])
    const facts = compareFacts(compared({ a: alike, b: alike, c: alike }), model, asked)
    render(<CompareHeadline facts={facts} />)

    expect(headline()).toMatch(/, but not clearly better than 2 other plans\.$/)
    await userEvent.click(screen.getByRole('button', { name: 'about 8 of 10' }))
    expect(screen.getByRole('dialog').textContent).toMatch(/Not clearly better thanPlan \w and Plan \w/)
  })

  it('does not say that a plan holds up best where another is better by the mean', () => {
    const byPlan = { a: futures([80, 900], [20, 1000]), b: futures([70, 1000], [30, 10]) }
    render(<CompareHeadline facts={compareFacts(compared(byPlan), model, asked)} />)

    expect(headline()).toBe(
      'Under these assumptions Plan a is better than no response in about 8 of 10 futures, worse in none of 100, else alike, but by the mean Plan b is better.',
    )
  })

  it('says that a plan is no better by the mean where luck may be what makes another the lowest', () => {
    const byPlan = { a: futures([80, 800], [20, 1000]), b: futures([30, 465], [70, 1000]) }
    render(<CompareHeadline facts={compareFacts(compared(byPlan), model, asked)} />)

    expect(headline()).toMatch(/, but by the mean no better than Plan b\.$/)
  })

  it('leaves harm in sight while futures are still run, which is said before all else', () => {
    const byPlan = { a: futures([80, 100], [20, 1000]), b: futures([30, 960], [70, 1100]), c: futures([100, 2000]) }
    act(() => useStore.getState().comparisonStarted())
    render(<CompareHeadline facts={compareFacts(compared(byPlan), model, asked)} />)

    expect(smallPrint()).toMatch(/^First 100 of 1,000 futures:/)
    expect(smallPrint()).toMatch(/Plan b is worse than no response by its mean/)
    expect(smallPrint()).toMatch(
      /Worse than no response most often: Plan c, in .* futures \(better in .*\), and by its mean too\./,
    )
    act(() => useStore.getState().comparisonFinished())
  })

  it('lets two sentences stand besides those of harm, and opens the others', async () => {
    const byPlan = { a: futures([80, 100], [20, 1000]), b: futures([45, 100], [55, 1300]) }
    render(<CompareHeadline facts={compareFacts(compared(byPlan), model, asked)} />)

    expect(smallPrint()).toMatch(
      /^Violent deaths: by the mean, .*\. Against Plan b, the next best: .*\.\s+Worse than no response most often: Plan b, .* futures\. More on these plans$/,
    )
    await userEvent.click(screen.getByRole('button', { name: 'More on these plans' }))
    expect(plain(screen.getByRole('dialog', { name: 'More on these plans' }).textContent)).toContain(
      'Against no response, Plan b: too close to call.',
    )
  })

  it('names a plan that does harm by its mean, which counting futures does not show', () => {
    const byPlan = { a: futures([80, 100], [20, 1000]), b: futures([30, 960], [70, 1100]) }
    render(<CompareHeadline facts={compareFacts(compared(byPlan), model, asked)} />)

    expect(smallPrint()).toMatch(
      /Plan b is worse than no response by its mean: 58 more deaths \(90 % interval \d+–\d+\)\. By enough to matter it is worse in none of 100 futures and better in none of 100\./,
    )
    expect(smallPrint()).not.toContain('Plan a is worse than no response by its mean')
  })

  it('says at once how often and by how much the plan does harm that is worse most often', () => {
    const byPlan = { a: futures([80, 100], [20, 1000]), b: futures([30, 960], [70, 1200]) }
    render(<CompareHeadline facts={compareFacts(compared(byPlan), model, asked)} />)

    expect(smallPrint()).toMatch(
      /Worse than no response most often: Plan b, in about 7 of 10 futures \(better in none of 100\), and by its mean too\./,
    )
    expect(smallPrint()).not.toContain('is worse than no response')
  })

  it('says of what comes or does not in how many futures a plan brings it on and averts it', () => {
    const ensembles = reachedBy({ a: reached(0, 8), b: reached(0, 40) })
    render(<CompareHeadline facts={compareFacts(ensembles, model, ASKED_FOR_MASS_KILLING)} />)

    expect(smallPrint()).toContain(
      'Plan b brings on mass killing in 20 of 100 futures and averts it in 0: more than luck explains.',
    )
    expect(smallPrint()).not.toContain('Worse than no response most often')
  })

  it('counts the futures of every plan where most are the same with each, and tells their harm once', () => {
    const byPlan = { a: futures([1, 100], [999, 1000]), b: futures([30, 100], [8, 3000], [962, 1000]) }
    const facts = compareFacts(compared(byPlan, 1000), model, asked)
    render(<CompareHeadline facts={facts} />)

    expect(smallPrint()).toContain(
      'By a difference that matters Plan b is better than no response in 30 of 1,000 futures and worse in 8; Plan a in 1 and 0 (too close to call).',
    )
    expect(smallPrint()).not.toContain('under 1 of')
  })

  it('counts no plan that differs in no future, and says so of it', () => {
    const byPlan = { a: futures([100, 1000]), b: futures([40, 3000], [60, 1000]) }
    render(<CompareHeadline facts={compareFacts(compared(byPlan), model, asked)} />)

    expect(smallPrint()).toContain('Plan b is better than no response in 0 of 100 futures and worse in 40. ')
    expect(smallPrint()).toContain('Plan a makes no difference that matters in any of these futures.')
  })

  it('counts the futures of a plan that brings mass killing on in fewer than 1 of 100', () => {
    const members = 1000
    const onset = (from: number, to: number): ComparedResult =>
      aComparedResult(
        aResult(
          { severity: [Array<number>(members).fill(0), Array<number>(members).fill(0)] },
          { onsetStep: Int16Array.from({ length: members }, (_, at) => (at >= from && at < to ? 1 : -1)) },
        ),
      )
    const ensembles = compared({ a: futures([members, 0]) }, members)
    const results = new Map([
      [NO_RESPONSE.id, onset(0, 5)],
      ['a', onset(0, 6)],
    ])
    render(<CompareHeadline facts={compareFacts({ ...ensembles, results }, model, ASKED_FOR_MASS_KILLING)} />)

    expect(smallPrint()).toContain('Plan a is worse than no response in 1 of 1,000 futures.')
  })

  it('compares the harm of a single plan with no other', () => {
    render(<CompareHeadline facts={compareFacts(compared({ b: futures([30, 960], [70, 1200]) }), model, asked)} />)

    expect(smallPrint()).toMatch(
      /Plan b is worse than no response by its mean: 130 more deaths .* By enough to matter it is worse in about 7 of 10 futures and better in none of 100\./,
    )
    expect(smallPrint()).not.toContain('of the plans')
  })

  it('names the whole country where plans are judged by one population, and how many more outcomes are lowered', async () => {
    const outcome = 'deaths-of:villagers'
    const withPlan = (id: string, share: number): [string, ComparedResult] => {
      const none = Array.from({ length: 100 }, () => 0)
      const amounts = (whole: number) => [none, none.map((_, future) => share * whole + (future % 3))]
      const kept = ['deaths', 'indirect-deaths', 'displaced', 'without-access'].map((key) => [key, amounts(50_000)])
      const result = aResult({
        severity: [none, none],
        [outcome]: amounts(2000),
        ...(Object.fromEntries(kept) as Record<string, number[][]>),
      })
      return [id, aComparedResult(result)]
    }
    const one = compared({ a: futures([100, 10]) })
    const results = new Map([withPlan(NO_RESPONSE.id, 1), withPlan('a', 0.2)])
    render(<CompareHeadline facts={compareFacts({ ...one, results }, model, { ...asked, outcome })} />)

    expect(smallPrint()).toContain(
      'Other outcomes: 40,000 fewer violent deaths in the whole country, 40,000 fewer deaths from want, and 2 other outcomes lowered.',
    )
    await userEvent.click(screen.getByRole('button', { name: 'Other outcomes' }))
    expect(screen.getAllByRole('listitem')).toHaveLength(4)
  })

  it('says what else a plan changes: deaths from want may be many more than those by violence', async () => {
    const two = compared({ a: futures([80, 100], [20, 1000]) })
    const starved = (result: EnsembleResult | undefined, want: number, displaced: number) => {
      const deaths = Array.from(valuesAt(result ?? aResult({}), 'deaths', 1))
      return aComparedResult(
        aResult({
          severity: [deaths.map(() => 0), deaths.map(() => 0)],
          deaths: [deaths.map(() => 0), deaths],
          'indirect-deaths': [deaths.map(() => 0), deaths.map((_, future) => want + future)],
          displaced: [deaths.map(() => 0), deaths.map((_, future) => displaced + future)],
        }),
      )
    }
    const results = new Map([
      [NO_RESPONSE.id, starved(two.results.get(NO_RESPONSE.id), 90_000, 500_000)],
      ['a', starved(two.results.get('a'), 43_000, 504_000)],
    ])
    render(<CompareHeadline facts={compareFacts({ ...two, results }, model, asked)} />)

    expect(smallPrint()).toContain('Other outcomes: 47,000 fewer deaths from want, but 4,000 more people displaced.')
    await userEvent.click(screen.getByRole('button', { name: 'Other outcomes' }))
    expect(plain(screen.getByRole('dialog', { name: 'What else the plans change' }).textContent)).toContain(
      '4,000 more people displaced (90 % interval 4,000–4,000)',
    )
  })

  /** The same plans with so many people displaced in every future, 20,000 of them with no response. */
  const displacing = (plans: ReturnType<typeof compared>, people: Readonly<Record<string, number>>) => {
    const displaced = (id: string, count: number): [string, ComparedResult] => {
      const deaths = Array.from(valuesAt(plans.results.get(id) ?? aResult({}), 'deaths', 1))
      const none = deaths.map(() => 0)
      return [
        id,
        aComparedResult(
          aResult({ severity: [none, none], deaths: [none, deaths], displaced: [none, deaths.map(() => count)] }),
        ),
      ]
    }
    const all = Object.entries({ [NO_RESPONSE.id]: 20_000, ...people })
    return compareFacts({ ...plans, results: new Map(all.map(([id, count]) => displaced(id, count))) }, model, asked)
  }

  it('names what another plan makes worse that plans are not judged by', () => {
    const both = compared({ a: futures([80, 100], [20, 1000]), b: futures([40, 100], [60, 1000]) })
    render(<CompareHeadline facts={displacing(both, { a: 20_000, b: 33_000 })} />)

    expect(smallPrint()).toContain('Other outcomes: with Plan b, 13,000 more people displaced.')
  })

  it('says of every plan what it lowers besides, where it speaks of none', () => {
    const both = compared({ a: futures([2, 100], [98, 1000]), b: futures([100, 1000]) })
    render(<CompareHeadline facts={displacing(both, { a: 20_000, b: 7000 })} />)

    expect(headline()).toBe(
      'Under these assumptions no plan changes anything that matters in most futures: at best 2 of 100 are better than with no response.',
    )
    expect(smallPrint()).toContain('Other outcomes: with Plan b, 13,000 fewer people displaced.')
  })

  const harmingBesides = (ids: readonly string[]) => {
    const one = compared({
      a: futures([80, 100], [20, 1000]),
      ...Object.fromEntries(ids.map((id) => [id, futures([40, 100], [60, 1000])])),
    })
    const harming = (id: string, share: number): [string, ComparedResult] => {
      const deaths = Array.from(valuesAt(one.results.get(id) ?? aResult({}), 'deaths', 1))
      const none = deaths.map(() => 0)
      const people = deaths.map((_, future) => share * 50_000 + (future % 3))
      const raised = { 'indirect-deaths': [none, people], displaced: [none, people], 'without-access': [none, people] }
      return [id, aComparedResult(aResult({ severity: [none, none], deaths: [none, deaths], ...raised }))]
    }
    const results = new Map([
      harming(NO_RESPONSE.id, 1),
      harming('a', 1),
      ...ids.map((id, place) => harming(id, 2 + place)),
    ])
    return compareFacts({ ...one, results }, model, asked)
  }

  it('names of what each of several plans raises the first, and how many more', () => {
    render(<CompareHeadline facts={harmingBesides(['b', 'c'])} />)

    expect(smallPrint()).toContain(
      'Other outcomes: with Plan b, 50,000 more deaths from want and 2 other outcomes raised. ' +
        'With Plan c, 100,000 more deaths from want and 2 other outcomes raised.',
    )
  })

  it('names two of what another plan raises, and how many more', async () => {
    render(<CompareHeadline facts={harmingBesides(['b'])} />)

    expect(smallPrint()).toContain(
      'Other outcomes: with Plan b, 50,000 more deaths from want, 50,000 more people displaced, and 1 other outcome raised.',
    )
    await userEvent.click(screen.getByRole('button', { name: 'Other outcomes' }))
    expect(screen.getAllByText(/more people without access/)).toHaveLength(1)
  })

  it('says of mass killing how its chance changes, and nothing of futures that never had it', () => {
    const facts = compareFacts(reachedBy({ a: reached(10, 20), b: reached(0, 20) }), model, ASKED_FOR_MASS_KILLING)
    render(<CompareHeadline facts={facts} />)

    expect(headline()).toBe(
      'Under these assumptions Plan a lowers the chance of mass killing by month 1: 10 of 100 futures with it, 20 with no response, more than luck explains.',
    )
    expect(smallPrint()).not.toContain('no difference')
    expect(smallPrint()).toContain('Plan b does worse, by more than luck explains.')
  })

  it('says in words from where to where the chance of mass killing changes, where they differ', () => {
    render(<CompareHeadline facts={compareFacts(reachedBy({ a: reached(19, 20) }), model, ASKED_FOR_MASS_KILLING)} />)

    expect(headline()).toBe(
      'Under these assumptions Plan a lowers the chance of mass killing by month 1 from unlikely (10–30 %) to very unlikely (under 5 %), by 19 of 100 futures: more than luck explains.',
    )
  })

  it('counts where the plan that brings mass killing on most often averts it too', () => {
    const facts = compareFacts(reachedBy({ a: reached(10, 20), b: reached(3, 22) }), model, ASKED_FOR_MASS_KILLING)
    render(<CompareHeadline facts={facts} />)

    expect(smallPrint()).toContain(
      'Of all plans Plan b brings on mass killing most often: in 2 of 100 futures, and averts it in 3.',
    )
  })

  it('counts where no plan lowers the chance and words would say the same of both', () => {
    const facts = compareFacts(reachedBy({ a: reached(0, 20), b: reached(0, 20) }), model, ASKED_FOR_MASS_KILLING)
    render(<CompareHeadline facts={facts} />)

    expect(headline()).toMatch(
      /^Under these assumptions no plan lowers the chance of mass killing by month 1 by more than luck explains: 20 of 100 futures with no response, 20 with Plan (a|b)\.$/,
    )
  })

  it('says that nothing is to be compared where no plan has a response that is on', () => {
    const facts = compareFacts(compared({ a: futures([100, 1000]) }), model, asked)
    const off = facts.rows.map((row) => ({ ...row, effort: null }))
    render(<CompareHeadline facts={{ ...facts, rows: off }} />)

    expect(headline()).toBe('No plan has a response that is on: there is nothing to compare with no response yet.')
    expect(smallPrint()).toBe('')
  })

  it('says first where nobody has assessed the country', () => {
    const { document, documentOpened } = useStore.getState()
    const blank = blankDocument()
    documentOpened({ ...blank, plans: document.plans, currentPlan: null }, null)
    render(<CompareHeadline facts={compareFacts(compared({ a: futures([80, 100], [20, 1000]) }), model, asked)} />)

    expect(headline()).toMatch(
      /^Nothing of New country is assessed yet; .* Under these assumptions Plan a does better than no response/,
    )
  })

  it('says of a preview that it is one, and of all futures nothing', () => {
    const facts = compareFacts(compared({ a: futures([80, 100], [20, 1000]) }), model, asked)
    useStore.setState({ comparison: { kind: 'running', share: 0.5 } })
    const { rerender } = render(<CompareHeadline facts={facts} />)
    expect(smallPrint()).toContain('First 100 of 1,000 futures: the numbers still move.')

    act(() => useStore.setState({ comparison: { kind: 'done' } }))
    rerender(<CompareHeadline facts={facts} />)
    expect(smallPrint()).not.toContain('still move')
  })
})
