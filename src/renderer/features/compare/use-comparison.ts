import { useEffect } from 'react'
import { runComparison, type ComparedResult } from '../../simulation/comparison-runs'
import { createResultCache, type ResultCache } from '../../simulation/result-cache'
import { windowPool } from '../../simulation/window-pool'
import { selectJudged } from '../../state/compare-slice'
import { countryModel } from '../../state/country-model'
import { seldom } from '../../state/seldom'
import { useStore, type AppState } from '../../state/store'
import { comparisonDemand, isSameComparison } from './comparison-demand'

const CACHE_BYTES = 320_000_000

/** Keep the ensembles of all plans up to date with the document while Compare is on the screen. */
export function useComparison(): void {
  useEffect(() => {
    let cache = createResultCache<ComparedResult>(CACHE_BYTES)
    let { scenario } = useStore.getState().document
    let working = new AbortController()

    const start = (state: AppState) => {
      working.abort()
      working = new AbortController()
      if (state.document.scenario !== scenario) {
        ;({ scenario } = state.document)
        cache = createResultCache<ComparedResult>(CACHE_BYTES)
      }
      void compare(state, cache, working.signal)
    }
    start(useStore.getState())
    const unsubscribe = useStore.subscribe((state, before) => {
      if (isSameQuestion(state, before)) return
      start(state)
    })
    return () => {
      unsubscribe()
      working.abort()
    }
  }, [])
}

/** Looking at another plan asks nothing new, and a name, a note or the smallest difference that matters changes no future. */
function isSameQuestion(state: AppState, before: AppState): boolean {
  const { document } = state
  const [judged, judgedBefore] = [selectJudged(state), selectJudged(before)]
  return (
    isSameComparison(document, before.document) &&
    (judged === judgedBefore ||
      comparisonDemand(document, judged).outcomes === comparisonDemand(document, judgedBefore).outcomes)
  )
}

async function compare(state: AppState, cache: ResultCache<ComparedResult>, signal: AbortSignal): Promise<void> {
  const { document } = state
  const store = useStore.getState
  store().comparisonStarted()
  const isTime = seldom()
  try {
    await runComparison(comparisonDemand(document, selectJudged(state)), {
      runner: windowPool(countryModel, document.scenario),
      cache,
      signal,
      onArrived: (compared) => {
        if (!signal.aborted) store().comparisonArrived(compared)
      },
      onProgress: (share) => {
        if (!signal.aborted && isTime()) store().comparisonProgressed(share)
      },
    })
    if (!signal.aborted) store().comparisonFinished()
  } catch (error) {
    // What was cancelled made way for a newer question.
    if (!signal.aborted) store().comparisonFailed(error instanceof Error ? error.message : String(error))
  }
}
