import { planAsRun } from '../../shared/decision'
import { NO_RESPONSE, type SimulationRunner } from '../../shared/engine'
import {
  baselineKey,
  isSameFutures,
  requestOf,
  resultKey,
  type EnsembleDemand,
  type EnsemblePair,
} from './ensemble-demand'
import { refinementSizes } from './refinement'
import { createResultCache } from './result-cache'

/** Told of everything that happens to the newest demand. */
export interface LiveEnsembleListener {
  started(demand: EnsembleDemand): void
  progressed(demand: EnsembleDemand, membersDone: number): void
  arrived(pair: EnsemblePair): void
  failed(demand: EnsembleDemand, error: unknown): void
}

/** Keeps an ensemble up to date while what it is made of changes under the finger. */
export interface LiveEnsemble {
  /** Show this from now on: a preview at once, then more and more members. The newest demand wins. */
  show(demand: EnsembleDemand): void
  /** Run a demand to its end besides, e.g. to replay what was before. */
  settle(demand: EnsembleDemand, signal: AbortSignal): Promise<EnsemblePair>
  /** Forget everything. The runner goes on living: it is its maker's. */
  stop(): void
}

export interface LiveEnsembleOptions {
  readonly runner: SimulationRunner
  readonly listener: LiveEnsembleListener
  /** Members of the first answer. */
  readonly preview: number
  /** Resolves after so many milliseconds; rejects when the signal says stop. */
  readonly rest?: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Milliseconds on a clock that only goes forward. */
  readonly now?: () => number
}

/** How long the finger has to rest before more than the preview is run. */
const REST_MILLISECONDS = 30
const CACHE_BYTES = 160_000_000

/** A run is told of only this long after it began, and this seldom: painting the news would slow a short one down. */
const PROGRESS_MILLISECONDS = 250

export function createLiveEnsemble({
  runner,
  listener,
  preview,
  rest = restFor,
  now = () => performance.now(),
}: LiveEnsembleOptions): LiveEnsemble {
  const cache = createResultCache(CACHE_BYTES)
  const stopping = new AbortController()
  let newest: EnsembleDemand | null = null
  let shown: EnsemblePair | null = null
  let refining = new AbortController()
  let previewing = new AbortController()
  let isPreviewing = false

  async function run(
    key: string,
    request: ReturnType<typeof requestOf>,
    signal: AbortSignal,
    done: (count: number) => void,
  ) {
    const known = cache.get(key)
    if (known) return known
    const result = await runner.runEnsemble(request, { signal, onProgress: done })
    cache.set(key, result)
    return result
  }

  async function runPair(
    demand: EnsembleDemand,
    memberCount: number,
    signal: AbortSignal,
    done: (count: number) => void,
  ) {
    const plan = planAsRun(demand.plan)
    const key = baselineKey(demand, memberCount)
    const hasPlan = plan.responses.length > 0
    // Two runs of as many futures are told of as one.
    const inHalves = (before: number) => (count: number) => done(Math.floor((before + count) / 2))
    const known = cache.get(key)
    // Not awaited when at hand: the plan's run has to begin in the very event that changed it, before anything is drawn.
    const baseline =
      known ?? (await run(key, requestOf(demand, NO_RESPONSE, memberCount), signal, hasPlan ? inHalves(0) : done))
    if (!hasPlan) return { demand, baseline, withPlan: baseline }
    const planKey = resultKey(demand, memberCount)
    const told = known ? done : inHalves(memberCount)
    const withPlan = await run(planKey, requestOf(demand, plan, memberCount), signal, told)
    const whole = memberCount < demand.memberCount ? cache.get(baselineKey(demand, demand.memberCount)) : undefined
    return { demand, baseline, ...(whole && { wholeBaseline: whole }), withPlan }
  }

  /** Sizes still to be run: all that lies below a size that is at hand is skipped. */
  function sizesToRun(demand: EnsembleDemand): number[] {
    const sizes = refinementSizes(demand.memberCount, preview)
    const isAtHand = (size: number) =>
      cache.get(baselineKey(demand, size)) !== undefined &&
      (planAsRun(demand.plan).responses.length === 0 || cache.get(resultKey(demand, size)) !== undefined)
    return sizes.slice(Math.max(0, sizes.findLastIndex(isAtHand)))
  }

  /**
   * Whether all these futures are on the screen, and only more of their outcomes are asked for: a preview would put fewer in
   * their place. Of very many, waiting for all would leave what was asked for empty too long.
   */
  function isShownWhole(demand: EnsembleDemand, sizes: readonly number[]): boolean {
    return (
      sizes.length === 2 &&
      shown !== null &&
      shown.withPlan.memberCount === demand.memberCount &&
      isSameFutures(shown.demand, demand)
    )
  }

  function arrived(pair: EnsemblePair): void {
    shown = pair
    listener.arrived(pair)
  }

  /** Answer the newest demand with a preview, and then with more. A preview under way is let finish; what refines makes way at once. */
  async function work(): Promise<void> {
    for (;;) {
      const demand = newest
      if (demand === null) return
      const sizes = sizesToRun(demand)
      const isShown = isShownWhole(demand, sizes)
      const [first, larger] = isShown ? [undefined, [demand.memberCount]] : [sizes[0], sizes.slice(1)]
      isPreviewing = true
      await preparePreview(demand, first)
      isPreviewing = false
      if (newest !== demand) continue
      await refine(demand, larger)
      return
    }
  }

  async function preparePreview(demand: EnsembleDemand, size: number | undefined): Promise<void> {
    if (size === undefined) return
    try {
      arrived(await runPair(demand, size, previewing.signal, () => undefined))
    } catch (error) {
      failedWith(demand, error)
    }
  }

  async function refine(demand: EnsembleDemand, sizes: readonly number[]): Promise<void> {
    if (sizes.length === 0) return
    const { signal } = refining
    try {
      await rest(REST_MILLISECONDS, signal)
      for (const memberCount of sizes) {
        let toldAt = now()
        const pair = await runPair(demand, memberCount, signal, (count) => {
          if (newest !== demand || now() - toldAt < PROGRESS_MILLISECONDS) return
          toldAt = now()
          listener.progressed(demand, count)
        })
        // A reply to a demand that has since been replaced is dropped.
        if (newest !== demand) return
        arrived(pair)
      }
    } catch (error) {
      failedWith(demand, error)
    }
  }

  /** What was cancelled made way for a newer demand, or for none. */
  function failedWith(demand: EnsembleDemand, error: unknown): void {
    if (newest !== demand) return
    newest = null
    listener.failed(demand, error)
  }

  return {
    show(demand) {
      if (stopping.signal.aborted) return
      // A copy of a plan has the same numbers, but another name and colour: it is shown anew, from what is at hand.
      if (newest?.plan.id === demand.plan.id && isSameResult(newest, demand)) return
      // A preview under way is let finish, or a fast finger would never see one; but not if its luck is another.
      if (newest && baselineKey(newest, 0) !== baselineKey(demand, 0)) {
        previewing.abort(SUPERSEDED)
        previewing = new AbortController()
      }
      newest = demand
      refining.abort(SUPERSEDED)
      refining = new AbortController()
      listener.started(demand)
      // At once, in this very event: were it left to what was cancelled to take it up, the screen would be drawn first.
      if (!isPreviewing) void work()
    },
    settle: (demand, signal) => runPair(demand, demand.memberCount, signal, () => undefined),
    stop() {
      newest = null
      for (const controller of [stopping, refining, previewing]) controller.abort(SUPERSEDED)
    },
  }
}

const isSameResult = (a: EnsembleDemand, b: EnsembleDemand) =>
  resultKey(a, a.memberCount) === resultKey(b, b.memberCount)

const SUPERSEDED = new Error('A newer demand took its place')

function restFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(SUPERSEDED)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
