import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  traceOutcomeInWorkers,
  type OutcomeJob,
  type TraceTask,
} from '../../../src/renderer/simulation/trace-in-worker'
import type { MemberTrace } from '../../../src/shared/engine'
import { aRequest } from '../../builders/a-request'
import { kelvara, model } from '../../builders/bundled'

const job: OutcomeJob = {
  model,
  scenario: kelvara,
  request: { ...aRequest({ horizonSteps: 1 }), judged: 'deaths' },
  firstMember: 12,
  memberCount: 10,
}

/** A future that is known by its number. */
const traceOf = (member: number): MemberTrace => ({
  values: Float64Array.of(member),
  shares: Float64Array.of(member),
  moves: Float64Array.of(member),
})

type TaskOfMembers = Extract<TraceTask, { readonly kind: 'outcome' }>

/** Workers that were begun, which answer when the test lets them. */
let workers: FakeWorker[] = []

class FakeWorker extends EventTarget {
  task: TaskOfMembers | undefined
  isEnded = false
  constructor() {
    super()
    workers.push(this)
  }
  postMessage(task: TaskOfMembers) {
    this.task = task
  }
  terminate() {
    this.isEnded = true
  }
  say(data: object) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  finish() {
    const { firstMember = 0, memberCount = 0 } = this.task ?? {}
    const traces = Array.from({ length: memberCount }, (_, place) => traceOf(firstMember + place))
    this.say({ kind: 'done', found: { causes: [{ kind: 'chance' }], stepCount: 1, traces } })
  }
}

const begin = (signal = new AbortController().signal, onProgress: (done: number) => void = () => undefined) =>
  traceOutcomeInWorkers(job, { signal, onProgress })

beforeEach(() => {
  workers = []
  vi.stubGlobal('Worker', FakeWorker)
  vi.spyOn(navigator, 'hardwareConcurrency', 'get').mockReturnValue(4)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('traceOutcomeInWorkers', () => {
  it('parts the futures among all cores but one, each in one part', async () => {
    const tracing = begin()
    for (const worker of workers) worker.finish()
    await tracing

    const parts = workers.map(({ task }) => [task?.firstMember, task?.memberCount])
    expect(parts).toEqual([
      [12, 3],
      [15, 4],
      [19, 3],
    ])
  })

  it('gives the futures in their order, whichever worker is first', async () => {
    const tracing = begin()
    for (const worker of workers.toReversed()) worker.finish()

    const { traces, causes } = await tracing

    expect(traces.map(({ values }) => values[0])).toEqual([12, 13, 14, 15, 16, 17, 18, 19, 20, 21])
    expect(causes).toEqual([{ kind: 'chance' }])
  })

  it('says how many futures are done in all workers', async () => {
    const done: number[] = []
    const tracing = begin(undefined, (all) => done.push(all))
    workers[0]?.say({ kind: 'traced', membersDone: 2 })
    workers[2]?.say({ kind: 'traced', membersDone: 1 })
    workers[0]?.say({ kind: 'traced', membersDone: 3 })
    for (const worker of workers) worker.finish()
    await tracing

    expect(done).toEqual([2, 3, 4])
  })

  it('ends all workers at once when cancelled', async () => {
    const stop = new AbortController()
    const tracing = begin(stop.signal)
    stop.abort(new Error('Stopped'))

    await expect(tracing).rejects.toThrow('Stopped')
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true, true])
  })

  it('ends the other workers where one fails, with its reason', async () => {
    const tracing = begin()
    workers[1]?.dispatchEvent(new ErrorEvent('error', { error: new RangeError('No such level') }))

    await expect(tracing).rejects.toThrow('No such level')
    await vi.waitFor(() => expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true, true]))
  })

  it('begins no worker where it is cancelled already', async () => {
    const stop = new AbortController()
    stop.abort(new Error('Stopped'))

    await expect(begin(stop.signal)).rejects.toThrow('Stopped')
    expect(workers).toEqual([])
  })
})
