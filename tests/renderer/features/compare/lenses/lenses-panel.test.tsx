import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CompareFacts } from '../../../../../src/renderer/features/compare/compare-facts'
import type { RunStudy, StudyState } from '../../../../../src/renderer/features/compare/lenses/begin-study'
import { DemandedStudyLine } from '../../../../../src/renderer/features/compare/lenses/demanded-study-line'
import { LensesPanel } from '../../../../../src/renderer/features/compare/lenses/lenses-panel'
import { SpreadStrip } from '../../../../../src/renderer/features/compare/lenses/spread-strip'
import {
  useDemandedStudy,
  type DemandedStudy,
} from '../../../../../src/renderer/features/compare/lenses/use-demanded-study'
import type { LensFindings, SpreadFindings } from '../../../../../src/renderer/features/compare/lenses/use-lens-studies'
import { useStore } from '../../../../../src/renderer/state/store'
import { lensRankings } from '../../../../../src/shared/decision'
import { NO_RESPONSE } from '../../../../../src/shared/engine'
import { bundledScenarios } from '../../../../../src/shared/formats'
import { InEnglish } from '../english'

const document = bundledScenarios()[0]?.document
const [plan] = document?.plans ?? []
if (!document || !plan) throw new Error('No scenario with a plan comes with the program')
useStore.getState().documentOpened(document, null)

const facts: CompareFacts = {
  question: { outcome: 'worst-severity-stages', step: 36, smallest: { absolute: 0.5, relative: 0 } },
  referenceId: NO_RESPONSE.id,
  memberCount: 1000,
  horizonSteps: 36,
  isGoingOn: false,
  rows: [],
}
const planIds = [NO_RESPONSE.id, plan.id]

function aDemanded<Result>(state: StudyState<Result>): DemandedStudy<Result> {
  return { state, isReady: true, start: vi.fn(), stop: vi.fn() }
}

/** Losses of two plans by lens, in two futures over and over. */
function ranked(byLens: Readonly<Record<string, readonly (readonly number[])[]>>): StudyState<LensFindings> {
  const rankings = lensRankings(
    Object.entries(byLens).map(([lens, losses]) => ({
      lens,
      losses: losses.map((two) => Array.from({ length: 10 }, () => two).flat()),
    })),
    'deaths',
  )
  return { kind: 'done', result: { planIds, memberCount: 250, rankings } }
}

/** The same in every future. */
const findings = (byLens: Readonly<Record<string, readonly [number, number]>>) =>
  ranked(Object.fromEntries(Object.entries(byLens).map(([lens, means]) => [lens, means.map((mean) => [mean, mean])])))

const show = (state: StudyState<LensFindings>) => {
  const study = aDemanded(state)
  render(<LensesPanel facts={facts} study={study} />, { wrapper: InEnglish })
  return study
}

afterEach(cleanup)

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

/** The sentence over the table, without the marks that keep names in their direction. */
const sentence = () => window.document.querySelector('.lenses__sentence')?.textContent.replaceAll(/[\u2068\u2069]/g, '')

describe('rival lenses', () => {
  it('begin on demand', () => {
    const study = show({ kind: 'idle' })
    fireEvent.click(screen.getByRole('button', { name: 'Read the evidence through every lens' }))

    expect(study.start).toHaveBeenCalledOnce()
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.getByText(/Every plan is run in 1,000 futures/)).toBeTruthy()
  })

  it('say how far they are and stop', () => {
    const study = show({ kind: 'running', share: 0.4 })

    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40')
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }))
    expect(study.stop).toHaveBeenCalledOnce()
  })

  it('say that the plan in front stays in front, with rank and mean of each', () => {
    show(findings({ mainstream: [2.4, 2.1], sceptical: [2.4, 2.3] }))

    expect(sentence()).toBe('Under every lens Plan B comes first.')
    expect(screen.getByText(/1 of 1 pairs keeps its order/)).toBeTruthy()
    expect(screen.getAllByRole('row').map(({ textContent }) => plain(textContent))).toEqual([
      'Evidence lensNo responsePlan B',
      'Mainstreamread with now2.40 (place 2)2.10 (place 1)',
      'Sceptical2.40 (place 2)2.30 (place 1)',
    ])
  })

  it('say which of them give the same numbers in every future, and nothing of lenses whose means are the same by chance', () => {
    show(
      ranked({
        mainstream: [
          [2, 3],
          [1, 1],
        ],
        sceptical: [
          [3, 2],
          [1, 1],
        ],
        'force-works': [
          [2, 3],
          [1, 1],
        ],
      }),
    )

    expect(screen.getByText(/Mainstream and Force works give the same numbers in every future/)).toBeTruthy()
    cleanup()

    show(
      ranked({
        mainstream: [
          [2, 3],
          [1, 1],
        ],
        sceptical: [
          [3, 2],
          [1, 1],
        ],
      }),
    )
    expect(screen.queryByText(/the same numbers/)).toBeNull()
  })

  it('say of those whose means are shown alike that they differ by less', () => {
    show(findings({ mainstream: [2.4, 2.1], sceptical: [2.404, 2.1], optimistic: [2.4, 2.2] }))

    expect(screen.getByText(/Sceptical differs from Mainstream by less than is shown here\./)).toBeTruthy()
  })

  it('say with which lens the order turns', () => {
    show(findings({ mainstream: [2.4, 2.1], sceptical: [2.4, 2.5] }))

    expect(sentence()).toBe(
      'Which plan comes first turns with the lens. Mainstream: Plan B comes first; Sceptical: no response comes first.',
    )
    expect(screen.getByText(/0 of 1 pairs keep their order/)).toBeTruthy()
  })

  const rows = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.querySelectorAll('td')].map((cell) => [plain(cell.textContent), 'first' in cell.dataset]))

  it('give a shared rank, and nobody in bold, where means lie within chance', () => {
    // The means differ, but one future speaks for either plan.
    show(
      ranked({
        mainstream: [
          [2, 3],
          [1.2, 3.5],
        ],
        sceptical: [
          [2, 3],
          [1.3, 3.5],
        ],
      }),
    )

    expect(sentence()).toBe(
      'No plan comes first alone: no response and Plan B cannot be told apart within chance under any lens.',
    )
    expect(rows()).toEqual([
      [
        ['2.50 (place 1 to 2, tied)', false],
        ['2.35 (place 1 to 2, tied)', false],
      ],
      [
        ['2.50 (place 1 to 2, tied)', false],
        ['2.40 (place 1 to 2, tied)', false],
      ],
    ])
  })

  it('say under which lenses plans cannot be told apart, and set in bold who is alone in front', () => {
    show(findings({ mainstream: [2.4, 2.4], sceptical: [2.4, 2.1] }))

    expect(sentence()).toBe(
      'No plan comes first alone under every lens. Mainstream: no response and Plan B cannot be told apart within chance; Sceptical: Plan B comes first.',
    )
    expect(rows().map((cells) => cells.map(([, isFirst]) => isFirst))).toEqual([
      [false, false],
      [false, true],
    ])
  })
})

describe('spread strip', () => {
  const NOTHING = { low: 0, high: 0 }
  const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ')
  const shown = (shares: SpreadFindings['shares']) => {
    const result = { planId: plan.id, memberCount: 250, shares }
    return render(<SpreadStrip facts={facts} study={aDemanded({ kind: 'done', result })} />, { wrapper: InEnglish })
  }

  it('shares out the spread in words and lengths', () => {
    const { container } = shown({
      variance: 2,
      unknown: 0.304,
      chance: 0.692,
      lens: 0.004,
      ranges: {
        unknown: { low: 0.22, high: 0.38 },
        chance: { low: 0.61, high: 0.77 },
        lens: { low: 0.001, high: 0.009 },
      },
    })

    expect(screen.getByText(/between 250 futures/)).toBeTruthy()
    expect(screen.getAllByRole('listitem').map(({ textContent }) => plain(textContent))).toEqual([
      'about 30 % (20–40 %) what is not known',
      'about 69 % (60–80 %) chance',
      'under 1 % how the evidence is read',
    ])
    const lengths = [...container.querySelectorAll<HTMLElement>('.spread__strip > span')].map(
      ({ style }) => style.flexGrow,
    )
    expect(lengths.map(Number)).toEqual([0.304, 0.692, 0.004])
  })

  it('has no shares where nothing differs', () => {
    const { container } = shown({
      variance: 0,
      unknown: 0,
      chance: 0,
      lens: 0,
      ranges: { unknown: NOTHING, chance: NOTHING, lens: NOTHING },
    })

    expect(screen.getByText(/is the same in every future/)).toBeTruthy()
    expect(container.querySelector('.spread__strip')).toBeNull()
  })
})

describe('DemandedStudyLine', () => {
  it('begins and stops by one button, which keeps the keyboard', () => {
    const study = { isReady: true, start: vi.fn<() => void>(), stop: vi.fn<() => void>() }
    const { rerender } = render(
      <InEnglish>
        <DemandedStudyLine study={{ ...study, state: { kind: 'idle' } }} action="Begin" />
      </InEnglish>,
    )
    screen.getByRole('button', { name: 'Begin' }).focus()
    fireEvent.click(screen.getByRole('button', { name: 'Begin' }))
    rerender(
      <InEnglish>
        <DemandedStudyLine study={{ ...study, state: { kind: 'running', share: 0 } }} action="Begin" />
      </InEnglish>,
    )
    const stop = screen.getByRole('button', { name: 'Stop' })
    expect(globalThis.document.activeElement).toBe(stop)
    fireEvent.click(stop)

    expect(study.start).toHaveBeenCalledOnce()
    expect(study.stop).toHaveBeenCalledOnce()
  })
})

describe('useDemandedStudy', () => {
  let now = 0
  /** Long enough for progress to be told again, milliseconds. */
  const passTime = (milliseconds = 250) => {
    now += milliseconds
  }
  beforeEach(() => {
    vi.spyOn(performance, 'now').mockImplementation(() => now)
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  /** A run whose end the test decides. */
  function aRun() {
    const signals: AbortSignal[] = []
    let end: (result: string) => void = () => undefined
    let progress: (share: number) => void = () => undefined
    let found: (soFar: string) => void = () => undefined
    const run: RunStudy<string> = ({ signal, onProgress, onFound }) => {
      signals.push(signal)
      progress = onProgress
      found = onFound
      return new Promise((resolve) => {
        end = resolve
      })
    }
    return {
      run,
      signals,
      end: (result: string) => end(result),
      progress: (share: number) => progress(share),
      found: (soFar: string) => found(soFar),
    }
  }

  it('runs when asked, and tells how far it is and what came out', async () => {
    const { run, end, progress } = aRun()
    const { result } = renderHook(() => useDemandedStudy(run))
    expect(result.current.state).toEqual({ kind: 'idle' })

    act(() => result.current.start())
    passTime()
    act(() => progress(0.5))
    expect(result.current.state).toEqual({ kind: 'running', share: 0.5 })
    await act(async () => {
      end('found')
      await Promise.resolve()
    })
    expect(result.current.state).toEqual({ kind: 'done', result: 'found' })
  })

  it('stops, and is cancelled by another question and by leaving', () => {
    const [first, second] = [aRun(), aRun()]
    const { result, rerender, unmount } = renderHook(({ run }) => useDemandedStudy(run), {
      initialProps: { run: first.run },
    })
    act(() => result.current.start())
    act(() => result.current.stop())
    expect(first.signals[0]?.aborted).toBe(true)
    expect(result.current.state).toEqual({ kind: 'idle' })

    act(() => result.current.start())
    rerender({ run: second.run })
    expect(first.signals[1]?.aborted).toBe(true)
    act(() => first.end('late'))
    expect(result.current.state).toEqual({ kind: 'idle' })

    act(() => result.current.start())
    unmount()
    expect(second.signals[0]?.aborted).toBe(true)
  })

  it('shows what is found on the way, and keeps it when it is stopped', () => {
    const { run, progress, found, signals } = aRun()
    const { result } = renderHook(() => useDemandedStudy(run))
    act(() => result.current.start())
    act(() => found('some'))
    passTime()
    act(() => progress(0.25))
    expect(result.current.state).toEqual({ kind: 'running', share: 0.25, soFar: 'some' })

    act(() => result.current.stop())
    expect(signals[0]?.aborted).toBe(true)
    expect(result.current.state).toEqual({ kind: 'stopped', soFar: 'some' })
    act(() => found('more'))
    expect(result.current.state).toEqual({ kind: 'stopped', soFar: 'some' })
    act(() => result.current.start())
    expect(result.current.state).toEqual({ kind: 'running', share: 0 })
  })

  it('is drawn anew a few times a second, however often the run tells how far it is', () => {
    const { run, progress } = aRun()
    let drawn = 0
    const { result } = renderHook(() => {
      drawn += 1
      return useDemandedStudy(run)
    })
    act(() => result.current.start())
    const before = drawn
    for (let i = 1; i <= 100; i += 1) {
      passTime(10)
      act(() => progress(i / 100))
    }
    expect(drawn - before).toBe(5)
    expect(result.current.state).toEqual({ kind: 'running', share: 1 })
  })

  it('says why it failed', async () => {
    const { result } = renderHook(() => useDemandedStudy(failing))
    await act(async () => {
      result.current.start()
      await Promise.resolve()
    })
    expect(result.current.state).toEqual({ kind: 'failed', message: 'no worker' })
  })

  const failing: RunStudy<string> = () => Promise.reject(new Error('no worker'))
})
