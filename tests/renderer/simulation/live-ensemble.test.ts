import { describe, expect, it } from 'vitest'
import type { EnsembleDemand, EnsemblePair } from '../../../src/renderer/simulation/ensemble-demand'
import { createLiveEnsemble, type LiveEnsemble } from '../../../src/renderer/simulation/live-ensemble'
import type { Response } from '../../../src/shared/engine'
import { createFakeRunner, settled, type FakeRunner } from './fake-runner'

const aResponse = (overrides: Partial<Response> = {}): Response => ({
  id: 'response-1',
  instrument: 'mediation',
  startStep: 0,
  durationMonths: 12,
  intensity: 0.5,
  ...overrides,
})

const aDemand = (
  responses: readonly Response[] = [aResponse()],
  overrides: Partial<EnsembleDemand> = {},
): EnsembleDemand => ({
  plan: { id: 'plan-1', name: 'Plan A', responses },
  seed: 1,
  memberCount: 1000,
  horizonSteps: 3,
  outcomes: ['severity'],
  ...overrides,
})

interface Bench {
  readonly runner: FakeRunner
  readonly live: LiveEnsemble
  readonly arrived: EnsemblePair[]
  readonly failed: unknown[]
  readonly started: EnsembleDemand[]
  readonly progress: number[]
  /** The finger has rested long enough. */
  endRest(): Promise<void>
  passTime(milliseconds: number): void
}

function aBench(): Bench {
  const runner = createFakeRunner()
  const arrived: EnsemblePair[] = []
  const failed: unknown[] = []
  const started: EnsembleDemand[] = []
  const progress: number[] = []
  let wake: () => void = () => undefined
  let time = 0
  const live = createLiveEnsemble({
    runner,
    preview: 64,
    listener: {
      started: (demand) => started.push(demand),
      progressed: (_demand, done) => progress.push(done),
      arrived: (pair) => arrived.push(pair),
      failed: (_demand, error) => failed.push(error),
    },
    rest: (_milliseconds, signal) =>
      new Promise((resolve, reject) => {
        wake = resolve
        signal.addEventListener('abort', () => reject(new Error('stopped')))
      }),
    now: () => time,
  })
  const endRest = async () => {
    wake()
    await settled()
  }
  const passTime = (milliseconds: number) => {
    time += milliseconds
  }
  return { runner, live, arrived, failed, started, progress, endRest, passTime }
}

const sizesShown = (bench: Bench) => bench.arrived.map(({ withPlan }) => withPlan.memberCount)
const intensitiesShown = (bench: Bench) => bench.arrived.map(({ demand }) => demand.plan.responses[0]?.intensity)

async function answerAll({ runner }: Bench): Promise<void> {
  while (runner.pending.length > 0) await runner.answerNext()
}

async function runToTheEnd(bench: Bench): Promise<void> {
  await settled()
  await answerAll(bench)
  await bench.endRest()
  await answerAll(bench)
}

describe('createLiveEnsemble', () => {
  it('shows a preview first and all futures once the finger rests', async () => {
    const bench = aBench()

    bench.live.show(aDemand())
    await answerAll(bench)
    expect(sizesShown(bench)).toEqual([64])

    await bench.endRest()
    await answerAll(bench)
    expect(sizesShown(bench)).toEqual([64, 1000])
  })

  it('begins the preview of a newer demand in the event that asks for it, also while it refines', async () => {
    const bench = aBench()
    bench.live.show(aDemand())
    await answerAll(bench)
    await bench.endRest()
    const before = bench.runner.requests.length

    bench.live.show(aDemand([aResponse({ intensity: 0.7 })]))

    // Not after what was cancelled has noticed: by then the screen would have been drawn.
    expect(bench.runner.requests.slice(before).map(({ memberCount }) => memberCount)).toEqual([64])
    await runToTheEnd(bench)
    expect(intensitiesShown(bench)).toEqual([0.5, 0.7, 0.7])
  })

  it('pairs every result with no response under the same luck', async () => {
    const bench = aBench()

    bench.live.show(aDemand())
    await runToTheEnd(bench)

    for (const { baseline, withPlan } of bench.arrived) expect(baseline.memberCount).toBe(withPlan.memberCount)
    expect(bench.runner.requests.map(({ plan, memberCount }) => [plan.responses.length, memberCount])).toEqual([
      [0, 64],
      [1, 64],
      [0, 1000],
      [1, 1000],
    ])
  })

  it('computes no response once for all plans', async () => {
    const bench = aBench()
    bench.live.show(aDemand())
    await runToTheEnd(bench)
    bench.runner.requests.length = 0

    bench.live.show(aDemand([aResponse({ intensity: 0.8 })]))
    await runToTheEnd(bench)

    expect(bench.runner.requests.map(({ plan }) => plan.responses.length)).toEqual([1, 1])
  })

  it('computes no response again under another seed', async () => {
    const bench = aBench()
    bench.live.show(aDemand())
    await runToTheEnd(bench)
    bench.runner.requests.length = 0

    bench.live.show(aDemand([aResponse()], { seed: 2 }))
    await runToTheEnd(bench)

    expect(bench.runner.requests.filter(({ plan }) => plan.responses.length === 0)).toHaveLength(2)
  })

  it('runs a plan in which nothing is on only once, as no response', async () => {
    const bench = aBench()

    bench.live.show(aDemand([aResponse({ intensity: 0 })]))
    await runToTheEnd(bench)

    expect(bench.runner.requests).toHaveLength(2)
    expect(bench.arrived.every(({ baseline, withPlan }) => baseline === withPlan)).toBe(true)
  })

  it('never lets more than one preview wait while the finger moves, and ends with the newest', async () => {
    const bench = aBench()
    bench.live.show(aDemand([aResponse({ intensity: 0.1 })]))
    await bench.runner.answerNext()

    for (const intensity of [0.2, 0.3, 0.4, 0.5]) bench.live.show(aDemand([aResponse({ intensity })]))
    expect(bench.runner.pending).toHaveLength(1)
    await answerAll(bench)

    expect(intensitiesShown(bench)).toEqual([0.1, 0.5])
  })

  it('cancels the refinement of what is no longer asked for', async () => {
    const bench = aBench()
    bench.live.show(aDemand())
    await answerAll(bench)
    await bench.endRest()
    expect(bench.runner.pending.map(({ request }) => request.memberCount)).toEqual([1000])

    bench.live.show(aDemand([aResponse({ intensity: 0.9 })]))
    await settled()
    expect(bench.runner.pending.map(({ request }) => request.memberCount)).toEqual([64])

    await answerAll(bench)
    await bench.endRest()
    await answerAll(bench)
    expect(intensitiesShown(bench)).toEqual([0.5, 0.9, 0.9])
    expect(bench.failed).toEqual([])
  })

  it('drops the preview of another seed', async () => {
    const bench = aBench()
    bench.live.show(aDemand([aResponse()], { seed: 1 }))
    await settled()

    bench.live.show(aDemand([aResponse()], { seed: 2 }))
    await settled()
    await answerAll(bench)

    expect(bench.arrived.map(({ demand }) => demand.seed)).toEqual([2])
  })

  it('does nothing when the same numbers are asked for again', async () => {
    const bench = aBench()
    bench.live.show(aDemand())
    await runToTheEnd(bench)
    bench.runner.requests.length = 0

    bench.live.show({
      ...aDemand([aResponse({ id: 'another-id' })]),
      plan: { id: 'plan-1', name: 'Renamed', responses: [aResponse()] },
    })
    await settled()

    expect(bench.runner.requests).toEqual([])
    expect(bench.started).toHaveLength(1)
  })

  it('shows a copy of a plan under its own name without computing it again', async () => {
    const bench = aBench()
    bench.live.show(aDemand())
    await runToTheEnd(bench)
    bench.runner.requests.length = 0

    bench.live.show({ ...aDemand(), plan: { id: 'fork', name: 'Plan B', responses: [aResponse()] } })
    await settled()

    expect(bench.runner.requests).toEqual([])
    expect(bench.arrived.at(-1)?.demand.plan.id).toBe('fork')
    expect(bench.arrived.at(-1)?.withPlan.memberCount).toBe(1000)
  })

  it('runs the same numbers again for a response of another id, whose course is looked up by it', async () => {
    const bench = aBench()
    bench.live.show(aDemand())
    await runToTheEnd(bench)
    bench.live.show(aDemand([]))
    await runToTheEnd(bench)
    bench.runner.requests.length = 0

    bench.live.show(aDemand([aResponse({ id: 'turned-up-again' })]))
    await runToTheEnd(bench)

    expect(bench.runner.requests.map(({ plan }) => plan.responses[0]?.id)).toEqual([
      'turned-up-again',
      'turned-up-again',
    ])
    expect(bench.arrived.at(-1)?.withPlan.memberCount).toBe(1000)
  })

  it('shows at once what it has computed before, as undo does', async () => {
    const bench = aBench()
    const before = aDemand([aResponse({ intensity: 0.2 })])
    bench.live.show(before)
    await runToTheEnd(bench)
    bench.live.show(aDemand([aResponse({ intensity: 0.7 })]))
    await runToTheEnd(bench)
    bench.runner.requests.length = 0
    bench.arrived.length = 0

    bench.live.show({ ...before })
    await settled()

    expect(bench.runner.requests).toEqual([])
    expect(sizesShown(bench)).toEqual([1000])
  })

  it('reports a thrown bug and tries again when asked again', async () => {
    const bench = aBench()
    bench.live.show(aDemand())
    await settled()
    bench.runner.pending.shift()?.fail(new RangeError('member 3, tick 7, drive: NaN'))
    await settled()
    expect(bench.failed).toEqual([new RangeError('member 3, tick 7, drive: NaN')])

    bench.live.show(aDemand())
    await runToTheEnd(bench)
    expect(sizesShown(bench)).toEqual([64, 1000])
  })

  it('reports a few times a second how many futures are done, and nothing of a short run', async () => {
    const bench = aBench()
    bench.live.show(aDemand([]))
    await answerAll(bench)
    await bench.endRest()
    const report = (done: number) => bench.runner.pending[0]?.options.onProgress?.(done)

    report(64)
    bench.passTime(200)
    report(256)
    expect(bench.progress).toEqual([])

    bench.passTime(100)
    report(512)
    report(544)
    expect(bench.progress).toEqual([512])

    bench.passTime(250)
    report(800)
    expect(bench.progress).toEqual([512, 800])
  })

  it('tells of no response and the plan as of one run, where both have to be run', async () => {
    const bench = aBench()
    bench.live.show(aDemand())
    await answerAll(bench)
    await bench.endRest()
    const report = (done: number) => {
      bench.passTime(300)
      bench.runner.pending[0]?.options.onProgress?.(done)
    }

    report(400)
    await bench.runner.answerNext()
    report(400)

    expect(bench.progress).toEqual([200, 700])
  })

  it('keeps no response over all futures beside the preview of a moved lever', async () => {
    const bench = aBench()
    bench.live.show(aDemand())
    await runToTheEnd(bench)

    bench.live.show(aDemand([aResponse({ intensity: 0.8 })]))
    await answerAll(bench)

    const preview = bench.arrived.at(-1)
    expect([preview?.baseline.memberCount, preview?.withPlan.memberCount]).toEqual([64, 64])
    expect(preview?.wholeBaseline?.memberCount).toBe(1000)
  })

  it('keeps all futures on the screen while only more of their outcomes are run', async () => {
    const bench = aBench()
    bench.live.show(aDemand())
    await runToTheEnd(bench)
    bench.arrived.length = 0
    bench.runner.requests.length = 0

    bench.live.show(aDemand([aResponse()], { outcomes: ['severity', 'deaths'] }))
    await runToTheEnd(bench)
    expect(sizesShown(bench)).toEqual([1000])
    expect(bench.runner.requests.map(({ memberCount }) => memberCount)).toEqual([1000, 1000])

    bench.live.show(aDemand([aResponse({ intensity: 0.9 })], { outcomes: ['severity'] }))
    await runToTheEnd(bench)
    expect(sizesShown(bench)).toEqual([1000, 64, 1000])
  })

  it('asks for the futures of a moved lever in the very event that moved it', async () => {
    const bench = aBench()
    bench.live.show(aDemand())
    await runToTheEnd(bench)
    bench.runner.requests.length = 0

    bench.live.show(aDemand([aResponse({ intensity: 0.8 })]))

    expect(bench.runner.requests).toHaveLength(1)
  })

  it('stops for good, and leaves the runner to its maker', async () => {
    const bench = aBench()
    bench.live.show(aDemand())
    await settled()

    bench.live.stop()
    await settled()

    expect(bench.runner.isDisposed).toBe(false)
    expect(bench.runner.pending).toEqual([])
    expect(bench.failed).toEqual([])
    bench.live.show(aDemand([]))
    expect(bench.runner.pending).toEqual([])
  })

  it('settles another plan besides the one it shows', async () => {
    const bench = aBench()
    const settling = bench.live.settle(aDemand([aResponse({ intensity: 0.3 })]), new AbortController().signal)
    await answerAll(bench)

    const pair = await settling

    expect(pair.withPlan.memberCount).toBe(1000)
    expect(bench.arrived).toEqual([])
  })
})
