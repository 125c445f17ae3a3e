import type { SimulationRunner } from '../../../../shared/engine'
import { studyChallenges, type StudyDemand } from '../../../simulation/challenge-study'
import type { AppStore } from '../../../state/store'

/** Run the study of the response challenges whenever one is asked for, behind everything that a lever asks for. */
export function keepChallengeStudy(runner: SimulationRunner, store: AppStore): () => void {
  let working = new AbortController()

  async function work(demand: StudyDemand, signal: AbortSignal): Promise<void> {
    const { studyProgressed, studyFinished, studyFailed } = store.getState()
    try {
      const findings = await studyChallenges(demand, {
        runner,
        signal,
        quiet: () => quietIn(store, signal),
        onProgress: (share) => {
          if (!signal.aborted) studyProgressed(share)
        },
      })
      if (!signal.aborted) studyFinished(findings)
    } catch (error) {
      if (!signal.aborted) studyFailed(error instanceof Error ? error.message : String(error))
    }
  }

  const unsubscribe = store.subscribe(({ study }, before) => {
    const isAnother =
      study.kind !== 'running' || before.study.kind !== 'running' || study.demand !== before.study.demand
    if (study === before.study || !isAnother) return
    working.abort()
    working = new AbortController()
    if (study.kind === 'running') void work(study.demand, working.signal)
  })
  return () => {
    unsubscribe()
    working.abort()
    store.getState().studyEnded()
  }
}

/** Wait until the ensemble on the screen is complete. The signal says when one is asked for again. */
function quietIn(store: AppStore, signal: AbortSignal): Promise<AbortSignal> {
  const urgent = new AbortController()
  let isQuiet = false
  return new Promise((resolve) => {
    const look = () => {
      const isBusy = store.getState().ensemble.kind === 'running'
      if (isBusy && isQuiet) {
        unsubscribe()
        urgent.abort()
      } else if (!isBusy || signal.aborted) {
        isQuiet = true
        resolve(urgent.signal)
      }
    }
    const unsubscribe = store.subscribe(look)
    const end = () => {
      unsubscribe()
      resolve(urgent.signal)
    }
    signal.addEventListener('abort', end, { once: true })
    look()
  })
}
