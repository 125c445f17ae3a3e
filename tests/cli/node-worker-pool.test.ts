import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNodeRunner } from '../../src/cli/node-worker-pool'
import { ALL_SWITCHES_ON, createInProcessRunner, NO_RESPONSE, type EnsembleRequest } from '../../src/shared/engine'
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
})
