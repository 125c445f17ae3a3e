import { useMemo } from 'react'
import type { HarmTrace } from '../../../shared/decision'
import { NO_RESPONSE } from '../../../shared/engine'
import { createSimulationPool } from '../../simulation/create-simulation-pool'
import { runHarmTrace } from '../../simulation/harm-runs'
import { countryModel } from '../../state/country-model'
import { keptStudies, type StudyJob } from '../../state/kept-studies'
import { useStore } from '../../state/store'
import { useStudy, type Study } from '../../state/use-study'
import type { CompareFacts, CompareRow } from './compare-facts'
import { usePlanRequest } from './use-plan-request'

const kept = keptStudies<HarmTrace>()

export interface HarmTraceStudy {
  readonly study: Study<HarmTrace>
  /** Plans are still being compared. */
  readonly isWaiting: boolean
}

/** What does the harm of a plan, once all plans have been compared. */
export function useHarmTrace(
  row: CompareRow,
  { question, rows }: CompareFacts,
  openPool = createSimulationPool,
): HarmTraceStudy {
  const why = usePlanRequest(row.id)
  const scenario = useStore(({ document }) => document.scenario)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const reference = rows.find(({ id }) => id === NO_RESPONSE.id)?.result
  const planned = row.result
  const job = useMemo((): StudyJob<HarmTrace> | undefined => {
    if (!isReady || !why || !reference) return undefined
    const { plan, request, key } = why
    const ground = { model: countryModel, scenario }
    return {
      key: JSON.stringify([key, question]),
      scenario,
      run: (options) => runHarmTrace({ ground, plan, request, question, reference, planned }, openPool, options),
    }
  }, [isReady, why, reference, planned, question, scenario, openPool])
  return { study: useStudy(job, kept), isWaiting: job === undefined }
}
