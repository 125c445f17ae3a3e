import { existsSync } from 'node:fs'
import { spawnNodeWorker } from '../../src/cli/node-worker-pool'
import { runTiming, shiftsBetween } from '../../src/shared/decision'
import {
  ALL_SWITCHES_ON,
  createInProcessRunner,
  createWorkerPool,
  HEADLINE_OUTCOMES,
  type EnsembleRequest,
  type SimulationRunner,
} from '../../src/shared/engine'
import { preparePlan } from '../../src/shared/engine/prepare/prepare-plan'
import { prepareModel } from '../../src/shared/engine/prepare/prepare-model'
import { outcomeSlots } from '../../src/shared/engine/run/outcome-slots'
import { runMember } from '../../src/shared/engine/run/run-member'
import { bundledModel, bundledScenarios } from '../../src/shared/formats'
import { median, referenceLoop, timed } from './times'

// Times of one machine mean little and drift with its load: read the ratios, which come from the same minutes.

const WORKER = new URL('./simulation-worker.mjs', import.meta.url)
const WORKERS = 2
const REPEATS = 7
/** What Compare's timing curve runs. */
const TIMING_SHIFTS = shiftsBetween(-12, 24, 3)
const TIMING_MEMBERS = 500
const model = bundledModel()
/** The country with the most levels; the example has the most dyads. */
const LARGEST = 'sennovar'
const largest = bundledScenarios().find(({ id }) => id === LARGEST)?.document
if (!largest?.plans[0]) throw new Error('The largest country is gone, or has no plan')
const largestPlan = largest.plans[0]
const document = bundledScenarios()[0]?.document
if (!document) throw new Error('There is no bundled scenario')
const { scenario } = document
const plan = document.plans[0]
if (!plan) throw new Error('The bundled scenario has no plan')
if (!existsSync(WORKER)) throw new Error('Run it with: npm run bench')

function requestOf(overrides: Partial<EnsembleRequest> = {}): EnsembleRequest {
  return {
    plan: { id: 'no-response', name: '', responses: [] },
    seed: 1,
    firstMember: 0,
    memberCount: 1000,
    horizonSteps: 36,
    ticksPerStep: 4,
    switches: ALL_SWITCHES_ON,
    outcomes: HEADLINE_OUTCOMES,
    ...overrides,
  }
}

const spawn = () => spawnNodeWorker(WORKER)

const prepared = prepareModel(model, scenario)
const slots = outcomeSlots(prepared, HEADLINE_OUTCOMES)
const emptyPlan = preparePlan(model, scenario, prepared, requestOf().plan)
const CLEAR_MEMBERS = 40
function runClear(seed: number): void {
  for (let member = 0; member < CLEAR_MEMBERS; member += 1) {
    runMember(prepared, emptyPlan, {
      seed,
      member,
      horizonSteps: 36,
      ticksPerStep: 4,
      switches: ALL_SWITCHES_ON,
      slots,
    })
  }
}

const run = (runner: SimulationRunner, overrides: Partial<EnsembleRequest>) => () =>
  runner.runEnsemble(requestOf(overrides))

// First, in a process that holds nothing yet.
const fresh = createWorkerPool({ spawn, workerCount: WORKERS, shared: true, model, scenario })
await fresh.runEnsemble(requestOf({ memberCount: 64 }))
const before = process.memoryUsage().rss
const large = await timed(run(fresh, { memberCount: 100_000, seed: 7 }))
const after = process.memoryUsage().rss
console.log(
  `100,000 members, headline outcomes: ${(large / 1000).toFixed(1)} s, process ${(after / 1e6).toFixed(0)} MB (${(before / 1e6).toFixed(0)} MB before)`,
)
fresh.dispose()

const alone = createInProcessRunner(model, scenario)
const pool = createWorkerPool({ spawn, workerCount: WORKERS, shared: true, model, scenario })
const ofLargest = createWorkerPool({ spawn, workerCount: WORKERS, shared: true, model, scenario: largest.scenario })
const transferring = createWorkerPool({ spawn, workerCount: WORKERS, shared: false, model, scenario })

type Case = {
  readonly name: string
  readonly members: number
  readonly work: (repeat: number) => unknown
}
const cases: readonly Case[] = [
  { name: 'clear step, one thread', members: CLEAR_MEMBERS, work: runClear },
  {
    name: 'kernel, one thread, new luck',
    members: 256,
    work: (repeat) => run(alone, { memberCount: 256, seed: repeat })(),
  },
  { name: 'kernel, one thread, same luck', members: 256, work: () => run(alone, { memberCount: 256, seed: 99 })() },
  { name: 'pool of 2, shared, new luck', members: 1000, work: (repeat) => run(pool, { seed: repeat })() },
  { name: 'pool of 2, shared, same luck', members: 1000, work: () => run(pool, { seed: 99 })() },
  { name: 'pool of 2, shared, same luck, plan of 6', members: 1000, work: () => run(pool, { seed: 99, plan })() },
  { name: 'pool of 2, transferred, same luck', members: 1000, work: () => run(transferring, { seed: 99 })() },
  {
    name: 'preview of 64, same luck, plan of 6',
    members: 64,
    work: () => run(pool, { memberCount: 64, seed: 99, plan })(),
  },
  {
    name: `${LARGEST}: pool of 2, same luck, plan of ${String(largestPlan.responses.length)}`,
    members: 1000,
    work: () => run(ofLargest, { seed: 99, plan: largestPlan })(),
  },
  {
    name: `${LARGEST}: preview of 32, same luck, its plan`,
    members: 32,
    work: () => run(ofLargest, { memberCount: 32, seed: 99, plan: largestPlan })(),
  },
  {
    name: 'timing curve, 13 starts of 500, plan of 6',
    members: (TIMING_SHIFTS.length + 1) * TIMING_MEMBERS,
    work: () =>
      runTiming(pool, {
        request: requestOf({ plan, memberCount: TIMING_MEMBERS, seed: 99 }),
        outcome: 'deaths',
        shifts: TIMING_SHIFTS,
      }),
  },
  { name: 'reference loop', members: 0, work: referenceLoop },
]

const times = new Map<string, number[]>(cases.map(({ name }) => [name, []]))
for (let repeat = -1; repeat < REPEATS; repeat += 1) {
  for (const { name, work } of cases) {
    const time = await timed(() => work(repeat + 1000))
    if (repeat >= 0) times.get(name)?.push(time)
  }
}

const clear = median(times.get('clear step, one thread') ?? []) / CLEAR_MEMBERS
console.log('case'.padEnd(44) + 'ms'.padStart(9) + 'members/s'.padStart(12) + 'x clear step'.padStart(14))
for (const { name, members } of cases) {
  const time = median(times.get(name) ?? [])
  const rate = members === 0 ? '' : ((members / time) * 1000).toFixed(0)
  const ratio = members === 0 ? '' : (clear / (time / members)).toFixed(1)
  console.log(name.padEnd(44) + time.toFixed(1).padStart(9) + rate.padStart(12) + ratio.padStart(14))
}

/** The bar of docs/PERFORMANCE.md, milliseconds. */
const CANCEL_BAR = 250
const CANCELS = 20

/** Milliseconds from cancelling a long run to its rejection, and to all workers being free for the next run. */
const cancelTimes = async (): Promise<{ readonly rejected: number; readonly free: number }> => {
  const stop = new AbortController()
  let start = NaN
  const long = pool.runEnsemble(requestOf({ memberCount: 100_000, seed: 99, plan }), {
    signal: stop.signal,
    onProgress: () => {
      if (stop.signal.aborted) return
      // In a turn of its own, as a press of a button comes.
      setTimeout(() => {
        start = performance.now()
        stop.abort()
      })
    },
  })
  await long.catch(() => undefined)
  const rejected = performance.now() - start
  // A month of few members: about as long as it takes to hear that all workers are free.
  await pool.runEnsemble(requestOf({ memberCount: 64, seed: 99, plan, horizonSteps: 1 }))
  return { rejected, free: performance.now() - start }
}

const cancels: Awaited<ReturnType<typeof cancelTimes>>[] = []
for (let i = 0; i < CANCELS; i += 1) cancels.push(await cancelTimes())
for (const [name, of] of [
  ['from cancel to rejection', 'rejected'],
  ['from cancel to workers free for the next run', 'free'],
] as const) {
  const all = cancels.map((one) => one[of])
  const worst = Math.max(...all)
  console.log(
    `${name.padEnd(44)}${median(all).toFixed(1).padStart(9)}  longest of ${String(CANCELS)}: ${worst.toFixed(1)} ms, ${worst < CANCEL_BAR ? 'under' : 'OVER'} ${String(CANCEL_BAR)}`,
  )
}

pool.dispose()
ofLargest.dispose()
transferring.dispose()
alone.dispose()
