import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { WhyTold } from '../../../../../src/renderer/features/compare/brief/why-told'
import type { CompareFacts } from '../../../../../src/renderer/features/compare/compare-facts'
import { WhyPanel } from '../../../../../src/renderer/features/compare/why/why-panel'
import type { WhyRunners } from '../../../../../src/renderer/features/compare/why/why-runners'
import { useStore } from '../../../../../src/renderer/state/store'
import { NO_RESPONSE, type MemberTrace } from '../../../../../src/shared/engine'
import { bundledScenarios } from '../../../../../src/shared/formats'
import { aPlan } from '../compared-futures'
import { stubWindow } from '../../situation/stub-window'

const HORIZON = 1
const MEMBERS = 40

const facts: CompareFacts = {
  question: { outcome: 'deaths', step: HORIZON, smallest: { absolute: 25, relative: 0.1 } },
  referenceId: NO_RESPONSE.id,
  memberCount: MEMBERS,
  horizonSteps: HORIZON,
  isGoingOn: false,
  rows: [],
}

beforeAll(() => {
  stubWindow(1440)
  startTranslations('en')
})
beforeEach(() => {
  const document = structuredClone(bundledScenarios()[0]?.document)
  if (!document) throw new Error('No scenario comes with the program')
  const settings = { ...document.settings, memberCount: MEMBERS, horizonSteps: HORIZON }
  useStore.getState().documentOpened({ ...document, plans: [aPlan('p')], currentPlan: 'p', settings }, null)
  useStore.getState().comparisonFinished()
  useStore.getState().whyAsked('difference')
})
afterEach(cleanup)

/** Every future alike: 120 fewer deaths, which are owed to less armed conflict. */
const trace: MemberTrace = {
  values: Float64Array.of(0, -120),
  shares: Float64Array.of(0, -120),
  moves: Float64Array.of(0, -0.08),
}

function aTracer() {
  const traceOutcome = vi.fn<WhyRunners['traceOutcome']>(({ memberCount }) =>
    Promise.resolve({
      causes: [{ kind: 'level', level: 'armed-conflict' }],
      stepCount: HORIZON + 1,
      traces: Array.from({ length: memberCount }, () => trace),
    }),
  )
  const runners: WhyRunners = {
    runnerFor: () => ({ runEnsemble: () => new Promise(() => undefined), dispose: () => undefined }),
    trace: () => new Promise(() => undefined),
    traceOutcome,
  }
  return { runners, traceOutcome }
}

describe('WhyTold', () => {
  it('prints nothing where nobody has asked why, and traces nothing', () => {
    const { container } = render(<WhyTold facts={facts} planId="p" />)

    expect(container.textContent).toBe('')
  })

  it('prints the sentence that was found in the window, without tracing again', async () => {
    const { runners, traceOutcome } = aTracer()
    const { container: window } = render(<WhyPanel facts={facts} planId="p" runners={runners} />)
    await screen.findByText('Over all 40 futures.')
    const found = window.querySelector('.why__sentence')?.textContent
    const timesTraced = traceOutcome.mock.calls.length
    cleanup()

    const { container: paper } = render(<WhyTold facts={facts} planId="p" />)

    expect(screen.getByRole('heading', { name: 'Why, inside this model' })).toBeTruthy()
    expect(found).toContain('120')
    expect(paper.querySelector('.why__sentence')?.textContent).toBe(found)
    expect(traceOutcome.mock.calls).toHaveLength(timesTraced)
  })

  it('prints nothing of a first answer, which a few futures gave', async () => {
    const { runners } = aTracer()
    const traceOutcome: WhyRunners['traceOutcome'] = (job, options) =>
      job.firstMember === 0 ? runners.traceOutcome(job, options) : new Promise(() => undefined)
    render(<WhyPanel facts={facts} planId="p" runners={{ ...runners, traceOutcome }} />)
    await screen.findByRole('table')
    cleanup()

    const { container } = render(<WhyTold facts={facts} planId="p" />)

    expect(container.textContent).toBe('')
  })

  it('prints nothing of another outcome than the one that was asked about', async () => {
    render(<WhyPanel facts={facts} planId="p" runners={aTracer().runners} />)
    await screen.findByRole('table')
    cleanup()

    const { container } = render(
      <WhyTold facts={{ ...facts, question: { ...facts.question, outcome: 'displaced' } }} planId="p" />,
    )

    expect(container.textContent).toBe('')
  })
})
