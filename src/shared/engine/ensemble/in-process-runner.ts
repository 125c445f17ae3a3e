import type { CountryModel } from '../model/country-model'
import type { Scenario } from '../model/scenario'
import { checkRequest } from './check-request'
import type { CancelSignal, SimulationRunner } from './ensemble-request'
import { layOutResult } from './ensemble-result'
import { blockRanges, createEnsembleWorkshop } from './ensemble-workshop'

interface InProcessOptions {
  /** Lets others have a turn between blocks. */
  readonly pause?: () => Promise<void>
  /** Keep what is drawn for the next run of the same luck; false where there will be none. */
  readonly keepsLuck?: boolean
}

/** Run ensembles where we are. */
export function createInProcessRunner(
  model: CountryModel,
  scenario: Scenario,
  { pause = () => Promise.resolve(), keepsLuck = true }: InProcessOptions = {},
): SimulationRunner {
  const workshop = createEnsembleWorkshop(model, scenario, keepsLuck)
  return {
    async runEnsemble(request, { signal, onProgress } = {}) {
      checkRequest(request)
      const result = layOutResult(request, workshop.triggers)
      for (const range of blockRanges(request)) {
        throwIfCancelled(signal)
        workshop.runRange(request, range, result)
        onProgress?.(range.to)
        await pause()
      }
      throwIfCancelled(signal)
      return result
    },
    dispose() {
      // Nothing is held open.
    },
  }
}

function throwIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw signal.reason
}
