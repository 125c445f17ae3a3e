import { act, cleanup, fireEvent, render, renderHook, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../src/renderer/app/language/translations'
import type { CompareFacts } from '../../../../src/renderer/features/compare/compare-facts'
import type { StudyState } from '../../../../src/renderer/features/compare/lenses/use-demanded-study'
import { NumbersPanel } from '../../../../src/renderer/features/compare/moving-numbers/numbers-panel'
import { movedWay } from '../../../../src/renderer/features/compare/moving-numbers/numbers-words'
import {
  movableNumbers,
  useNumbersStudy,
  type NumbersQuestion,
  type NumbersStudy,
} from '../../../../src/renderer/features/compare/moving-numbers/use-numbers-study'
import type { MeansInWorkers } from '../../../../src/renderer/simulation/means-in-workers'
import type { MovedTask } from '../../../../src/renderer/simulation/moved-numbers-messages'
import { useStore } from '../../../../src/renderer/state/store'
import type { NumbersFound } from '../../../../src/shared/decision'
import { challengedEstimate, NO_RESPONSE, type ChallengeSubject } from '../../../../src/shared/engine'
import { bundledScenarios } from '../../../../src/shared/formats'
import { model } from '../../../builders/bundled'

const document = bundledScenarios()[0]?.document
const [plan] = document?.plans ?? []
if (!document || !plan) throw new Error('No scenario with a plan comes with the program')

beforeAll(() => {
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
  rows: [],
}
const CONFLICT: ChallengeSubject = { kind: 'level', level: 'armed-conflict' }
const SPEED: ChallengeSubject = { kind: 'parameter', parameter: 'campaign.speed' }
const LAW: ChallengeSubject = { kind: 'level', level: 'rule-of-law' }
const question: NumbersQuestion = {
  planId: 'p',
  againstId: NO_RESPONSE.id,
  memberCount: 64,
  paths: 4,
  rows: 128,
  subjects: [CONFLICT, SPEED, LAW],
}
const FOUND: NumbersFound = {
  pathsDone: 4,
  screened: [
    { subject: CONFLICT, strength: 200, direction: -200, spread: 40 },
    { subject: SPEED, strength: 50, direction: 10, spread: 70 },
    { subject: LAW, strength: 0, direction: 0, spread: 0 },
  ],
}
const SHARED: NumbersFound = {
  ...FOUND,
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
const plain = (text: string | null | undefined) =>
  (text ?? '').replaceAll(/[\u2066\u2068\u2069]/g, '').replaceAll('\u00a0', ' ')

describe('what moves it most', () => {
  it('says what is asked, and begins on demand', () => {
    const { numbers, container } = show({ kind: 'idle' })

    expect(plain(container.querySelector('.numbers__question')?.textContent)).toBe(
      'Violent deaths by month 36: what moves the difference of Plan P from no response most?',
    )
    expect(screen.getByText(/3 numbers .* in 64 futures with the same luck/)).toBeTruthy()
    expect(screen.queryByRole('list')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Move the numbers' }))
    expect(numbers.start).toHaveBeenCalledOnce()
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

  it('shows what is found while it runs, and stops', () => {
    const { numbers, container } = show({ kind: 'running', share: 0.4, soFar: { ...FOUND, pathsDone: 2 } })

    const items = within(screen.getByRole('list')).getAllByRole('listitem')
    expect(items.map(({ textContent }) => plain(textContent))).toEqual([
      'Armed conflict todaySize 200 deaths. On every path tried, a higher number makes Plan P do better against no response (−200). Spread 40.Challenge this number',
      expect.stringMatching(
        /^Speed of campaigns past their tipping point.+Size 50 deaths\. A higher number goes either way \(\+10 on balance\)\. Spread 70\.Challenge this number$/,
      ),
    ])
    const lengths = [...container.querySelectorAll<HTMLElement>('.unknowns__bar > span')].map(
      ({ style }) => style.inlineSize,
    )
    expect(lengths).toEqual(['100%', '25%'])
    expect(screen.getByText(/1 does not move it at all/)).toBeTruthy()
    expect(screen.getByText(/2 paths of 4/)).toBeTruthy()
    expect(screen.getByText('Then it is shared out among the strongest.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }))
    expect(numbers.stop).toHaveBeenCalledOnce()
  })

  it('shows shares with their intervals as they come, cut where no share can be', () => {
    const { container } = show({ kind: 'done', result: SHARED })

    const [, shares] = screen.getAllByRole('list')
    expect(plain(shares?.textContent)).toBe(
      'Armed conflict todayWith all it does together with the others 80 % (60–100 %); by itself 0 % (0–15 %).',
    )
    const interval = container.querySelector<HTMLElement>('.numbers__share > i')
    expect(interval?.style.insetInlineStart).toBe('60%')
    expect(interval?.style.inlineSize).toBe('40%')
    expect(screen.getByText(/From 32 rows of 128/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull()
  })

  it('keeps what was found when it is stopped or fails, and can begin again', () => {
    const { numbers } = show({ kind: 'stopped', soFar: FOUND })

    expect(screen.getByText(/Stopped\. What is shown is of what was run until then/)).toBeTruthy()
    expect(screen.getByText('Armed conflict today')).toBeTruthy()
    expect(screen.queryByText('Then it is shared out among the strongest.')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Begin again' }))
    expect(numbers.start).toHaveBeenCalledOnce()

    cleanup()
    show({ kind: 'failed', message: 'no worker', soFar: FOUND })
    expect(screen.getByText('It could not be run: no worker')).toBeTruthy()
    expect(screen.getByText('Armed conflict today')).toBeTruthy()
  })

  it('says so where nothing moves', () => {
    show({ kind: 'done', result: { pathsDone: 4, screened: [{ subject: LAW, strength: 0, direction: 0, spread: 0 }] } })

    expect(screen.getByText(/None of the numbers moves the difference/)).toBeTruthy()
  })

  it('opens the ledger with a number', () => {
    show({ kind: 'done', result: FOUND })

    fireEvent.click(screen.getByRole('button', { name: 'Challenge this number: Armed conflict today' }))
    expect(useStore.getState()).toMatchObject({ compareTab: 'ledger', isChallenging: true })
  })
})

describe('movedWay', () => {
  it('tells where every path agrees from where they do on balance, and from neither', () => {
    const way = (direction: number, strength: number) => movedWay({ direction, strength })

    expect(way(-3, 3)).toBe('better')
    expect(way(-2, 3)).toBe('mostly-better')
    expect(way(-1, 3)).toBe('either')
    expect(way(0, 0)).toBe('either')
    expect(way(2, 3)).toBe('mostly-worse')
    expect(way(3, 3)).toBe('worse')
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
  /** Workers in which only one number moves anything. */
  function workers() {
    const opened: MovedTask[] = []
    const dispose = vi.fn<() => void>()
    let hold: Promise<void> = Promise.resolve()
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
    return {
      open,
      opened,
      dispose,
      holdBack: () => {
        hold = new Promise(() => undefined)
      },
    }
  }
  const ready = () => act(() => useStore.getState().comparisonFinished())

  it('waits for the comparison, then holds the plan against the reference, and puts its workers away', async () => {
    const { open, opened, dispose } = workers()
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
    expect(state.result.screened[0]?.subject).toEqual(CONFLICT)
    expect(state.result.screened[0]?.strength).toBeCloseTo(100, 6)
    expect(state.result.decomposed?.numbers.map(({ subject }) => subject)).toEqual([CONFLICT])
    expect(state.result.decomposed?.numbers[0]?.total.value).toBeGreaterThan(0.8)
  })

  it('holds the reference itself against no response', () => {
    const { open } = workers()
    const { result } = renderHook(() => useNumbersStudy({ ...facts, referenceId: 'p' }, 'p', open))

    expect(result.current.question).toMatchObject({ planId: 'p', againstId: NO_RESPONSE.id })
  })

  it('ends its workers when it is stopped, when another question is put, and when it is left', () => {
    const { open, dispose, holdBack } = workers()
    holdBack()
    ready()
    const { result, rerender, unmount } = renderHook(({ of }) => useNumbersStudy(of, 'p', open), {
      initialProps: { of: facts },
    })
    act(() => result.current.start())
    act(() => result.current.stop())
    expect(dispose).toHaveBeenCalledTimes(1)
    expect(result.current.state).toEqual({ kind: 'idle' })

    act(() => result.current.start())
    rerender({ of: { ...facts, question: { ...facts.question, outcome: 'mass-killing' } } })
    expect(dispose).toHaveBeenCalledTimes(2)

    act(() => result.current.start())
    unmount()
    expect(dispose).toHaveBeenCalledTimes(3)
  })
})
