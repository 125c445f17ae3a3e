import { act, cleanup, fireEvent, render, renderHook, screen, within } from '@testing-library/react'
import type { Draft } from 'immer'
import { Fragment } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import modelTexts from '../../../../../resources/locales/en/model.json'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import type { CompareFacts } from '../../../../../src/renderer/features/compare/compare-facts'
import type { StudyState } from '../../../../../src/renderer/features/compare/lenses/begin-study'
import { NumbersPanel } from '../../../../../src/renderer/features/compare/moving-numbers/numbers-panel'
import { keyOfSubject } from '../../../../../src/renderer/features/compare/ledger/challenge-subjects'
import { NumberBecause, NumberName } from '../../../../../src/renderer/features/compare/moving-numbers/number-name'
import { movedWay, roundFullShare } from '../../../../../src/renderer/features/compare/moving-numbers/numbers-words'
import {
  useNumbersStudy,
  type NumbersQuestion,
  type NumbersStudy,
} from '../../../../../src/renderer/features/compare/moving-numbers/use-numbers-study'
import type { MeansInWorkers } from '../../../../../src/renderer/simulation/means-in-workers'
import type { MovedTask } from '../../../../../src/renderer/simulation/moved-numbers-messages'
import { useStore, type AppState } from '../../../../../src/renderer/state/store'
import { movableNumbers, type NumbersFound } from '../../../../../src/shared/decision'
import {
  challengedEstimate,
  modelPartOf,
  NO_RESPONSE,
  type ChallengeSubject,
  type ModelPart,
} from '../../../../../src/shared/engine'
import { bundledScenarios } from '../../../../../src/shared/formats'
import { model } from '../../../../builders/bundled'

const document = bundledScenarios()[0]?.document
const [plan] = document?.plans ?? []
if (!document || !plan) throw new Error('No scenario with a plan comes with the program')

beforeAll(() => {
  // jsdom lacks it, and React Aria's popovers ask for it.
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  startTranslations('en')
})
beforeEach(() => {
  useStore.getState().documentOpened({ ...document, plans: [{ ...plan, id: 'p', name: 'Plan P' }] }, null)
})
afterEach(cleanup)

const facts: CompareFacts = {
  question: { outcome: 'deaths', step: 36, smallest: { absolute: 25, relative: 0.1 } },
  referenceId: NO_RESPONSE.id,
  memberCount: 1000,
  horizonSteps: 36,
  isGoingOn: false,
  rows: [],
}
const CONFLICT: ChallengeSubject = { kind: 'level', level: 'armed-conflict' }
const SPEED: ChallengeSubject = { kind: 'parameter', parameter: 'campaign.speed' }
const LAW: ChallengeSubject = { kind: 'level', level: 'rule-of-law' }
const question: NumbersQuestion = {
  planId: 'p',
  againstId: NO_RESPONSE.id,
  outcome: 'deaths',
  horizonSteps: 36,
  memberCount: 32,
  partPaths: 4,
  paths: 10,
  rows: 128,
  least: 25,
  subjects: [CONFLICT, SPEED, LAW],
}
const PARTS: NumbersFound = {
  partPaths: 2,
  parts: [
    {
      part: { kind: 'level', of: 'country' },
      numberCount: 2,
      isOpened: false,
      shares: [0.7, 0.5],
      share: { value: 0.6, low: 0.1, high: 1 },
      lean: -1,
      usual: 220,
      most: 400,
      turned: 0,
    },
    {
      part: { kind: 'parameter', group: 'campaign' },
      numberCount: 1,
      isOpened: false,
      shares: [0.3, 0.5],
      share: { value: 0.4, low: 0, high: 0.9 },
      lean: 0,
      usual: 100,
      most: 200,
      turned: 0,
    },
  ],
  numbers: [],
  paths: 0,
  tried: { all: 6, below: 5, above: 0 },
}
const FOUND: NumbersFound = {
  ...PARTS,
  partPaths: 4,
  parts: PARTS.parts.map((part, place) => ({ ...part, isOpened: place === 0 })),
  paths: 4,
  numbers: [
    {
      subject: CONFLICT,
      part: { kind: 'level', of: 'country' },
      shares: [0.8, 0.7, 0.8, 0.7],
      share: { value: 0.75, low: 0.68, high: 0.82 },
      lean: -1,
      usual: 200,
      most: 3100,
      turned: 0,
    },
    {
      subject: SPEED,
      part: { kind: 'parameter', group: 'campaign' },
      shares: [0.2, 0.3, 0.2, 0.3],
      share: { value: 0.25, low: 0.18, high: 0.32 },
      lean: 0.1,
      usual: 50,
      most: 60,
      turned: 1,
    },
    {
      subject: LAW,
      part: { kind: 'level', of: 'country' },
      shares: [0, 0, 0, 0],
      share: { value: 0, low: 0, high: 0 },
      lean: 0,
      usual: 0,
      most: 0,
      turned: 0,
    },
  ],
  tried: { all: 60, below: 50, above: 2 },
}
const SHARED: NumbersFound = {
  ...FOUND,
  paths: 10,
  decomposed: {
    rowsDone: 32,
    numbers: [
      {
        subject: CONFLICT,
        first: { value: -0.02, low: -0.2, high: 0.15 },
        total: { value: 0.8, low: 0.6, high: 1.1 },
      },
    ],
  },
}

const show = (state: StudyState<NumbersFound>, asked: NumbersQuestion | undefined = question) => {
  const numbers: NumbersStudy = {
    state,
    isReady: true,
    start: vi.fn<() => void>(),
    stop: vi.fn<() => void>(),
    question: asked,
  }
  const { container } = render(<NumbersPanel facts={facts} numbers={numbers} />)
  return { numbers, container }
}
const listIn = (container: HTMLElement, title: string): HTMLElement => {
  const sections = [...container.querySelectorAll('section')]
  const list = sections.find((section) => section.textContent.startsWith(title))?.querySelector('ol')
  if (!list) throw new Error(`No list under ${title}`)
  return list
}
const plain = (text: string | null | undefined) =>
  (text ?? '').replaceAll(/[\u2060\u2066\u2068\u2069]/g, '').replaceAll('\u00a0', ' ')

describe('what moves it most', () => {
  it('says what is asked, and begins on demand', () => {
    const { numbers, container } = show({ kind: 'idle' })

    expect(plain(container.querySelector('.numbers__question')?.textContent)).toBe(
      'Violent deaths by month 36: what moves the difference of Plan P from no response most?',
    )
    expect(
      screen.getByText(/The 3 numbers of the model, this country and these two plans that have a range are moved/),
    ).toBeTruthy()
    expect(screen.queryByRole('list')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Move the numbers' }))
    expect(numbers.start).toHaveBeenCalledOnce()
  })

  it('says which other question is worked on still, and stops that', () => {
    const stop = vi.fn<() => void>()
    render(
      <NumbersPanel
        facts={facts}
        numbers={{
          state: { kind: 'idle' },
          isReady: true,
          start: vi.fn(),
          stop: vi.fn(),
          question,
          other: {
            job: { question: { ...question, outcome: 'displaced' } },
            state: { kind: 'running', share: 0.4 },
            stop,
          },
        }}
      />,
    )

    expect(plain(screen.getByText(/Still being found/).textContent)).toBe(
      'Still being found: People displaced by month 36: what moves the difference of Plan P from no response most?',
    )
    expect(screen.getByText('40 % done')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }))
    expect(stop).toHaveBeenCalledOnce()
    expect(screen.getByRole('button', { name: 'Move the numbers' })).toBeTruthy()
  })

  it('says so where no plan has anything that is on', () => {
    render(
      <NumbersPanel
        facts={facts}
        numbers={{ state: { kind: 'idle' }, isReady: false, start: vi.fn(), stop: vi.fn(), question: undefined }}
      />,
    )

    expect(screen.getByText(/there is nothing to move/)).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('shows whole parts first, while single numbers are still to come, and stops', () => {
    const { numbers, container } = show({ kind: 'running', share: 0.1, soFar: PARTS })

    expect(plain(container.querySelector('.numbers__verdict')?.textContent)).toBe(
      'So far, of whole parts of the model, these move the difference of Plan P from no response most: “The country today” and “Campaigns of violence”. Single numbers come next.In 5 of 6 combinations of numbers Plan P did better than no response by 25 deaths or more, in 0 worse by that. All numbers lie anywhere in their ranges there, at the ends as often as in the middle: that is not how likely either is in the futures of the table.',
    )
    const items = within(listIn(container, 'Whole parts of the model')).getAllByRole('listitem')
    expect(items.map(({ textContent }) => plain(textContent).trim())).toEqual([
      'The country today60 % (10–100 %). 2 numbers.',
      'Campaigns of violence40 % (0–90 %). 1 number.',
    ])
    expect(screen.getByText(/2 paths of 4/)).toBeTruthy()
    expect(screen.getByText(/the numbers of those that move it most are moved one by one/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }))
    expect(numbers.stop).toHaveBeenCalledOnce()
  })

  it('says which numbers move it, how sure that is, and whether any turns which plan does better', () => {
    const { container } = show({ kind: 'running', share: 0.4, soFar: FOUND })

    expect(plain(container.querySelector('.numbers__verdict')?.textContent)).toBe(
      'Of 3 numbers moved one by one, one moves the difference of Plan P from no response most: “Armed conflict today”. It makes about 75 % (68–82 %) of all that these move.In 50 of 60 combinations of numbers Plan P did better than no response by 25 deaths or more, in 2 worse by that. All numbers lie anywhere in their ranges there, at the ends as often as in the middle: that is not how likely either is in the futures of the table.How sure that isIt surely comes before all others of these on the paths tried.On at least one of 4 paths, on which all others lie anywhere in their ranges, one number by itself turned which of the two does better: “Speed of campaigns past their tipping point”.The numbers of “Campaigns of violence” were not moved one by one; together they make about 40 % of what whole parts moved.',
    )
    const [first, second, ...more] = within(listIn(container, 'The numbers that move it most')).getAllByRole('listitem')
    expect(plain(first?.textContent)).toBe(
      '1Armed conflict today75 % (68–82 %) of all that these move. A higher number: Plan P does better, on every path.MoreIts whole range moves the difference by 200 deaths on the middle one of 4 paths, 3,100 deaths on the largest. Part of the model: The country today.Challenge this number',
    )
    expect(plain(second?.textContent)).toMatch(
      /^2Speed of campaigns past their tipping point25 % \(18–32 %\) of all that these move\. A higher number: either way\.More.+ It turned which of the two does better on 1 of 4 paths\.Part of the model: Campaigns of violence\. .+\.Challenge this number$/,
    )
    expect(more).toEqual([])
    expect(screen.getByText(/1 does not move it at all/)).toBeTruthy()
    expect(screen.getByText(/4 paths of 10/)).toBeTruthy()
    expect(screen.getByText('Then it is shared out among the strongest.')).toBeTruthy()
    expect(screen.getByText('Whole parts of the model').closest('details')?.textContent).toContain(
      'Not moved one by one.',
    )
  })

  it('ranks numbers from the first place to the last, whatever parts they belong to', () => {
    const [one] = FOUND.numbers
    if (!one) throw new Error('A number is found')
    const parts: readonly ModelPart[] = [
      { kind: 'level', of: 'country' },
      { kind: 'parameter', group: 'campaign' },
    ]
    const numbers = [0.3, 0.25, 0.2, 0.1].map((value, place) => ({
      ...one,
      subject: { kind: 'level', level: model.levels[place]?.id ?? '' } as const,
      part: parts[place % 2] ?? one.part,
      share: { value, low: value - 0.05, high: value + 0.05 },
    }))
    const { container } = show({ kind: 'done', result: { ...FOUND, numbers } })

    const places = [...container.querySelectorAll('.numbers__place')].map(({ textContent }) => textContent)
    expect(places).toEqual(['1', '2', '3', '4'])
  })

  it('says why the shares may order numbers otherwise than the list above, where both stand', () => {
    const differs = /^The order may differ from the one above, .* and either only as far as ranges do not overlap\.$/
    show({ kind: 'done', result: FOUND })
    expect(screen.queryByText(differs)).toBeNull()
    cleanup()
    show({ kind: 'done', result: SHARED })
    fireEvent.click(screen.getByRole('button', { name: 'How to read these shares' }))
    expect(screen.getByText(differs)).toBeTruthy()
  })

  it('says what the bars measure, on a scale that ends with a round share', () => {
    const { container } = show({ kind: 'done', result: SHARED })

    const axes = [...container.querySelectorAll('.unknowns__axis')].map(({ textContent }) => plain(textContent))
    expect(axes).toEqual([
      'A bar is a number’s share of all that these numbers, moved one by one, changed in the difference between the two plans, in per cent; the line under it is the interval that holds that share in 9 of 10.0 %50 %100 %',
      'A bar is the part that a number has a hand in, in per cent of that variance; the line under it is the interval that holds it in 9 of 10.0 %50 %100 %',
      'A bar is a part’s share of all that moved the difference between the two plans, in per cent; the line under it is the interval that holds that share in 9 of 10.0 %50 %100 %',
    ])
  })

  it('says that it is not settled which number comes first where paths do not agree', () => {
    const numbers = FOUND.numbers.map((number, place) => ({
      ...number,
      shares: place === 0 ? [0.9, 0.2, 0.9, 0.3] : place === 1 ? [0.1, 0.8, 0.1, 0.7] : [0, 0, 0, 0],
      turned: 0,
    }))
    const { container } = show({ kind: 'running', share: 0.4, soFar: { ...FOUND, numbers } })
    const said = plain(container.querySelector('.numbers__verdict')?.textContent)

    expect(said).toContain('comes first so far in moving the difference')
    expect(said).toContain('Which comes first, and whether others belong there, is not settled.')
    expect(said).toContain('That is of 4 paths; more are being run.')
    expect(said).toContain('On none of 4 paths did a number by itself turn which of the two does better.')
  })

  it('says of how many parts the numbers were not moved one by one, and of which first', () => {
    const further = FOUND.parts.slice(1).map((part) => ({ ...part, share: { value: 0.05, low: 0, high: 0.1 } }))
    const { container } = show({
      kind: 'running',
      share: 0.4,
      soFar: { ...FOUND, parts: [...FOUND.parts, ...further] },
    })

    expect(plain(container.querySelector('.numbers__verdict')?.textContent)).toMatch(
      /The numbers of 2 parts, first among them “Campaigns of violence”, were not moved one by one; together these parts make about 45 % of what whole parts moved\.$/,
    )
  })

  it('says that no few numbers stand out where the first of them make less than half', () => {
    const [first] = FOUND.numbers
    if (!first) throw new Error('A number is found')
    const numbers = Array.from({ length: 8 }, (_, place) => ({
      ...first,
      subject: { kind: 'level', level: model.levels[place]?.id ?? '' } as const,
      shares: [0.05, 0.06],
      share: { value: 0.055, low: 0.02, high: 0.09 },
    }))
    const { container } = show({ kind: 'done', result: { ...FOUND, numbers } })

    expect(plain(container.querySelector('.numbers__verdict')?.textContent)).toMatch(
      /^Many numbers move the difference .+; no small group of the 8 moved one by one stands out\. .+ together with about 28 % \(/,
    )
  })

  it('shows shares with their intervals as they come, cut where no share can be', () => {
    const { container } = show({ kind: 'done', result: SHARED })

    const part = screen.getByText('Shares of the strongest').closest('section')
    expect(plain(part?.querySelector('ol')?.textContent)).toBe(
      'Armed conflict todayWith all it does together with the others 80 % (60–100 %); by itself 0 % (0–15 %).',
    )
    const interval = part?.querySelector<HTMLElement>('.numbers__share > i')
    expect(interval?.style.insetInlineStart).toBe('60%')
    expect(interval?.style.inlineSize).toBe('40%')
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull()
    expect(container.querySelectorAll('details.numbers__part')).toHaveLength(1)
    fireEvent.click(screen.getByRole('button', { name: 'How to read these shares' }))
    expect(screen.getByText(/From 32 rows of 128/)).toBeTruthy()
  })

  it('keeps what was found when it is stopped or fails, and can begin again', () => {
    const { numbers } = show({ kind: 'stopped', soFar: FOUND })

    expect(screen.getByText(/Stopped\. What is shown is of what was run until then/)).toBeTruthy()
    expect(screen.getAllByText('Armed conflict today').length).toBeGreaterThan(0)
    expect(screen.queryByText('Then it is shared out among the strongest.')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Begin again' }))
    expect(numbers.start).toHaveBeenCalledOnce()

    cleanup()
    show({ kind: 'failed', message: 'no worker', soFar: FOUND })
    expect(screen.getByText('It could not be run: no worker')).toBeTruthy()
    expect(screen.getAllByText('Armed conflict today').length).toBeGreaterThan(0)
  })

  it('says so where nothing moves', () => {
    const numbers = FOUND.numbers.slice(2)
    show({ kind: 'done', result: { ...FOUND, parts: [], numbers } })

    expect(screen.getByText(/None of the numbers moves the difference/)).toBeTruthy()
  })

  it('opens the ledger with a number', () => {
    show({ kind: 'done', result: FOUND })

    fireEvent.click(screen.getByRole('button', { name: 'Challenge this number: Armed conflict today' }))
    expect(useStore.getState()).toMatchObject({ compareTab: 'ledger', isChallenging: true })
  })
})

describe('roundFullShare', () => {
  const of = (...highs: number[]) => roundFullShare(highs.map((high) => ({ share: { value: 0, low: 0, high } })))

  it('holds all shares and their intervals, and no more than is round', () => {
    expect(of(0.04, 0.2)).toBe(0.2)
    expect(of(0.21)).toBe(0.3)
    expect(of(0.95)).toBe(1)
    expect(of(1)).toBe(1)
    expect(of()).toBe(0.1)
  })
})

describe('NumberName', () => {
  // Some names of levels and instruments are plain words by chance: "self-protection".
  const names = Object.values({ ...modelTexts.levels, ...modelTexts.instruments }).map(({ name }) => name.toLowerCase())
  const codeNames = [
    ...[...model.parameters, ...model.influences].map(({ id }) => id),
    ...[...model.levels, ...model.instruments].flatMap(({ id }) =>
      id.includes('-') && !names.some((name) => name.includes(id)) ? [id] : [],
    ),
  ]

  it('shows no code name of any number that is moved', () => {
    const ground = { model, scenario: document.scenario }
    const subjects = movableNumbers(
      ground,
      bundledScenarios().flatMap((bundled) => bundled.document.plans),
    )
    expect(subjects.length).toBeGreaterThan(400)
    const { container } = render(
      subjects.map((subject) => (
        <Fragment key={keyOfSubject(subject)}>
          <NumberName subject={subject} place="" />
          <NumberBecause subject={subject} part={modelPartOf(subject, ground)} />
        </Fragment>
      )),
    )
    const shown = [...container.querySelectorAll('bdi')].map(({ textContent }) => plain(textContent))

    const looksLikeCode = /[a-z][A-Z]|[a-z]\.[a-z]|[:_{}]\w|undefined/
    expect(shown.filter((text) => looksLikeCode.test(text))).toEqual([])
    expect(shown.filter((text) => codeNames.some((id) => text.includes(id)))).toEqual([])
  })
})

describe('movedWay', () => {
  it('tells where every path agrees from where they do on balance, and from neither', () => {
    const way = (lean: number) => movedWay({ lean, shares: [0.5, 0.25] })

    expect(way(-1)).toBe('better')
    expect(way(-0.7)).toBe('mostly-better')
    expect(way(-0.3)).toBe('either')
    expect(way(0)).toBe('either')
    expect(way(0.7)).toBe('mostly-worse')
    expect(way(1)).toBe('worse')
  })

  it('does not speak of every path where it moved something on some of them only', () => {
    expect(movedWay({ lean: -1, shares: [0, 0, 0.3] })).toBe('mostly-better')
    expect(movedWay({ lean: 1, shares: [0.3, 0] })).toBe('mostly-worse')
  })
})

describe('movableNumbers', () => {
  const ground = { model, scenario: document.scenario }

  it('are those of the ledger that have a range, and effects of responses that a plan has', () => {
    const subjects = movableNumbers(ground, [plan])
    const used = new Set(plan.responses.map(({ instrument }) => instrument))

    expect(new Set(subjects.map(({ kind }) => kind))).toEqual(new Set(['level', 'influence', 'effect', 'parameter']))
    for (const subject of subjects) {
      const { low, high } = challengedEstimate(ground, subject)
      expect(high).toBeGreaterThan(low)
      if (subject.kind === 'effect') expect(used).toContain(subject.instrument)
    }
    expect(movableNumbers(ground, [NO_RESPONSE]).some(({ kind }) => kind === 'effect')).toBe(false)
  })
})

describe('useNumbersStudy', () => {
  /** Workers in which only one number moves anything, once they are let go. */
  function workers() {
    const opened: MovedTask[] = []
    const dispose = vi.fn<() => void>()
    let letGo = () => {}
    const hold = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const open = (task: MovedTask): MeansInWorkers => {
      opened.push(task)
      return {
        dispose,
        meansAt: async (subjects, points, { signal } = {}) => {
          await hold
          if (signal?.aborted) throw signal.reason
          const place = subjects.findIndex(
            (one) => one.kind === 'level' && one.level === 'armed-conflict' && !one.owner,
          )
          return points.map((places) => 100 * (places[place] ?? 0))
        },
      }
    }
    return { open, opened, dispose, letGo: () => letGo() }
  }
  const ready = () => act(() => useStore.getState().comparisonFinished())

  it('waits for the comparison, then holds the plan against the reference, and puts its workers away', async () => {
    const { open, opened, dispose, letGo } = workers()
    letGo()
    const { result } = renderHook(() => useNumbersStudy(facts, 'p', open))
    expect(result.current.isReady).toBe(false)

    ready()
    await act(async () => {
      result.current.start()
      await vi.waitFor(() => expect(dispose).toHaveBeenCalled())
    })

    expect(opened).toHaveLength(1)
    expect(opened[0]).toMatchObject({
      outcome: 'deaths',
      against: { id: NO_RESPONSE.id },
      request: { memberCount: 64 },
    })
    const { state } = result.current
    if (state.kind !== 'done') throw new Error(`It is ${state.kind}`)
    const [first] = state.result.numbers
    expect(first?.subject).toEqual(CONFLICT)
    expect(first?.usual).toBeCloseTo(100, 6)
    expect(first?.share.value).toBe(1)
    expect(state.result.decomposed?.numbers.map(({ subject }) => subject)).toEqual([CONFLICT])
    expect(state.result.decomposed?.numbers[0]?.total.value).toBeGreaterThan(0.8)
  })

  it('holds the reference itself against no response', () => {
    const { open } = workers()
    const { result } = renderHook(() => useNumbersStudy({ ...facts, referenceId: 'p' }, 'p', open))

    expect(result.current.question).toMatchObject({ planId: 'p', againstId: NO_RESPONSE.id })
  })

  it('keeps what it found for whoever asks the same again, and what was stopped with it', async () => {
    const { open, letGo } = workers()
    letGo()
    ready()
    const other = { ...facts, question: { ...facts.question, outcome: 'displaced' } as const }
    const { result, rerender, unmount } = renderHook(({ of }) => useNumbersStudy(of, 'p', open), {
      initialProps: { of: facts },
    })
    await act(async () => {
      result.current.start()
      await vi.waitFor(() => expect(result.current.state.kind).toBe('done'))
    })
    const { state } = result.current
    rerender({ of: other })
    expect(result.current.state.kind).toBe('idle')
    rerender({ of: facts })
    expect(result.current.state).toEqual(state)
    unmount()

    const again = renderHook(() => useNumbersStudy(facts, 'p', open))
    expect(again.result.current.state).toEqual(state)
  })

  it('goes on while nobody looks, and is found further on coming back', async () => {
    const { open, dispose, letGo } = workers()
    ready()
    const asked = { ...facts, question: { ...facts.question, outcome: 'crossed-border' } as const }
    const { result, unmount } = renderHook(() => useNumbersStudy(asked, 'p', open))
    act(() => result.current.start())
    unmount()
    act(() => useStore.getState().comparisonStarted())
    expect(dispose).not.toHaveBeenCalled()

    const again = renderHook(() => useNumbersStudy(asked, 'p', open))
    expect(again.result.current).toMatchObject({ isReady: false, state: { kind: 'running' } })
    again.unmount()
    letGo()
    await vi.waitFor(() => expect(dispose).toHaveBeenCalled())
    const later = renderHook(() => useNumbersStudy(asked, 'p', open))
    await vi.waitFor(() => expect(later.result.current.state.kind).toBe('done'))
  })

  it('goes on while another question is looked at, until that is begun', () => {
    const { open, dispose } = workers()
    ready()
    const [first, second] = (['mass-killing', 'indirect-deaths'] as const).map((outcome) => ({
      ...facts,
      question: { ...facts.question, outcome },
    }))
    if (!first || !second) throw new Error('There are two')
    const { result, rerender } = renderHook(({ of }) => useNumbersStudy(of, 'p', open), {
      initialProps: { of: first },
    })
    act(() => result.current.start())
    rerender({ of: second })
    expect(result.current.state).toEqual({ kind: 'idle' })
    expect(result.current.other).toMatchObject({ job: { question: { outcome: 'mass-killing' } } })
    expect(dispose).not.toHaveBeenCalled()

    act(() => result.current.start())
    expect(dispose).toHaveBeenCalledTimes(1)
    expect(result.current.state.kind).toBe('running')
    expect(result.current.other).toBeUndefined()
    act(() => result.current.stop())
  })

  it.each<{ what: string; edit: (draft: Draft<AppState['document']>) => void; stops: boolean }>([
    { what: 'the plan', edit: ({ plans }) => void plans[0]?.responses.pop(), stops: true },
    { what: 'the country', edit: (draft) => void (draft.scenario.title += '!'), stops: true },
    { what: 'the seed', edit: (draft) => void (draft.settings.seed += 1), stops: true },
    {
      what: 'the smallest difference that matters',
      edit: (draft) => void (draft.settings.smallestDifferences = { deaths: 60 }),
      stops: true,
    },
    { what: 'the name of the plan', edit: ({ plans }) => void (plans[0] && (plans[0].name = 'Q')), stops: false },
  ])('unwatched, after a change of $what: stops is $stops', ({ edit, stops }) => {
    const { open, dispose } = workers()
    ready()
    const { result, unmount } = renderHook(() => useNumbersStudy(facts, 'p', open))
    act(() => result.current.start())
    unmount()

    act(() => useStore.getState().edit({ key: 'compare:change.difference', params: {} }, edit))
    expect(dispose).toHaveBeenCalledTimes(stops ? 1 : 0)

    const again = renderHook(() => useNumbersStudy(facts, 'p', open))
    act(() => again.result.current.stop())
  })

  it('ends its workers at once when it is stopped', () => {
    const asked = { ...facts, question: { ...facts.question, outcome: 'worst-severity-stages' } as const }
    const { open, dispose } = workers()
    ready()
    const { result } = renderHook(() => useNumbersStudy(asked, 'p', open))
    act(() => result.current.start())
    act(() => result.current.stop())
    expect(dispose).toHaveBeenCalledTimes(1)
    expect(result.current.state).toEqual({ kind: 'idle' })
  })
})
