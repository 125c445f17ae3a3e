import type { CountryModel } from '../model/country-model'
import type { Scenario } from '../model/scenario'
import { checkRequest } from './check-request'
import type { CancelSignal, SimulationRunner } from './ensemble-request'
import { layOutResult } from './ensemble-result'
import { blockRanges, createEnsembleWorkshop } from './ensemble-workshop'

/** Run ensembles where we are; `pause` lets others have a turn between blocks. */
export function createInProcessRunner(
  model: CountryModel,
  scenario: Scenario,
  { pause = () => Promise.resolve() }: { readonly pause?: () => Promise<void> } = {},
): SimulationRunner {
  const workshop = createEnsembleWorkshop(model, scenario)
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
