import { useMemo } from 'react'
import { outcomesNeededFor, type HarmTrace, type PairedQuestion } from '../../../../shared/decision'
import { firstMembers, NO_RESPONSE, type EnsembleResult, type Scenario } from '../../../../shared/engine'
import { createSimulationPool } from '../../../simulation/create-simulation-pool'
import { runHarmTrace } from '../../../simulation/harm-runs'
import { countryModel } from '../../../state/country-model'
import { keptStudies, type StudyJob } from '../../../state/kept-studies'
import { useStore } from '../../../state/store'
import { useKnownStudy, useStudy, type Study } from '../../../state/use-study'
import type { CompareFacts, CompareRow } from '../compare-facts'
import { usePlanRequest, type PlanRequest } from '../use-plan-request'

const kept = keptStudies<HarmTrace>()

export interface HarmTraceStudy {
  readonly study: Study<HarmTrace>
  /** Plans are still being compared. */
  readonly isWaiting: boolean
}

/** What does the harm of a plan, once all plans have been compared. */
export function useHarmTrace(row: CompareRow, facts: CompareFacts, openPool = createSimulationPool): HarmTraceStudy {
  const job = useHarmJob(row, facts, openPool)
  return { study: useStudy(job, kept), isWaiting: job === undefined }
}

/** The same where it was traced already; begins nothing. */
export const useKnownHarm = (row: CompareRow, facts: CompareFacts): HarmTrace | undefined =>
  useKnownStudy(useHarmJob(row, facts, createSimulationPool), kept)

function useHarmJob(
  row: CompareRow,
  { question, rows }: CompareFacts,
  openPool: typeof createSimulationPool,
): StudyJob<HarmTrace> | undefined {
  const why = usePlanRequest(row.id)
  const scenario = useStore(({ document }) => document.scenario)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const reference = rows.find(({ id }) => id === NO_RESPONSE.id)?.result
  const planned = row.result
  return useMemo(
    () =>
      isReady && why && reference ? harmJob({ why, scenario, question, reference, planned }, openPool) : undefined,
    [isReady, why, reference, planned, question, scenario, openPool],
  )
}

interface Harm {
  readonly why: PlanRequest
  readonly scenario: Scenario
  readonly question: PairedQuestion
  readonly reference: EnsembleResult
  readonly planned: EnsembleResult
}

/** Trace the harm of a plan, in as many futures as the request has. */
export function harmJob(
  { why: { plan, request, key }, scenario, question, reference, planned }: Harm,
  openPool: typeof createSimulationPool,
): StudyJob<HarmTrace> {
  const outcomes = outcomesNeededFor(question.outcome)
  const asMany = (result: EnsembleResult) =>
    result.memberCount > request.memberCount ? firstMembers(result, request.memberCount, outcomes) : result
  return {
    key: JSON.stringify([key, question]),
    scenario,
    run: (options) =>
      runHarmTrace(
        {
          ground: { model: countryModel, scenario },
          plan,
          request,
          question,
          reference: asMany(reference),
          planned: asMany(planned),
        },
        openPool,
        options,
      ),
  }
}
