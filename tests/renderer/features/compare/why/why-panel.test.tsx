import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import type { CompareFacts, CompareRow } from '../../../../../src/renderer/features/compare/compare-facts'
import { WhyPanel } from '../../../../../src/renderer/features/compare/why/why-panel'
import type { WhyRunners } from '../../../../../src/renderer/features/compare/why/why-runners'
import { useStore } from '../../../../../src/renderer/state/store'
import type { TracedMembers } from '../../../../../src/shared/decision'
import {
  NO_RESPONSE,
  type EnsembleRequest,
  type EnsembleResult,
  type MemberTrace,
  type Response,
  type ResponsePlan,
  type SimulationRunner,
} from '../../../../../src/shared/engine'
import { bundledScenarios } from '../../../../../src/shared/formats'
import { aResult } from '../../../../builders/a-result'
import { stubWindow } from '../../situation/stub-window'

beforeAll(() => {
  stubWindow(1440)
  startTranslations('en')
})

const HORIZON = 3
const MEMBERS = 100

const response = (id: string, instrument: string): Response => ({
  id,
  instrument,
  startStep: 0,
  durationMonths: 3,
  intensity: 1,
})

beforeEach(() => {
  const document = structuredClone(bundledScenarios()[0]?.document)
  if (!document) throw new Error('No scenario comes with the program')
  useStore.getState().documentOpened(
    {
      ...document,
      plans: [
        { id: 'p', name: 'Plan P', responses: [response('talks', 'mediation'), response('arms', 'arms-embargo')] },
      ],
      currentPlan: 'p',
      settings: { ...document.settings, memberCount: MEMBERS, horizonSteps: HORIZON },
    },
    null,
  )
  useStore.getState().comparisonFinished()
  useStore.getState().whyAsked('contributions')
})
afterEach(cleanup)

const facts: CompareFacts = {
  question: { outcome: 'deaths', step: HORIZON, smallest: { absolute: 25, relative: 0.1 } },
  referenceId: 'no-response',
  memberCount: MEMBERS,
  horizonSteps: HORIZON,
  isGoingOn: false,
  rows: [],
}

const steps = (outcomes: readonly string[], last: number) =>
  aResult(
    Object.fromEntries(
      outcomes.map((outcome) => [
        outcome,
        Array.from({ length: HORIZON + 1 }, (_, step) =>
          Array.from({ length: MEMBERS }, () => (step < HORIZON ? 0 : last)),
        ),
      ]),
    ),
  )

/** Deaths by what is on: talks save 400, an embargo costs 90, and together they save another 40. */
function deathsWith({ plan }: EnsembleRequest): number {
  const has = (id: string) => plan.responses.some((one) => one.id === id)
  return 1000 - (has('talks') ? 400 : 0) + (has('arms') ? 90 : 0) - (has('talks') && has('arms') ? 40 : 0)
}

const deathsWithTalks = ({ plan }: Pick<EnsembleRequest, 'plan'>): number =>
  plan.responses.some(({ id }) => id === 'talks') ? 600 : 1000

type RunFake = (
  request: EnsembleRequest,
  signal: AbortSignal,
  onProgress: (members: number) => void,
) => Promise<EnsembleResult>

function aRunner(run: RunFake) {
  const runEnsemble = vi.fn(
    (request: EnsembleRequest, options?: { signal?: unknown; onProgress?: (members: number) => void }) =>
      run(request, options?.signal as AbortSignal, options?.onProgress ?? (() => undefined)),
  )
  const runner: SimulationRunner = { runEnsemble, dispose: () => undefined }
  return { runner, runEnsemble }
}

const answering = () => aRunner((request) => Promise.resolve(steps(request.outcomes, deathsWith(request))))

/** Rises by 0.5 in all: conflict, which stands 0.12 higher in every month, +0.8, talks -0.4, chance +0.1; every future alike. */
const futures: TracedMembers = {
  causes: [{ kind: 'level', level: 'armed-conflict' }, { kind: 'response', response: 'talks' }, { kind: 'chance' }],
  stepCount: HORIZON + 1,
  traces: Array.from({ length: 4 }, () => ({
    values: Float64Array.of(1, 1.1, 1.2, 1.5),
    shares: Float64Array.of(0, 0, 0, 0.2, -0.1, 0, 0.4, -0.3, 0.1, 0.8, -0.4, 0.1),
    moves: Float64Array.of(0, 0, 0, 0.12, 0, 0, 0.12, 0, 0, 0.12, 0, 0),
  })),
}

const [future] = futures.traces
/** As many of them as are asked for. */
const traceOutcome: WhyRunners['traceOutcome'] = ({ memberCount }) =>
  Promise.resolve({ ...futures, traces: Array.from({ length: memberCount }, () => future as MemberTrace) })

const show = (runner: SimulationRunner, trace: WhyRunners['trace'] = () => Promise.resolve(futures)) => {
  const runners: WhyRunners = { runnerFor: () => runner, trace, traceOutcome }
  return render(<WhyPanel facts={facts} planId="p" runners={runners} />)
}

/** Without the marks that keep signs before their numbers, and ranges in one piece. */
const plain = (text: string) => text.replaceAll('\u2060', '').replaceAll('\u00a0', ' ')

/** Shares that stand in the table, by what they are of. */
async function shares(): Promise<Record<string, number>> {
  const table = await screen.findByRole('table')
  const rows = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row): [string, number] => {
      const text = row.querySelector('b')?.textContent ?? ''
      const header = within(row).getByRole('rowheader').cloneNode(true) as Element
      header.querySelector('.share-table__moved')?.remove()
      return [header.textContent, Number(plain(text).replace('−', '-').replace(',', ''))]
    })
  return Object.fromEntries(rows)
}

const chooseChange = async () => {
  await userEvent.click(screen.getByRole('button', { name: /What is explained/ }))
  await userEvent.click(await screen.findByRole('option', { name: 'Why the gravest violence changes over time' }))
}

describe('WhyPanel', () => {
  it('shares out what the plan does among its responses, so that rows add up to the sum', async () => {
    show(answering().runner)

    expect(await shares()).toEqual({
      'Diplomacy:Mediation': -420,
      'Legal:Arms embargo': 70,
      'All together': -350,
      'Comes of doing all at once: all together, less the sum of “Alone”': -40,
    })
  })

  it('says the numbers of the table in its sentence, inside this model', async () => {
    show(answering().runner)
    await screen.findByRole('table')
    const sentence = plain(document.querySelector('.why__sentence')?.textContent ?? '')

    expect(sentence).toContain(
      'against no response, inside this model Plan P lowers the mean from 1,000 to 650 deaths (−350 to the nearest 10)',
    )
    expect(sentence).toContain('Mediation (−420')
    expect(sentence).toContain('Arms embargo (+70')
    // The head of the column says what the words beside the numbers are of, and what all at once comes to is told.
    expect(screen.getByText('in words: its part of all ups and downs together')).toBeTruthy()
    expect(
      screen.getByText(/^Doing all at once leaves the mean 40 deaths lower than each alone would in sum\.$/),
    ).toBeTruthy()
  })

  it('says nothing once of a row of nothing', async () => {
    show(aRunner((request) => Promise.resolve(steps(request.outcomes, deathsWithTalks(request)))).runner)
    const table = await screen.findByRole('table')
    const row = within(table).getByRole('row', { name: /Arms embargo/ })

    expect(within(row).getAllByRole('cell')[1]?.textContent).toBe('nothing')
    expect(plain(document.querySelector('.why__sentence')?.textContent ?? '')).not.toContain('Arms embargo')
  })

  it('does not call nothing what is only too small to be written', async () => {
    const slight = ({ plan }: EnsembleRequest) =>
      deathsWithTalks({ plan }) - (plan.responses.some(({ id }) => id === 'arms') ? 2 : 0)
    show(aRunner((request) => Promise.resolve(steps(request.outcomes, slight(request)))).runner)
    const row = within(await screen.findByRole('table')).getByRole('row', { name: /Arms embargo/ })

    expect(within(row).getAllByRole('cell')[1]?.textContent).toBe('too small to show')
  })

  describe('how many of all futures', () => {
    const said = async () => {
      await screen.findByRole('table')
      return plain(screen.getByText(/^Over /).textContent)
    }
    const planNow = () => {
      const [plan] = useStore.getState().document.plans
      if (!plan) throw new Error('There is a plan')
      return plan
    }
    /** As if the table were drawn from twice as many futures as are explained, half of which come out worse. */
    const manyFacts = (planRun: ResponsePlan): CompareFacts => {
      const twice = (deaths: readonly number[]) =>
        aResult({
          deaths: Array.from({ length: HORIZON + 1 }, (_, step) => (step < HORIZON ? deaths.map(() => 0) : deaths)),
        })
      const half = (first: number, second: number) => [
        ...Array.from({ length: MEMBERS }, () => first),
        ...Array.from({ length: MEMBERS }, () => second),
      ]
      const row = (plan: ResponsePlan, result: EnsembleResult) => ({ id: plan.id, plan, result }) as CompareRow
      return {
        ...facts,
        memberCount: 2 * MEMBERS,
        rows: [row(NO_RESPONSE, twice(half(1000, 1000))), row(planRun, twice(half(650, 850)))],
      }
    }
    const showFacts = (shown: CompareFacts) =>
      render(
        <WhyPanel
          facts={shown}
          planId="p"
          runners={{ runnerFor: () => answering().runner, trace: () => Promise.resolve(futures), traceOutcome }}
        />,
      )

    it('says that it speaks of all where it does', async () => {
      show(answering().runner)

      expect(await said()).toBe('Over all 100 futures.')
    })

    it('answers from the first futures, and then from all of them, so that it ends with what the table says', async () => {
      const all = 300
      const { document, documentOpened, comparisonFinished, whyAsked } = useStore.getState()
      documentOpened({ ...document, settings: { ...document.settings, memberCount: all } }, null)
      comparisonFinished()
      whyAsked('contributions')
      let letGo: () => void = () => undefined
      const held = new Promise<void>((resolve) => (letGo = resolve))
      const { runner } = aRunner(async (request) => {
        if (request.memberCount === all) await held
        const deaths = Array.from({ length: request.memberCount }, () => deathsWith(request))
        return aResult({ deaths: Array.from({ length: HORIZON + 1 }, () => deaths) })
      })
      const whole = { ...facts, memberCount: all }
      render(
        <WhyPanel
          facts={whole}
          planId="p"
          runners={{ runnerFor: () => runner, trace: () => Promise.resolve(futures), traceOutcome }}
        />,
      )

      expect(await said()).toBe('Over the first 250 of 300 futures.')
      expect(screen.getByText(/300 futures each: 0 % done/)).toBeTruthy()
      const mark = () => screen.queryByText('First answer, from 250 of 300 futures; its numbers will still move.')
      expect(mark()?.closest('.why__sentence')?.hasAttribute('data-first-answer')).toBe(true)
      letGo()
      await waitFor(async () => expect(await said()).toBe('Over all 300 futures.'))
      expect(screen.queryByText(/% done/)).toBeNull()
      expect(mark()).toBeNull()
      expect(globalThis.document.querySelector('[data-first-answer]')).toBeNull()
    })

    it('says what all futures say where the explanation is of the first ones, in the words of the headline', async () => {
      showFacts(manyFacts(planNow()))

      expect(await said()).toMatch(
        /^Over the first 100 of 200 futures; over all of them: 250 fewer deaths \(90 % interval 240–260\)\.$/,
      )
    })

    it('says only how many where the plan was run otherwise than it is now', async () => {
      showFacts(manyFacts({ ...planNow(), responses: planNow().responses.slice(1) }))

      expect(await said()).toBe('Over the first 100 of 200 futures.')
    })

    it('says only how many where something else is explained than what the headline speaks of', async () => {
      showFacts(manyFacts(planNow()))
      await chooseChange()
      await waitFor(async () => expect(await said()).toBe('Over the first 4 of 200 futures.'))
    })
  })

  describe('against another plan', () => {
    const second = { id: 'q', name: 'Plan Q', responses: [{ ...response('hold', 'arms-embargo'), startStep: 6 }] }
    beforeEach(() =>
      useStore.getState().edit({ key: 'compare:change.note', params: { name: '' } }, (draft) => {
        draft.plans.push(second)
      }),
    )
    const chooseAgainst = async (name: string) => {
      await userEvent.click(screen.getByRole('button', { name: /against/ }))
      await userEvent.click(await screen.findByRole('option', { name }))
    }

    it('shares out what the two differ by among the responses in which they do, and names both', async () => {
      useStore.getState().comparisonFinished()
      const { runner, runEnsemble } = answering()
      show(runner)
      await screen.findByRole('table')
      runEnsemble.mockClear()
      await chooseAgainst('Plan Q')

      // Its embargo goes by another id, and so costs nothing in this game; both steps from it count alone.
      await waitFor(async () =>
        expect(Object.keys(await shares())).toContain('Legal:Arms embargo: from month 0, not 6'),
      )
      const found = await shares()
      expect((found['Diplomacy:Mediation'] ?? 0) + (found['Legal:Arms embargo: from month 0, not 6'] ?? 0)).toBe(-350)
      const sentence = plain(document.querySelector('.why__sentence')?.textContent ?? '')
      expect(sentence).toContain('against Plan Q, inside this model Plan P lowers the mean from 1,000 to 650')
      const run = runEnsemble.mock.calls.map(([{ plan }]) =>
        plan.responses
          .map(({ id }) => id)
          .toSorted()
          .join(),
      )
      expect(run.toSorted()).toEqual(['arms', 'arms,talks', 'talks,without:hold', 'without:hold'])
    })

    it('begins with the reference of the comparison, remembers another choice, and forgets it with the plan', async () => {
      useStore.getState().comparisonFinished()
      const against = () => screen.getByRole('button', { name: /against/ }).textContent
      const shown = show(answering().runner)
      expect(against()).toContain('No response')
      shown.rerender(
        <WhyPanel
          facts={{ ...facts, referenceId: 'q' }}
          planId="p"
          runners={{ runnerFor: () => answering().runner, trace: () => Promise.resolve(futures), traceOutcome }}
        />,
      )
      expect(against()).toContain('Plan Q')
      await chooseAgainst('No response')
      expect(against()).toContain('No response')
      await chooseAgainst('Plan Q')
      act(() =>
        useStore.getState().edit({ key: 'compare:change.note', params: { name: '' } }, (draft) => {
          draft.plans.pop()
        }),
      )
      expect(against()).toContain('No response')
    })

    it('says that there is nothing to explain between two plans that do the same', async () => {
      useStore.getState().edit({ key: 'compare:change.note', params: { name: '' } }, (draft) => {
        const [first] = draft.plans
        if (first) draft.plans.push({ ...first, id: 'twin', name: 'Plan T' })
      })
      useStore.getState().comparisonFinished()
      show(answering().runner)
      await chooseAgainst('Plan T')

      expect(await screen.findByText('Plan P and Plan T do the same: there is nothing to explain.')).toBeTruthy()
    })

    it('explains by how much the gravest violence differs, with the causes of both courses', async () => {
      useStore.getState().comparisonFinished()
      const traced: string[] = []
      const trace: WhyRunners['trace'] = ({ request: { plan } }) => {
        traced.push(plan.id)
        const factor = plan.id === 'p' ? 1 : 3
        return Promise.resolve({
          ...futures,
          traces: futures.traces.map(({ values, shares: parts, moves }) => ({
            values: values.map((value) => 1 + (value - 1) * factor),
            shares: parts.map((part) => part * factor),
            moves: moves.map((move) => move * factor),
          })),
        })
      }
      show(answering().runner, trace)
      await chooseAgainst('Plan Q')
      await userEvent.click(screen.getByRole('button', { name: /What is explained/ }))
      await userEvent.click(
        await screen.findByRole('option', { name: 'Why the gravest violence differs between plans' }),
      )

      await waitFor(async () => expect(await shares()).toHaveProperty('Whole difference', -1))
      expect(await shares()).toMatchObject({ 'Armed conflict': -1.6, Chance: -0.2 })
      expect(traced).toEqual(['q', 'p'])
      const sentence = plain(document.querySelector('.why__sentence')?.textContent ?? '')
      expect(sentence).toMatch(
        /gravest with Plan Q, .* is on average weaker with Plan P in month 3: about 0\.37 times as intense \(logarithm −1\.0/,
      )
      // It stands lower with the one plan than with the other, though higher than today with both.
      expect(sentence).toContain('Lowered most by: Armed conflict, which is lower (−1.6')
      expect(screen.getByRole('rowheader', { name: /^Armed conflict/ }).textContent).toContain('0.24 lower on average')
    })
  })

  describe('the outcome that plans are judged by', () => {
    const choose = async (name: string) => {
      useStore.getState().comparisonFinished()
      await userEvent.click(screen.getByRole('button', { name: /What is explained/ }))
      await userEvent.click(await screen.findByRole('option', { name }))
    }
    const showOutcome = (shown: CompareFacts, trace: WhyRunners['traceOutcome'] = traceOutcome) =>
      render(
        <WhyPanel
          facts={shown}
          planId="p"
          runners={{ runnerFor: () => answering().runner, trace: () => Promise.resolve(futures), traceOutcome: trace }}
        />,
      )

    it('is told against the other plan, with the numbers of the table, in its own unit', async () => {
      const asked: unknown[] = []
      showOutcome(facts, (job, options) => {
        asked.push([job.request.judged, job.request.from?.id, job.firstMember, job.memberCount])
        return traceOutcome(job, options)
      })
      await choose('Why plans differ in the outcome')

      await waitFor(async () => expect(await shares()).toHaveProperty('Whole difference', 0.5))
      expect(await shares()).toMatchObject({ 'Armed conflict': 0.8, 'Diplomacy:Mediation': -0.4, Chance: 0.1 })
      await screen.findByText('Over the first 80 of 100 futures.')
      expect(asked).toEqual([
        ['deaths', 'no-response', 0, 12],
        ['deaths', 'no-response', 12, 68],
      ])
      expect(document.querySelector('.why__first')).toBeNull()
      const sentence = plain(document.querySelector('.why__sentence')?.textContent ?? '')
      expect(sentence).toMatch(
        /^Violent deaths, from month 0 to 3: inside this model higher on average with Plan P than/,
      )
      expect(sentence).toContain(
        'by 0.50 deaths (+0.50 to the nearest 0.01). Raised most by: Armed conflict, which is higher (+0.80',
      )
      expect(screen.getByRole('rowheader', { name: /^Armed conflict/ }).textContent).toContain('0.12 higher on average')
      expect(screen.getByText(/^Chance is what comes beside what was to be expected/)).toBeTruthy()
    })

    it('is told over the months that are asked for, of one plan alone', async () => {
      const asked: unknown[] = []
      showOutcome(facts, (job, options) => {
        asked.push(job.request.from)
        return traceOutcome(job, options)
      })
      await choose('Why the outcome changes over time')
      await waitFor(async () => expect(await shares()).toHaveProperty('Whole change', 0.5))
      act(() => useStore.getState().whyMonthsChosen({ from: 2, to: 3 }))

      expect(await shares()).toMatchObject({ 'Armed conflict': 0.4, 'Whole change': 0.3 })
      await screen.findByText('Over the first 80 of 100 futures.')
      expect(asked).toEqual([undefined, undefined])
    })

    it('answers from a few futures first, tells how far all are, and keeps the first answer where it is stopped', async () => {
      showOutcome(facts, (job, options) => {
        if (job.firstMember === 0) return traceOutcome(job, options)
        setTimeout(() => options.onProgress(20))
        return new Promise(() => undefined)
      })
      await choose('Why the outcome changes over time')

      await screen.findByText('Over the first 12 of 100 futures.')
      // No sentence that reads as if it were sure stands over so few.
      expect(document.querySelector('.why__first')?.textContent).toMatch(
        /^First answer, from 12 futures only: .* put into a sentence once 80 futures are traced\.$/,
      )
      expect(document.querySelector('.why__sentence')).toBeNull()
      expect(await screen.findByText(/^80 futures are traced .*: 40\s% done\.$/)).toBeTruthy()
      await userEvent.click(screen.getByRole('button', { name: 'Stop' }))
      expect(screen.getByText('Stopped.')).toBeTruthy()
      expect(screen.getByText('Over the first 12 of 100 futures.')).toBeTruthy()
    })

    it('counts mass killing in hundredths of futures, and says what a line that is crossed is owed to', async () => {
      showOutcome({ ...facts, question: { ...facts.question, outcome: 'mass-killing' } })
      await choose('Why plans differ in the outcome')

      await waitFor(async () => expect(await shares()).toHaveProperty('Whole difference', 50))
      expect(screen.getByText(/^Whether a line is crossed is owed to/)).toBeTruthy()
    })
  })

  it('stops when asked, and begins again', async () => {
    let stopped = false
    const { runner, runEnsemble } = aRunner(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            stopped = true
            reject(new Error('stopped'))
          })
        }),
    )
    show(runner)
    await userEvent.click(await screen.findByRole('button', { name: 'Stop' }))

    expect(stopped).toBe(true)
    expect(screen.getByRole('status').textContent).toContain('Stopped.')

    await userEvent.click(screen.getByRole('button', { name: 'Begin again' }))

    expect(runEnsemble).toHaveBeenCalledTimes(2)
    expect(screen.getByRole('progressbar')).toBeTruthy()
  })

  it('says of more responses than every mix of can be run that mixes are drawn by lot', async () => {
    const seven = Array.from({ length: 7 }, (_, place) => response(`talks-${place}`, 'mediation'))
    useStore.setState(({ document }) => ({
      document: { ...document, plans: [{ id: 'p', name: 'Plan P', responses: seven }] },
    }))
    show(aRunner(() => new Promise(() => undefined)).runner)

    expect((await screen.findByText(/% done/)).textContent).toMatch(/^Mixes of the two plans, .* drawn by lot/)
  })

  it('keeps what was finished', async () => {
    const first = answering()
    show(first.runner)
    await screen.findByRole('table')
    cleanup()
    const second = answering()
    show(second.runner)

    expect(await shares()).toHaveProperty('All together', -350)
    expect(first.runEnsemble).toHaveBeenCalledTimes(4)
    expect(second.runEnsemble).not.toHaveBeenCalled()
  })

  describe('left while it is under way', () => {
    /** Runs that end when they are told to. */
    const held = () => {
      const ends: (() => void)[] = []
      const aborted: string[] = []
      const held = aRunner(
        (request, signal, onProgress) =>
          new Promise((resolve, reject) => {
            ends.push(() => {
              onProgress(request.memberCount)
              resolve(steps(request.outcomes, deathsWith(request)))
            })
            signal.addEventListener('abort', () => {
              aborted.push(request.plan.id)
              reject(new Error('stopped'))
            })
          }),
      )
      return { ...held, ends, aborted }
    }
    const percent = () => screen.getByText(/% done/).textContent

    it('goes on, and is found further on coming back, without beginning anew', async () => {
      const first = held()
      show(first.runner)
      await waitFor(() => expect(first.ends).toHaveLength(1))
      cleanup()
      first.ends[0]?.()
      await waitFor(() => expect(first.ends).toHaveLength(2))
      const second = held()
      show(second.runner)

      expect(percent()).toContain(': 25 % done')
      for (const end of [1, 2, 3]) {
        await waitFor(() => expect(first.ends.length).toBeGreaterThan(end))
        act(() => first.ends[end]?.())
      }
      expect(await shares()).toHaveProperty('All together', -350)
      expect(second.runEnsemble).not.toHaveBeenCalled()
      expect(first.aborted).toEqual([])
    })

    it('is what is shown even if it was done while nobody looked', async () => {
      const first = held()
      show(first.runner)
      await waitFor(() => expect(first.ends).toHaveLength(1))
      cleanup()
      for (const end of [0, 1, 2, 3]) {
        await waitFor(() => expect(first.ends.length).toBeGreaterThan(end))
        first.ends[end]?.()
      }
      await waitFor(() => expect(first.runEnsemble).toHaveBeenCalledTimes(4))
      const second = held()
      show(second.runner)

      expect(await shares()).toHaveProperty('All together', -350)
      expect(second.runEnsemble).not.toHaveBeenCalled()
    })

    it('never answers another question: with another outcome or seed it begins anew, and the old work is stopped', async () => {
      const first = held()
      show(first.runner)
      await waitFor(() => expect(first.ends).toHaveLength(1))
      cleanup()
      const second = held()
      render(
        <WhyPanel
          facts={{ ...facts, question: { ...facts.question, outcome: 'displaced' } }}
          planId="p"
          runners={{ runnerFor: () => second.runner, trace: () => Promise.resolve(futures), traceOutcome }}
        />,
      )
      await waitFor(() => expect(second.ends).toHaveLength(1))

      expect(percent()).toContain(': 0 % done')
      expect(first.aborted).toHaveLength(1)
      act(() => first.ends[0]?.())
      expect(screen.queryByRole('table')).toBeNull()

      cleanup()
      act(() => {
        useStore.getState().edit({ key: 'compare:change.note', params: { name: '' } }, (draft) => {
          draft.settings.seed += 1
        })
      })
      expect(second.aborted).toHaveLength(1)
      useStore.getState().comparisonFinished()
      const third = answering()
      show(third.runner)

      expect(await shares()).toHaveProperty('All together', -350)
      expect(third.runEnsemble).toHaveBeenCalledTimes(4)
      const seeds = third.runEnsemble.mock.calls.map(([{ seed }]) => seed)
      expect(new Set(seeds)).toEqual(new Set([useStore.getState().document.settings.seed]))
    })

    it('is stopped by going to another place, where it would only be in the way', async () => {
      const first = held()
      show(first.runner)
      await waitFor(() => expect(first.ends).toHaveLength(1))
      cleanup()
      const { place, placeChosen } = useStore.getState()
      placeChosen(place === 'explore' ? 'situation' : 'explore')

      expect(first.aborted).toHaveLength(1)
    })
  })

  it('waits until all plans have been compared', async () => {
    act(() => useStore.getState().comparisonStarted())
    const { runner, runEnsemble } = answering()
    show(runner)

    expect(screen.getByText('Begins once all plans have been simulated.')).toBeTruthy()
    expect(runEnsemble).not.toHaveBeenCalled()

    act(() => useStore.getState().comparisonFinished())

    await waitFor(() => expect(runEnsemble).toHaveBeenCalled())
  })

  it('says why it could not be worked out', async () => {
    show(aRunner(() => Promise.reject(new Error('no memory'))).runner)

    expect(await screen.findByText('This could not be worked out: no memory')).toBeTruthy()
  })

  it('explains a change by its causes, which add up, with the same numbers in the sentence', async () => {
    show(answering().runner)
    await chooseChange()

    expect(await shares()).toEqual({
      'Armed conflict': 0.8,
      Chance: 0.1,
      'Everything else': 0,
      'Diplomacy:Mediation': -0.4,
      'Whole change': 0.5,
    })
    const sentence = plain(document.querySelector('.why__sentence')?.textContent ?? '')
    expect(sentence).toContain(
      'grows on average from month 0 to 3: about 1.6 times as intense (logarithm +0.50 to the nearest 0.01)',
    )
    expect(sentence).toContain('Raised most by: Armed conflict, which is higher than today (+0.80')
    expect(screen.getByRole('rowheader', { name: /^Armed conflict/ }).textContent).toContain(
      '0.12 higher than today on average',
    )
    expect(sentence).toContain('Lowered by: Mediation (−0.40')
  })

  it('explains other months without tracing again', async () => {
    const trace = vi.fn(() => Promise.resolve(futures))
    show(answering().runner, trace)
    await chooseChange()
    await screen.findByRole('table')
    const from = screen.getByRole('textbox', { name: 'First month of the change' })
    await userEvent.clear(from)
    await userEvent.type(from, '2{Enter}')

    expect(await shares()).toMatchObject({ 'Armed conflict': 0.4, 'Whole change': 0.3 })
    expect(trace).toHaveBeenCalledTimes(1)
  })

  it('keeps what was asked and the months of it where one goes elsewhere and comes back, and forgets them with the document', async () => {
    show(answering().runner)
    await chooseChange()
    await screen.findByRole('table')
    const from = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'First month of the change' })
    await userEvent.clear(from())
    await userEvent.type(from(), '2{Enter}')
    cleanup()
    show(answering().runner)
    await screen.findByRole('table')

    expect(from().value).toBe('2')
    expect(await shares()).toMatchObject({ 'Whole change': 0.3 })
    act(() => useStore.getState().documentOpened(useStore.getState().document, null))
    expect(useStore.getState().whyMonths).toBeNull()
  })

  it('shows no month beyond a horizon that has come nearer', async () => {
    useStore.getState().whyMonthsChosen({ from: 8, to: 12 })
    show(answering().runner)
    await chooseChange()
    await screen.findByRole('table')

    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'First month of the change' }).value).toBe('2')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Last month of the change' }).value).toBe('3')
  })
})
