import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  createInProcessRunner,
  USUAL_WORLD,
  createWorkerPool,
  outcomeKeysOf,
  type EnsembleRequest,
  type EnsembleResult,
  type WorkerPool,
} from '../../../../src/shared/engine'
import { COURSE_ROWS } from '../../../../src/shared/engine/month/response-standing'
import { aPlan, aResponse } from '../../../builders/a-response'
import { aRequest } from '../../../builders/a-request'
import { everythingAtOnce, kelvara, model, planB } from '../../../builders/bundled'
import { numbersOf } from '../../../builders/whole-run'
import { aFakePoolWorker, type FakePoolWorker } from '../../../builders/fake-pool-worker'

const pools: WorkerPool[] = []
afterEach(() => {
  for (const pool of pools.splice(0)) pool.dispose()
})

function aPool(
  options: { readonly workerCount?: number; readonly shared?: boolean; readonly lastRests?: () => boolean } = {},
): {
  readonly pool: WorkerPool
  readonly workers: readonly FakePoolWorker[]
} {
  const workers: FakePoolWorker[] = []
  const pool = createWorkerPool({
    spawn: () => {
      const worker = aFakePoolWorker()
      workers.push(worker)
      return worker
    },
    workerCount: 2,
    shared: true,
    model,
    scenario: kelvara,
    ...options,
  })
  pools.push(pool)
  return { pool, workers }
}

const request = aRequest({
  plan: planB,
  memberCount: 68,
  horizonSteps: 4,
  outcomes: ['severity', 'displaced', 'level:armed-conflict', 'campaign:youth-guard/upland-communities'],
})

function inProcess(changes: Partial<EnsembleRequest> = {}): Promise<EnsembleResult> {
  return createInProcessRunner(model, kelvara).runEnsemble({ ...request, ...changes })
}

describe('a run', () => {
  it('gives the same bits again, in the same runner and in another', async () => {
    const runner = createInProcessRunner(model, kelvara)
    const first = numbersOf(await runner.runEnsemble(request))

    expect(numbersOf(await runner.runEnsemble(request))).toEqual(first)
    expect(numbersOf(await inProcess())).toEqual(first)
  })

  it('is not changed by other runs before it: other plans, seeds, lengths of tick and members', async () => {
    const runner = createInProcessRunner(model, kelvara)
    await runner.runEnsemble({ ...request, seed: 5, memberCount: 40 })
    await runner.runEnsemble(aRequest({ memberCount: 33, ticksPerStep: 8, horizonSteps: 3 }))
    await runner.runEnsemble({ ...request, firstMember: 7, memberCount: 3 })

    expect(numbersOf(await runner.runEnsemble(request))).toEqual(numbersOf(await inProcess()))
  })

  it.each([
    ['council', { council: 'division' }],
    ['challenges taken as met', { met: ['priority'] }],
    ['prevention before today', { preventionMonths: 24 }],
    ['weight of protection', { protectionPercent: 25 }],
    ['budget', { budget: 500 }],
    ['political capital', { politicalCapital: { available: 9, regainedPerMonth: 1 } }],
  ] as const)('is not changed by another %s before it', async (_, change) => {
    const changed = { ...request, plan: everythingAtOnce, world: { ...USUAL_WORLD, ...change } }
    const runner = createInProcessRunner(model, kelvara)
    await runner.runEnsemble({ ...changed, world: USUAL_WORLD })

    const fresh = await createInProcessRunner(model, kelvara).runEnsemble(changed)
    expect(numbersOf(await runner.runEnsemble(changed))).toEqual(numbersOf(fresh))
    const usual = await runner.runEnsemble({ ...changed, world: USUAL_WORLD })
    expect(numbersOf(usual)).not.toEqual(numbersOf(fresh))
  })

  it('gives every member the same path whatever the number of members', async () => {
    const all = await inProcess()

    for (const memberCount of [1, 31, 33, 64]) {
      expectSameMembers(all, await inProcess({ memberCount }))
    }
  })

  it('gives every member the same path wherever the ensemble begins', async () => {
    const all = await inProcess()

    for (const [firstMember, memberCount] of [
      [1, 40],
      [32, 32],
      [40, 28],
      [67, 1],
    ] as const) {
      expectSameMembers(all, await inProcess({ firstMember, memberCount }))
    }
  })

  it('gives every member the same path up to a shorter horizon, and the same numbers whatever is kept', async () => {
    const long = await inProcess({ memberCount: 20 })
    const short = await inProcess({ memberCount: 20, horizonSteps: 2, outcomes: ['displaced'] })

    for (let step = 0; step <= 2; step += 1) {
      expect(short.values.subarray(step * 20, step * 20 + 20)).toEqual(
        long.values.subarray((long.stepCount + step) * 20, (long.stepCount + step + 1) * 20),
      )
    }
  })

  it('differs by seed', async () => {
    expect(numbersOf(await inProcess({ seed: 1 })).values).not.toEqual(numbersOf(await inProcess({ seed: 2 })).values)
  })

  it('keeps every outcome the scenario has', async () => {
    const outcomes = outcomeKeysOf(model, kelvara)

    const result = await inProcess({ outcomes, memberCount: 2, horizonSteps: 2 })

    expect(new Set(outcomes).size).toBe(outcomes.length)
    expect(result.values.length).toBe(outcomes.length * 3 * 2)
    expect(result.values.every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
  })

  it('keeps nothing where nothing is asked, and still finds onsets', async () => {
    const result = await inProcess({ outcomes: [] })

    expect(result.values.length).toBe(0)
    expect(result.onsetStep).toEqual((await inProcess()).onsetStep)
  })
})

describe('the worker pool', () => {
  it.each([
    { workerCount: 1, shared: true },
    { workerCount: 2, shared: true },
    { workerCount: 3, shared: true },
    { workerCount: 1, shared: false },
    { workerCount: 2, shared: false },
    { workerCount: 3, shared: false },
  ])('gives the bits of the in-process runner ($workerCount workers, shared memory: $shared)', async (options) => {
    const { pool } = aPool(options)

    const result = await pool.runEnsemble(request)

    expect(numbersOf(result)).toEqual(numbersOf(await inProcess()))
    expect(result.values.buffer instanceof SharedArrayBuffer).toBe(options.shared)
  })

  it('keeps runs apart that are under way at the same time', async () => {
    for (const shared of [true, false]) {
      const { pool } = aPool({ shared })

      const [first, second] = await Promise.all([
        pool.runEnsemble(request),
        pool.runEnsemble({ ...request, plan: aPlan(), seed: 9, memberCount: 35 }),
      ])

      expect(numbersOf(first)).toEqual(numbersOf(await inProcess()))
      expect(numbersOf(second)).toEqual(numbersOf(await inProcess({ plan: aPlan(), seed: 9, memberCount: 35 })))
    }
  })

  it('says how far it is, up to all members', async () => {
    const { pool } = aPool()
    const done: number[] = []

    await pool.runEnsemble(request, { onProgress: (members) => done.push(members) })

    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect(done.at(-1)).toBe(68)
    expect(done.length).toBe(3)
  })

  it('lets the last worker rest while it is told to, and gives the same bits', async () => {
    let isResting = true
    const { pool, workers } = aPool({ lastRests: () => isResting })
    const posts = workers.map((worker) => vi.spyOn(worker, 'post'))
    const rested = await pool.runEnsemble(request)
    const whileResting = posts.map(({ mock }) => mock.calls.length)

    isResting = false
    const worked = await pool.runEnsemble({ ...request, seed: 5 })

    expect(whileResting[0]).toBeGreaterThan(0)
    expect(whileResting[1]).toBe(0)
    expect(posts[1]?.mock.calls.length).toBeGreaterThan(0)
    expect(numbersOf(rested)).toEqual(numbersOf(await inProcess()))
    expect(numbersOf(worked)).toEqual(numbersOf(await inProcess({ seed: 5 })))
  })

  it('works on where the only worker is told to rest', async () => {
    const { pool } = aPool({ workerCount: 1, lastRests: () => true })

    expect(numbersOf(await pool.runEnsemble(request))).toEqual(numbersOf(await inProcess()))
  })

  it('runs another scenario once it is loaded, and refuses what was waiting for the one before', async () => {
    const { pool } = aPool()
    const calm = { ...kelvara, scheduled: [] }
    const waiting = pool.runEnsemble(request)

    pool.load(model, calm)

    await expect(waiting).rejects.toThrow('Another scenario was loaded')
    expect(numbersOf(await pool.runEnsemble(request))).toEqual(
      numbersOf(await createInProcessRunner(model, calm).runEnsemble(request)),
    )
  })

  it('refuses a run under way when another scenario is loaded', async () => {
    const { pool } = aPool()
    await pool.runEnsemble({ ...request, memberCount: 1 })
    const underWay = pool.runEnsemble(request)

    pool.load(model, { ...kelvara, scheduled: [] })

    await expect(underWay).rejects.toThrow('Another scenario was loaded')
  })

  it('refuses to run what cannot be prepared, saying why, and recovers with a good scenario', async () => {
    const { pool } = aPool()
    pool.load({ ...model, parameters: [] }, kelvara)

    await expect(pool.runEnsemble(request)).rejects.toThrow(/The model has no parameter/)

    pool.load(model, kelvara)
    expect(numbersOf(await pool.runEnsemble(request))).toEqual(numbersOf(await inProcess()))
  })

  it('rejects what is under way when a worker fails, and serves again with another in its place', async () => {
    const { pool, workers } = aPool()
    await pool.runEnsemble({ ...request, memberCount: 1 })
    const underWay = pool.runEnsemble(request)

    workers[1]?.crash(new Error('out of memory'))

    await expect(underWay).rejects.toThrow('out of memory')
    expect(workers.map(({ isTerminated }) => isTerminated())).toEqual([false, true, false])
    expect(numbersOf(await pool.runEnsemble(request))).toEqual(numbersOf(await inProcess()))
  })

  it('gives up on workers that fail again and again, until a scenario is loaded', async () => {
    const { pool, workers } = aPool({ workerCount: 1 })
    await pool.runEnsemble({ ...request, memberCount: 1 })
    for (let failure = 0; failure < 4; failure += 1) workers.at(-1)?.crash(new Error('a script error'))

    await expect(pool.runEnsemble(request)).rejects.toThrow('a script error')
  })

  it('serves again after a failed worker was given a scenario anew', async () => {
    const { pool, workers } = aPool({ workerCount: 1 })
    await pool.runEnsemble({ ...request, memberCount: 1 })
    workers[0]?.lose(true)
    const underWay = pool.runEnsemble(request)
    await nextTurn()
    workers[0]?.crash(new Error('a script error'))
    await expect(underWay).rejects.toThrow('a script error')

    workers[0]?.lose(false)
    pool.load(model, kelvara)

    expect(numbersOf(await pool.runEnsemble(request))).toEqual(numbersOf(await inProcess()))
  })

  it('ends its workers and rejects everything when it is disposed of', async () => {
    const { pool, workers } = aPool()
    await pool.runEnsemble({ ...request, memberCount: 1 })
    const underWay = pool.runEnsemble(request)

    pool.dispose()

    await expect(underWay).rejects.toThrow('The workers were dismissed')
    expect(workers.map(({ isTerminated }) => isTerminated())).toEqual([true, true])
    await expect(pool.runEnsemble(request)).rejects.toThrow('The workers were dismissed')
  })

  it('rejects what waits for its scenario when it is disposed of', async () => {
    const { pool } = aPool()
    const waiting = pool.runEnsemble(request)

    pool.dispose()

    await expect(waiting).rejects.toThrow('The workers were dismissed')
  })
})

const runners = [
  { name: 'in-process', make: () => createInProcessRunner(model, kelvara, { pause: nextTurn }) },
  { name: 'a pool with shared memory', make: () => aPool({ shared: true }).pool },
  { name: 'a pool without shared memory', make: () => aPool({ shared: false }).pool },
]

describe.each(runners)('cancelling, $name', ({ make }) => {
  it('rejects with the reason before anything is run', async () => {
    const reason = new Error('changed my mind')

    await expect(make().runEnsemble(request, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  it('rejects with the reason in the middle of a run, and runs the next one as if nothing had been', async () => {
    const runner = make()
    const reason = new Error('moved the lever again')
    const controller = new AbortController()
    const seen: number[] = []

    const cancelled = runner.runEnsemble(request, {
      signal: controller.signal,
      onProgress: (members) => {
        seen.push(members)
        controller.abort(reason)
      },
    })

    await expect(cancelled).rejects.toBe(reason)
    expect(seen.length).toBe(1)
    expect(numbersOf(await runner.runEnsemble(request))).toEqual(numbersOf(await inProcess()))
    expect(seen.length).toBe(1)
  })

  it('changes nothing after the run', async () => {
    const controller = new AbortController()
    const result = await make().runEnsemble(request, { signal: controller.signal })

    controller.abort()

    expect(numbersOf(result)).toEqual(numbersOf(await inProcess()))
  })
})

describe('a pool with shared memory', () => {
  it('gives workers their part of the next run in the very event that cancelled the last', async () => {
    const { pool, workers } = aPool({ shared: true })
    await pool.runEnsemble(request)
    const controller = new AbortController()
    const reason = new Error('moved the lever again')
    const large = { ...request, memberCount: 640 }
    const cancelled = pool.runEnsemble(large, { signal: controller.signal })
    const posted = workers.map((worker) => vi.spyOn(worker, 'post'))

    controller.abort(reason)
    const next = pool.runEnsemble({ ...request, seed: 5 })

    for (const post of posted)
      expect(post.mock.calls.map(([message]) => message)).toContainEqual(expect.objectContaining({ kind: 'task' }))
    await expect(cancelled).rejects.toBe(reason)
    expect(numbersOf(await next)).toEqual(numbersOf(await inProcess({ seed: 5 })))
  })
})

describe.each(runners)('refusals, $name', ({ make }) => {
  it.each([
    { name: 'a negative seed', changes: { seed: -1 }, words: /seed is -1; .* from 0 to 4294967295/ },
    { name: 'a broken seed', changes: { seed: 0.5 }, words: /seed is 0.5/ },
    { name: 'a seed of more than 32 bits', changes: { seed: 2 ** 32 }, words: /seed is 4294967296/ },
    { name: 'no members', changes: { memberCount: 0 }, words: /memberCount is 0/ },
    { name: 'members without number', changes: { memberCount: NaN }, words: /memberCount is NaN/ },
    { name: 'too many members', changes: { memberCount: 1_000_001 }, words: /memberCount is 1000001/ },
    { name: 'a negative first member', changes: { firstMember: -1 }, words: /firstMember is -1/ },
    { name: 'no steps', changes: { horizonSteps: 0 }, words: /horizonSteps is 0; .* from 1 to 120/ },
    { name: 'too many steps', changes: { horizonSteps: 121 }, words: /horizonSteps is 121/ },
    { name: 'ticks that fit no group of four', changes: { ticksPerStep: 6 }, words: /ticksPerStep is 6; .*multiple/ },
    { name: 'no ticks', changes: { ticksPerStep: 0 }, words: /ticksPerStep is 0/ },
    { name: 'an unknown outcome', changes: { outcomes: ['level:happiness'] }, words: /no outcome "level:happiness"/ },
    {
      name: 'an unknown instrument',
      changes: { plan: aPlan(aResponse({ instrument: 'teleport' })) },
      words: /The plan uses "teleport", which the model does not have/,
    },
  ])('names $name', async ({ changes, words }) => {
    await expect(make().runEnsemble({ ...request, memberCount: 4, ...changes })).rejects.toThrow(words)
  })
})

function expectSameMembers(all: EnsembleResult, part: EnsembleResult): void {
  const offset = part.firstMember - all.firstMember
  for (let row = 0; row < all.outcomes.length * all.stepCount; row += 1) {
    const expected = all.values.subarray(
      row * all.memberCount + offset,
      row * all.memberCount + offset + part.memberCount,
    )
    expect(part.values.subarray(row * part.memberCount, (row + 1) * part.memberCount)).toEqual(expected)
  }
  expect(part.onsetStep).toEqual(all.onsetStep.subarray(offset, offset + part.memberCount))
  for (const course of COURSE_ROWS) {
    const rows = all.responses[course].length / all.memberCount
    Array.from({ length: rows }, (_, r) => {
      expect(part.responses[course].subarray(r * part.memberCount, (r + 1) * part.memberCount)).toEqual(
        all.responses[course].subarray(r * all.memberCount + offset, r * all.memberCount + offset + part.memberCount),
      )
    })
  }
  all.triggers.forEach((_, t) => {
    expect(part.firstStruck.subarray(t * part.memberCount, (t + 1) * part.memberCount)).toEqual(
      all.firstStruck.subarray(t * all.memberCount + offset, t * all.memberCount + offset + part.memberCount),
    )
  })
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
