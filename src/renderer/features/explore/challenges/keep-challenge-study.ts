import type { SimulationRunner } from '../../../../shared/engine'
import { studyChallenges, type StudyDemand } from '../../../simulation/challenge-study'
import type { AppStore } from '../../../state/store'

/** Run the study of the response challenges whenever one is asked for, behind everything that a lever asks for. */
export function keepChallengeStudy(runner: SimulationRunner, store: AppStore): () => void {
  let working = new AbortController()

  async function work(demand: StudyDemand, signal: AbortSignal): Promise<void> {
    const { studyProgressed, studyFinished, studyFailed } = store.getState()
    const watch = watchQuiet(store)
    signal.addEventListener('abort', watch.end, { once: true })
    try {
      const findings = await studyChallenges(demand, {
        runner,
        signal,
        quiet: watch.quiet,
        onProgress: (share) => {
          if (!signal.aborted) studyProgressed(share)
        },
      })
      if (!signal.aborted) studyFinished(findings)
    } catch (error) {
      if (!signal.aborted) studyFailed(error instanceof Error ? error.message : String(error))
    } finally {
      watch.end()
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

interface QuietWatch {
  /** Resolves once the ensemble on the screen is complete; the signal says when one is asked for again. */
  readonly quiet: () => Promise<AbortSignal>
  readonly end: () => void
}

function watchQuiet(store: AppStore): QuietWatch {
  let urgent = new AbortController()
  const waiting: (() => void)[] = []
  const isBusy = () => store.getState().ensemble.kind === 'running'
  const goOn = () => {
    for (const next of waiting.splice(0)) next()
  }
  const unsubscribe = store.subscribe((state, before) => {
    if (state.ensemble === before.ensemble) return
    if (isBusy()) urgent.abort()
    else goOn()
  })
  return {
    async quiet() {
      if (isBusy()) await new Promise<void>((resolve) => waiting.push(resolve))
      if (urgent.signal.aborted) urgent = new AbortController()
      return urgent.signal
    },
    end() {
      unsubscribe()
      goOn()
    },
  }
}
