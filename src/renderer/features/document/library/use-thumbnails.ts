import { useEffect, useState } from 'react'
import { NO_RESPONSE, type Band } from '../../../../shared/engine'
import { bundledScenarios } from '../../../../shared/formats'
import { createSimulationPool } from '../../../simulation/create-simulation-pool'
import { requestOf } from '../../../simulation/ensemble-demand'
import { bandsIn } from '../../../simulation/summaries'
import { countryModel } from '../../../state/country-model'

export const THUMBNAIL_FUTURES = 96

/** What a small fan is drawn from. */
export interface Thumbnail {
  readonly bands: readonly Band[]
}

/** By id of the scenario; they come with the program, so that one run each is enough for a window's life. */
const made = new Map<string, Thumbnail>()

/** A small fan of each scenario that comes with the program. They are run one after the other, by a worker of their own. */
export function useThumbnails(): ReadonlyMap<string, Thumbnail> {
  const [thumbnails, setThumbnails] = useState<ReadonlyMap<string, Thumbnail>>(() => new Map(made))
  useEffect(() => {
    const missing = bundledScenarios().filter(({ id }) => !made.has(id))
    const [first] = missing
    if (!first) return
    const leaving = new AbortController()
    const pool = createSimulationPool(countryModel, first.document.scenario, 1)
    const run = async () => {
      for (const { id, document } of missing) {
        const { seed, horizonSteps } = document.settings
        const demand = {
          plan: NO_RESPONSE,
          seed,
          memberCount: THUMBNAIL_FUTURES,
          horizonSteps,
          outcomes: ['severity'],
        }
        pool.load(countryModel, document.scenario)
        const result = await pool.runEnsemble(requestOf(demand, NO_RESPONSE, THUMBNAIL_FUTURES), {
          signal: leaving.signal,
        })
        made.set(id, { bands: bandsIn(result, 'severity') })
        setThumbnails(new Map(made))
      }
    }
    // Without its drawing an entry of the library is as good: what goes wrong here is no concern of the reader's.
    run()
      .catch(() => undefined)
      .finally(() => pool.dispose())
    return () => leaving.abort(new Error('The library was closed'))
  }, [])
  return thumbnails
}
