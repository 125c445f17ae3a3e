import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { compareFacts } from '../../../../../src/renderer/features/compare/compare-facts'
import { CompareTable } from '../../../../../src/renderer/features/compare/table/compare-table'
import { FurtherPlan } from '../../../../../src/renderer/features/compare/further-plan'
import { useStore } from '../../../../../src/renderer/state/store'
import { NO_RESPONSE, type EnsembleResult, type ResponsePlan } from '../../../../../src/shared/engine'
import { layOutCourses } from '../../../../../src/shared/engine/ensemble/ensemble-result'
import { bundledModel, bundledScenarios } from '../../../../../src/shared/formats'
import { kelvara } from '../../../../builders/bundled'
import { aComparedResult } from '../../../../builders/a-compared-result'
import { aResult } from '../../../../builders/a-result'
import { stubWindow } from '../../situation/stub-window'

const MEMBERS = 10
const plan = (id: string): ResponsePlan => ({
  id,
  name: `Plan ${id}`,
  responses: [{ id: 'r', instrument: 'mediation', startStep: 0, durationMonths: 6, intensity: 1 }],
})
const allPlans = ['a', 'b', 'c'].map((id, place) => {
  const made = plan(id)
  return { ...made, responses: made.responses.map((response) => ({ ...response, durationMonths: 6 + place })) }
})

beforeAll(() => {
  stubWindow(1440)
  startTranslations('en')
})
beforeEach(() => {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  useStore.getState().documentOpened({ ...document, plans: allPlans, currentPlan: null }, null)
})
afterEach(cleanup)

/** In so many futures more deaths than 100 or, below 0, fewer. */
const resultOf = (worse: number, months = 1, overrides: Partial<EnsembleResult> = {}) => {
  const changed = worse < 0 ? 10 : 900
  const deaths = Array.from({ length: MEMBERS }, (_, member) => (member < Math.abs(worse) ? changed : 100))
  const none = deaths.map(() => 0)
  const before = Array.from({ length: months }, () => none)
  return aComparedResult(aResult({ severity: [...before, none], deaths: [...before, deaths] }, overrides))
}
/** An instrument of which no way is known in which it works against its own purpose. */
const NO_BACKFIRE =
  bundledModel().instruments.find(({ effects }) => effects.every(({ backfire }) => backfire === undefined))?.id ?? ''
/** In so many futures of ten it is worse to wait. */
const WAITING = { a: 4, b: 8, c: 1 }

interface TableProps {
  readonly plans?: readonly ResponsePlan[]
  readonly layout?: 'wide' | 'narrow'
  readonly waiting?: Readonly<Record<string, number>>
  readonly referenceId?: string
  /** In how many futures there are more deaths with plan b. */
  readonly worseWithB?: number
  /** Plans with which there are fewer deaths in every future. */
  readonly betterWith?: readonly string[]
  readonly months?: number
  /** What became of the responses of plan a. */
  readonly courses?: EnsembleResult['responses']
  /** Mass killing goes on today. */
  readonly isGoingOn?: boolean
}

function Table({
  plans = allPlans,
  layout = 'wide',
  waiting = WAITING,
  referenceId = NO_RESPONSE.id,
  worseWithB = 0,
  betterWith = [],
  months = 1,
  courses,
  isGoingOn = false,
}: TableProps) {
  const sort = useStore((state) => state.compareSort)
  const facts = compareFacts(
    {
      demand: { plans, seed: 1, memberCount: MEMBERS, horizonSteps: months, outcomes: ['severity', 'deaths'] },
      memberCount: MEMBERS,
      results: new Map(
        [NO_RESPONSE, ...plans].map(({ id }) => [
          id,
          resultOf(betterWith.includes(id) ? -MEMBERS : id === 'b' ? worseWithB : 0, months, {
            ...(id === 'a' && courses && { responses: courses }),
            ...(isGoingOn && { onsetStep: new Int16Array(MEMBERS) }),
          }),
        ]),
      ),
      later: new Map(Object.entries(waiting).map(([id, worse]) => [id, resultOf(worse, months)])),
    },
    bundledModel(),
    {
      scenario: kelvara,
      outcome: 'deaths',
      smallest: { absolute: 25, relative: 0.1 },
      referenceId,
      populations: [],
      currentPlan: null,
      sort,
    },
  )
  return <CompareTable facts={facts} layout={layout} />
}

const order = () =>
  screen
    .getAllByRole('rowheader')
    .map(({ textContent }) => /^(No response|Plan [abc])/.exec(textContent)?.[1] ?? textContent)

describe('CompareTable', () => {
  it.each(['wide', 'narrow'] as const)('is sorted by whether waiting is worse (%s)', async (layout) => {
    render(<Table layout={layout} />)
    const head = screen.getByRole('button', { name: /^Sort by one of: .*If begun 6 months later/ })
    const sortBy = async (name: string) => {
      await userEvent.click(head)
      await userEvent.click(screen.getByText(name))
    }
    await sortBy('How often worse if begun later')
    expect(order()).toEqual(['No response', 'Plan c', 'Plan a', 'Plan b'])
    expect(head.closest('th')?.getAttribute('aria-sort')).toBe('ascending')
    expect(head.textContent).toContain('by how often worse if begun later')
    expect(head.getAttribute('aria-label')).toMatch(/ Now by how often worse if begun later, least first$/)

    await sortBy('How often worse if begun later, least first')
    expect(order()).toEqual(['No response', 'Plan b', 'Plan a', 'Plan c'])
    expect(head.closest('th')?.getAttribute('aria-sort')).toBe('descending')

    // A third time leads back to the usual order.
    await sortBy('How often worse if begun later, most first')
    expect(useStore.getState().compareSort).toBeNull()
    expect(head.closest('th')?.getAttribute('aria-sort')).toBe('none')
    const usual = screen.getByRole('button', { name: /^Sort by: Better/ })
    expect(usual.closest('th')?.getAttribute('aria-sort')).toBe('descending')
  })

  it.each([
    { layout: 'wide', head: /^Sort by one of: Money, capital/, offered: ['Money', 'Political capital', 'Attention'] },
    { layout: 'wide', head: /^Sort by one of: Lead time/, offered: ['Lead time', 'How often worse if begun later'] },
    {
      layout: 'narrow',
      head: /^Sort by one of: Cost and lead time/,
      offered: ['Money', 'Political capital', 'Attention', 'Lead time', 'How often worse if begun later'],
    },
  ] as const)('offers all that a column can be sorted by, by the keyboard too ($layout, $head)', async (column) => {
    render(<Table layout={column.layout} />)
    screen.getByRole('button', { name: column.head }).focus()
    await userEvent.keyboard('{Enter}')
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(column.offered)

    await userEvent.keyboard('{ArrowDown}{Enter}')
    const head = screen.getByRole('button', { name: column.head })
    expect(head.textContent).toContain(`by ${column.offered[1].toLowerCase()}`)
    expect(head.closest('th')?.getAttribute('aria-sort')).toBe('ascending')
  })

  it('is sorted by how much there is in the middle future of what plans are judged by', async () => {
    render(<Table betterWith={['c']} worseWithB={MEMBERS} />)
    await userEvent.click(screen.getByRole('button', { name: /^Sort by: Severity.* Violent deaths/ }))
    expect(order()).toEqual(['No response', 'Plan c', 'Plan a', 'Plan b'])
  })

  it('says in words what stays on top, and of the order that it begins below', () => {
    useStore.getState().planShown('b')
    render(
      <>
        <Table />
        <FurtherPlan />
      </>,
    )
    const pinned = screen.getAllByText(/, on top$/).map((words) => words.closest('tr')?.textContent)

    expect(pinned).toEqual([expect.stringMatching(/^No response/), expect.stringMatching(/^Plan b/)])
    expect(screen.getByRole('status').textContent).toBe(
      'The current plan stays on top; below it, by how often better than the reference, most first',
    )
  })

  it('has one column of cost and lead time where there is no room for two', () => {
    render(<Table layout="narrow" />)
    const head = screen.getByRole('button', { name: /^Sort by one of: Cost and lead time/ })

    expect(head.closest('th')?.textContent).toBe('Cost and lead timecost in pointsIf begun 6 months later')
    expect(screen.queryByRole('columnheader', { name: /^Lead time/ })).toBeNull()
  })

  it.each([
    { isGoingOn: false, head: 'Mass killing by month\u00a01' },
    { isGoingOn: true, head: 'Mass killing in month\u00a01goes on today: whether it still does' },
  ])('says at its head what it counts of mass killing, going on today or not ($isGoingOn)', ({ isGoingOn, head }) => {
    render(<Table isGoingOn={isGoingOn} />)

    expect(screen.getByRole('columnheader', { name: /Mass killing/ }).textContent).toBe(head)
  })

  it('turns the usual order round, and back', async () => {
    render(<Table />)
    const sort = screen.getByRole('button', { name: /^Sort by: Better/ })
    await userEvent.click(sort)
    expect(sort.closest('th')?.getAttribute('aria-sort')).toBe('ascending')
    await userEvent.click(sort)
    expect(useStore.getState().compareSort).toBeNull()
  })

  it('always tells how often waiting is worse, and how often better', async () => {
    render(<Table waiting={{ a: -9, b: 9, c: 0 }} />)
    const lines = screen
      .getAllByText(/^(better|worse) in/)
      .map(({ textContent }) => textContent.replaceAll(/[\u2066-\u2069]/g, ''))

    expect(lines[0]).toMatch(/^worse in .*%, better in .*%$/)
    expect(lines[1]).toMatch(/^worse in .*%, better in .*%$/)
    await userEvent.click(screen.getAllByRole('button', { name: /^worse in/ })[0] ?? document.body)
    const card = screen.getByRole('dialog', { name: 'If the plan waits' })
    expect(card.textContent).toMatch(/^.*more deaths in .* of futures\..*fewer deaths in .* of futures\./)
    expect(card.textContent).not.toContain('Said where')
  })

  it('says how often a plan is worse than another that it is held against, for which no column stands', () => {
    const { rerender } = render(<Table worseWithB={5} referenceId="a" />)
    expect(screen.getAllByText(/^worse than it: /).map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(/worse than it: .*[3-7]/),
    )

    rerender(<Table worseWithB={5} />)
    expect(screen.queryByText(/^worse than it: /)).toBeNull()
  })

  it('says of a plan that does what an earlier one does that it does the same', () => {
    const [first, , third] = allPlans
    if (!first || !third) throw new Error('No plans')
    const ofTable = [first, { ...first, id: 'b', name: 'Plan b' }, third]
    render(<Table plans={ofTable} />)

    expect(screen.getAllByText(/^same responses as/).map(({ textContent }) => textContent)).toEqual([
      'same responses as Plan a',
    ])
    expect(screen.getByText('same responses as Plan a').closest('tr')?.textContent).toMatch(/^Plan b/)
  })

  it('says of a plan with nothing on neither how often it is better nor how often it does harm, as of no response', () => {
    const [first, second] = allPlans
    if (!first || !second) throw new Error('No plans')
    const plans = [first, { ...second, responses: [] }]
    const cells = (name: string) => {
      const row = screen.getByRole('button', { name: `Look at ${name}` }).closest('tr')
      return ['better', 'worse'].map((column) => row?.querySelector(`[data-column=${column}]`)?.textContent)
    }
    const { rerender } = render(<Table plans={plans} />)
    expect([cells('No response'), cells('Plan b')]).toEqual([
      ['—', '—'],
      ['—', '—'],
    ])

    // Held against a plan both are worth comparing, and alike.
    rerender(<Table plans={plans} referenceId="a" />)
    expect(cells('Plan b')[0]).toMatch(/%/)
    expect(cells('Plan b')).toEqual(cells('No response'))
  })

  it('says beside a lead time what the futures say, where a response comes much later or not at all', async () => {
    const [first, second] = allPlans
    if (!first || !second) throw new Error('No plans')
    const coursesOf = (month: number) => {
      const effectStep = Int16Array.from({ length: MEMBERS }, (_, member) => (member < 8 ? month : -1))
      return { ...layOutCourses(['r'], MEMBERS), effectStep, authorisedStep: effectStep }
    }
    const { rerender } = render(<Table plans={[first, second]} courses={coursesOf(3)} months={36} />)
    const leadOf = (name: string) =>
      screen
        .getByRole('button', { name: `Look at ${name}` })
        .closest('tr')
        ?.querySelector('[data-column=lead]')

    expect(leadOf('Plan a')?.textContent).toContain('1 response late, if at all')
    rerender(<Table plans={[first, second]} courses={coursesOf(13)} months={36} />)
    expect(leadOf('Plan a')?.textContent).toContain('1 response late: month\u00A013')
    expect(leadOf('Plan b')?.textContent).not.toContain('late')
    await userEvent.click(screen.getByRole('button', { name: /^1 response late: month.13$/ }))
    const card = screen.getByRole('dialog', { name: 'What comes later than its lead time' })
    expect(within(card).getByRole('listitem').textContent).toMatch(
      /^Mediation: from month 13 in the middle one of the futures in which it takes effect; in .*50.%.* of all futures not by month 36\.$/,
    )
  })

  it('says of a copy too that it holds up best, wherever it stands', () => {
    const [first, second, third] = allPlans
    if (!first || !second || !third) throw new Error('No plans')
    const copy = { ...third, responses: second.responses }
    const { rerender } = render(<Table plans={[first, second, copy]} betterWith={['b', 'c']} />)
    const best = () => screen.getAllByText('holds up best').map((mark) => mark.closest('tr')?.textContent)
    expect(best()).toEqual([expect.stringMatching(/^Plan b/), expect.stringMatching(/^Plan c/)])

    rerender(<Table plans={[first, second, third]} betterWith={['b']} />)
    expect(best()).toEqual([expect.stringMatching(/^Plan b/)])
  })

  it('tells what it means that a plan holds up best, beside a cell that may leave open in how many futures it is better', async () => {
    const [first, second, third] = allPlans
    if (!first || !second || !third) throw new Error('No plans')
    render(<Table plans={[first, second, third]} betterWith={['b']} />)

    await userEvent.click(screen.getByRole('button', { name: 'holds up best' }))

    const card = screen.getByRole('dialog', { name: 'Why it is said that Plan b holds up best' }).textContent
    expect(card).toContain('In the futures in which it and no response differ by enough to matter')
    expect(card).toMatch(/It is better in .+ of all futures, worse in none of .+ and much the same in /)
  })

  it('says of a plan that begins wholly at the horizon or later that none of it begins before', () => {
    const [first, second, third] = allPlans
    const [response] = first?.responses ?? []
    if (!second || !third || !response) throw new Error('No plans')
    const late = { ...response, startStep: 1 }
    const off = { ...response, id: 'off', intensity: 0 }
    const of = (...responses: readonly (typeof response)[]): ResponsePlan => ({ ...second, responses })
    const words = (plan: ResponsePlan) => {
      cleanup()
      render(<Table plans={[plan, third]} />)
      return screen.getByRole('button', { name: 'Look at Plan b' }).closest('tr')?.textContent
    }

    expect(words(of(late))).toContain('1 response, which does not begin before month 1')
    expect(words(of(late, { ...late, id: 's', startStep: 3 }, off))).toContain(
      '2 responses, none of which begins before month 1',
    )
    expect(words(of(late, { ...response, id: 's' }))).not.toContain('before month')
  })

  it('says of a plan without a known backfire that futures can part for the worse, and leads to them', async () => {
    const spared = allPlans.map((one) => ({
      ...one,
      responses: one.responses.map((response) => ({ ...response, instrument: NO_BACKFIRE })),
    }))
    useStore.getState().referenceChosen('a')
    useStore.getState().compareTabChosen('why')
    render(<Table plans={spared} referenceId="a" />)
    const row = screen.getByRole('button', { name: 'Look at Plan b' }).closest('tr')
    if (!row) throw new Error('No row of plan b')
    await userEvent.click(within(row).getByRole('button', { name: 'known side effects' }))

    const card = screen.getByRole('dialog', { name: 'How Plan b can do harm' })
    expect(card.textContent).toMatch(/futures also part by chance, and some for the worse/)
    expect(within(card).getAllByRole('listitem')[0]?.textContent).toMatch(/^.+: .+\.$/)
    await userEvent.click(
      screen.getByRole('button', { name: 'See the worse futures in Pairs, held against no response' }),
    )

    expect(useStore.getState()).toMatchObject({ compareTab: 'pairs', panelPlan: 'b', reference: NO_RESPONSE.id })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('says how much there is with every plan, and how much a bar of what it takes stands for', () => {
    render(<Table />)

    expect(
      screen
        .getAllByText(/^Violent deaths by the horizon/)
        .map(({ textContent }) => textContent.replaceAll('\u00A0', ' '))
        .filter((text) => text.endsWith(': 100 in the middle future, 100 to 100 in 8 of 10, 100 by the mean.')),
    ).toHaveLength(4)
    expect(screen.getAllByText(/^mean\s100$/)).toHaveLength(4)
    expect(screen.getAllByRole('img', { name: '3.0 points' }).length).toBeGreaterThan(0)
  })

  it('says at a plan how many of its responses that are on began before today, and which', () => {
    const [mediation] = plan('a').responses
    if (!mediation) throw new Error('The plan has a response')
    const begun = { ...mediation, id: 's', instrument: 'arms-embargo', startStep: -9 }
    const off = { ...begun, id: 'o', startStep: -3, intensity: 0 }
    const plans = [
      { ...plan('a'), responses: [mediation, begun, { ...mediation, id: 't', startStep: -1 }] },
      { ...plan('b'), responses: [mediation, off] },
    ]
    render(<Table plans={plans} />)

    const [a, b] = ['a', 'b'].map((id) =>
      screen.getByRole('rowheader', { name: new RegExp(`^Look at Plan ${id}|Plan ${id}`) }),
    )
    expect(a?.textContent).toContain('2 begun before today')
    expect(a?.querySelector('.plan-cell__begun')?.getAttribute('title')).toBe(
      'Taken as begun before today, which nobody can decide any more: Arms embargo (9 months ago) and Mediation (1 month ago).',
    )
    expect(b?.textContent).not.toContain('begun before today')
  })

  it('says what a point is, and how much attention there is, in the units in which it is asked for', async () => {
    render(<Table />)
    const [bars] = screen.getAllByRole('button', { name: /^Money/ })
    await userEvent.click(bars ?? document.body)

    const card = screen.getByRole('dialog', { name: /^What Plan [abc] takes$/ }).textContent
    const budget = bundledModel().parameters.find(({ id }) => id === 'attention.budget')?.value.best
    expect(card).toContain('Points: a response takes 1 (little) to 5 (much) of each kind')
    expect(card).toContain(`of ${budget} less what other crises take`)
  })
})
