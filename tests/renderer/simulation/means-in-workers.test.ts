import { afterEach, describe, expect, it, vi } from 'vitest'
import { meansInWorkers, type MovedWorker } from '../../../src/renderer/simulation/means-in-workers'
import type { FromMovedWorker, MovedTask, ToMovedWorker } from '../../../src/renderer/simulation/moved-numbers-messages'
import { serveMovedNumbers } from '../../../src/renderer/simulation/serve-moved-numbers'
import { judgedValues, meansOn } from '../../../src/shared/decision'
import { createInProcessRunner, NO_RESPONSE, type ChallengeSubject } from '../../../src/shared/engine'
import { aRequest } from '../../builders/a-request'
import { planB, kelvara, model } from '../../builders/bundled'

const SUBJECTS: readonly ChallengeSubject[] = [
  { kind: 'level', level: 'armed-conflict' },
  { kind: 'parameter', parameter: 'campaign.speed' },
]
const POINTS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0.5, 0.5],
  [0.2, 0.9],
]

/** A worker that answers when the test lets it. */
function aWorker(answer: (message: ToMovedWorker, reply: (message: FromMovedWorker) => void) => void) {
  let hear: (message: FromMovedWorker) => void = () => undefined
  let fail: (error: unknown) => void = () => undefined
  const worker = {
    post: vi.fn<MovedWorker['post']>((message) => answer(message, (reply) => hear(reply))),
    listen: (onMessage: typeof hear, onError: typeof fail) => {
      hear = onMessage
      fail = onError
    },
    terminate: vi.fn<() => void>(),
  }
  return { worker, breakDown: (error: unknown) => fail(error) }
}

const task: MovedTask = {
  ground: { model, scenario: kelvara },
  request: aRequest({ plan: planB, memberCount: 32, horizonSteps: 6, outcomes: ['deaths'] }),
  against: NO_RESPONSE,
  outcome: 'deaths',
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('meansInWorkers', () => {
  it('gives in workers the numbers that it gives here, in the order of the points', async () => {
    const shares: number[] = []
    const serving = () => {
      let reply: (message: FromMovedWorker) => void = () => undefined
      const receive = serveMovedNumbers((message) => reply(message))
      return aWorker((message, hear) => {
        reply = hear
        receive(message)
      }).worker
    }
    const { meansAt } = meansInWorkers(task, serving, 2)

    const there = await meansAt(SUBJECTS, POINTS, { onProgress: (share) => shares.push(share) })

    const here = await meansOn({
      ...task,
      read: (result) => judgedValues(result, 'deaths', 6),
      runnerOf: (at) => createInProcessRunner(at.model, at.scenario),
    })(SUBJECTS, POINTS)
    expect(there).toEqual(here)
    expect(new Set(there).size).toBeGreaterThan(2)
    expect(shares.at(-1)).toBe(1)
  })

  it('lets the last worker rest while somebody types, and gives it points again after that', async () => {
    let isTyping = true
    const given: number[][] = [[], []]
    const answers: (() => void)[] = []
    const workers = given.map((points) =>
      aWorker((message, reply) => {
        if (message.kind !== 'move-to') return
        const firsts = message.points.map(([first = NaN]) => first)
        points.push(...firsts)
        answers.push(() => reply({ kind: 'means', means: firsts }))
      }),
    )
    const opened = [...workers]
    const spawn = () => opened.shift()?.worker ?? aWorker(() => undefined).worker
    const many = Array.from({ length: 12 }, (_, i) => [i, 0])

    const means = meansInWorkers(task, spawn, 2, () => isTyping).meansAt(SUBJECTS, many)
    expect(given).toEqual([[0, 1, 2, 3], []])
    isTyping = false
    answers.shift()?.()
    expect(given[1]).toEqual([8, 9, 10, 11])
    for (const answer of answers) answer()

    expect(await means).toEqual(many.map(([first]) => first))
  })

  it('rejects at once when it is cancelled, and gives the workers nothing more', async () => {
    const { worker } = aWorker(() => undefined)
    const { meansAt, dispose } = meansInWorkers(task, () => worker, 1)
    const stop = new AbortController()
    const means = meansAt(SUBJECTS, POINTS, { signal: stop.signal })
    const given = worker.post.mock.calls.length

    stop.abort(new Error('enough'))
    dispose()

    await expect(means).rejects.toThrow('enough')
    expect(worker.post).toHaveBeenCalledTimes(given)
    expect(worker.terminate).toHaveBeenCalledOnce()
    await expect(meansAt(SUBJECTS, POINTS, { signal: stop.signal })).rejects.toThrow('enough')
  })

  it('rejects with what a worker says, and with what breaks it', async () => {
    const failing = aWorker((message, reply) => {
      if (message.kind === 'move-to') queueMicrotask(() => reply({ kind: 'failed', message: 'no such level' }))
    })
    await expect(meansInWorkers(task, () => failing.worker, 1).meansAt(SUBJECTS, POINTS)).rejects.toThrow(
      'no such level',
    )

    const broken = aWorker(() => undefined)
    const means = meansInWorkers(task, () => broken.worker, 1).meansAt(SUBJECTS, POINTS)
    broken.breakDown(new Error('out of memory'))
    await expect(means).rejects.toThrow('out of memory')
  })

  it('refuses points before it knows the scenario', () => {
    const reply = vi.fn<(message: FromMovedWorker) => void>()
    serveMovedNumbers(reply)({ kind: 'move-to', subjects: SUBJECTS, points: POINTS })

    expect(reply).toHaveBeenCalledWith({ kind: 'failed', message: 'The worker was given no scenario' })
  })
})
