import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNodeRunner, spawnNodeWorker } from '../../src/cli/node-worker-pool'
import {
  ALL_SWITCHES_ON,
  createInProcessRunner,
  createWorkerPool,
  NO_RESPONSE,
  type EnsembleRequest,
  type EnsembleResult,
  type PoolWorker,
} from '../../src/shared/engine'
import { bundledModel, bundledScenarios } from '../../src/shared/formats'

const model = bundledModel()
const [bundled] = bundledScenarios()
const request: EnsembleRequest = {
  plan: NO_RESPONSE,
  seed: 11,
  firstMember: 0,
  memberCount: 100,
  horizonSteps: 6,
  ticksPerStep: 4,
  switches: ALL_SWITCHES_ON,
  outcomes: ['severity', 'deaths'],
}
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-worker-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: resolve('src/cli/simulation-worker.ts'),
      outDir: folder,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'simulation-worker.mjs' } },
    },
  })
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

function aRunner(workerCount: number) {
  if (!bundled) throw new RangeError('No scenario is bundled')
  const worker = pathToFileURL(join(folder, 'simulation-worker.mjs'))
  return createNodeRunner({ model, scenario: bundled.document.scenario, memberCount: 100, workerCount, worker })
}

describe('createNodeRunner', () => {
  it('gives on threads the bits it gives in this one', async () => {
    if (!bundled) throw new RangeError('No scenario is bundled')
    const here = await createInProcessRunner(model, bundled.document.scenario).runEnsemble(request)
    const runner = aRunner(3)

    const there = await runner.runEnsemble(request).finally(() => {
      runner.dispose()
    })

    expect(Array.from(there.values)).toEqual(Array.from(here.values))
    expect(Array.from(there.onsetStep)).toEqual(Array.from(here.onsetStep))
  })

  it('rejects with the reason when it is stopped', async () => {
    const runner = aRunner(1)
    const stop = new AbortController()
    const run = runner.runEnsemble({ ...request, memberCount: 20_000, horizonSteps: 120 }, { signal: stop.signal })

    stop.abort(new Error('enough'))

    await expect(run).rejects.toThrow('enough')
    runner.dispose()
  })

  it.each([1, 2])(
    'lets %i workers go at once when it is stopped: they finish none but what they held',
    async (workerCount) => {
      const { pool, opened, answers, given } = aWatchedPool(workerCount)
      const stop = new AbortController()
      let answersAtStop = NaN
      let givenAtStop = NaN
      const run = pool.runEnsemble(
        { ...request, memberCount: 20_000, horizonSteps: 120 },
        {
          signal: stop.signal,
          onProgress: () => {
            if (stop.signal.aborted) return
            answersAtStop = answers()
            stop.abort(new Error('enough'))
            givenAtStop = given()
          },
        },
      )
      await expect(run).rejects.toThrow('enough')

      // Answers come in order: once every worker has given one of the next run, it has long left the one that was stopped.
      const next = await pool.runEnsemble({ ...request, memberCount: 32 * workerCount })
      expect(next.onsetStep).not.toContain(0)
      const blocks = 20_000 / BLOCK
      expect(givenAtStop).toBeLessThanOrEqual(1 + TASKS_A_WORKER * workerCount)
      // Nothing of the stopped run is given out any more.
      expect(given() - givenAtStop).toBe(workerCount)
      // Of the stopped run none but what they held, told off unfinished; the rest are of the next one.
      expect(answers() - answersAtStop).toBeLessThanOrEqual((TASKS_A_WORKER + 1) * workerCount)
      const finished = opened()[0]?.onsetStep.filter((step) => step !== NOT_RUN).length ?? NaN
      expect(finished).toBeGreaterThanOrEqual(BLOCK)
      // Each may have finished one between the first answer and the word to stop.
      expect(finished).toBeLessThanOrEqual(BLOCK * (1 + TASKS_A_WORKER * workerCount))
      expect(finished).toBeLessThan((BLOCK * blocks) / 100)
      pool.dispose()
    },
  )
})

/** Members that a worker runs at once, and blocks that it holds. */
const BLOCK = 32
const TASKS_A_WORKER = 2
/** Where no member was written yet, memory is as it was given; a member without onset has -1. */
const NOT_RUN = 0

/** A pool of threads, with what passes between it and them. */
function aWatchedPool(workerCount: number) {
  if (!bundled) throw new RangeError('No scenario is bundled')
  const opened: EnsembleResult[] = []
  let [answers, given] = [0, 0]
  const spawn = (): PoolWorker => {
    const worker = spawnNodeWorker(pathToFileURL(join(folder, 'simulation-worker.mjs')))
    return {
      ...worker,
      post: (message, transfer) => {
        const { kind, shared } = message as { readonly kind: string; readonly shared?: EnsembleResult }
        if (kind === 'open' && shared) opened.push(shared)
        if (kind === 'task') given += 1
        worker.post(message, transfer)
      },
      onMessage: (listener) => {
        worker.onMessage((message) => {
          if ((message as { readonly kind: string }).kind === 'done') answers += 1
          listener(message)
        })
      },
    }
  }
  const { scenario } = bundled.document
  const pool = createWorkerPool({ spawn, workerCount, shared: true, model, scenario })
  return { pool, opened: () => opened, answers: () => answers, given: () => given }
}
