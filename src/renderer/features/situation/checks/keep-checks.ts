import type { ScenarioDocument } from '../../../../shared/formats'
import { runChecks } from '../../../simulation/check-runs'
import { createSimulationPool } from '../../../simulation/create-simulation-pool'
import { countryModel } from '../../../state/country-model'
import type { AppStore } from '../../../state/store'

/** Runs the checks of a document somewhere out of the way. */
export type RunChecks = (
  document: ScenarioDocument,
  options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
) => ReturnType<typeof runChecks>

/** In one worker of its own, so that what the person is doing keeps the others. */
export const runChecksInWorker: RunChecks = (document, options) =>
  runChecks(countryModel, document, {
    ...options,
    openPool: (model, scenario) => createSimulationPool(model, scenario, 1),
  })

let running: AbortController | undefined

/** Put the document that is open to its reality checks; what still ran before is stopped. */
export async function startChecks(store: AppStore, run: RunChecks = runChecksInWorker): Promise<void> {
  running?.abort()
  const controller = new AbortController()
  running = controller
  const { document: of, checksMoved } = store.getState()
  const move = (checks: Parameters<typeof checksMoved>[0]) => {
    if (running === controller) checksMoved(checks)
  }
  move({ kind: 'running', of, share: 0 })
  try {
    const results = await run(of, {
      signal: controller.signal,
      onProgress: (share) => move({ kind: 'running', of, share }),
    })
    move({ kind: 'done', of, results })
  } catch (error) {
    if (controller.signal.aborted) return
    move({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

/** Stop what runs; nothing is known then. */
export function stopChecks(store: AppStore): void {
  running?.abort()
  running = undefined
  store.getState().checksMoved({ kind: 'none' })
}

/**
 * Run the checks whenever the document was saved, and say so if one fails. Saving never waits for it. What was found goes with the
 * document: another one begins anew.
 */
export function keepChecks(store: AppStore, run: RunChecks = runChecksInWorker): () => void {
  const stop = store.subscribe((state, before) => {
    if (state.document.scenario.id !== before.document.scenario.id && state.checks.kind !== 'none') stopChecks(store)
    const isJustSaved = state.saved.kind === 'saved' && before.saved.kind === 'saving'
    if (isJustSaved && (state.document.realityChecks ?? []).length > 0) void checkSaved(store, run)
  })
  return () => {
    stop()
    running?.abort()
  }
}

async function checkSaved(store: AppStore, run: RunChecks): Promise<void> {
  const { document } = store.getState()
  await startChecks(store, run)
  const { checks, noticeGiven } = store.getState()
  if (checks.kind !== 'done' || checks.of !== document) return
  const count = [...checks.results.values()].filter(({ finding }) => finding.verdict === 'fails').length
  if (count > 0) noticeGiven({ key: 'checks:notice.failing', params: { count } })
}
