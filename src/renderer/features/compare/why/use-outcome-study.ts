import { useMemo } from 'react'
import { isTraceable, type TracedMembers } from '../../../../shared/decision'
import { NO_RESPONSE, type ResponsePlan } from '../../../../shared/engine'
import { runOutcome } from '../../../simulation/why-runs'
import { countryModel } from '../../../state/country-model'
import { keptStudies, type StudyJob } from '../../../state/kept-studies'
import { useStore } from '../../../state/store'
import { useKnownStudy, useStudy, type Study } from '../../../state/use-study'
import type { PlanRequest } from '../use-plan-request'
import { useExchanges } from './use-reference-plan'
import { OUTCOME_TRACED, windowRunners, type WhyRunners } from './why-runners'

const kept = keptStudies<TracedMembers>()

interface OutcomeStudy {
  /** Undefined: nothing of the plan is on. */
  readonly why: PlanRequest | undefined
  /** The plan that it is held against; undefined: what the outcome comes to over time is traced. */
  readonly against: ResponsePlan | undefined
  readonly outcome: string
  readonly runners: WhyRunners
}

/** Futures in which an outcome of a plan is traced. */
export const tracedOf = ({ request }: PlanRequest): number => Math.min(OUTCOME_TRACED, request.memberCount)

/** Trace an outcome back to its causes, once the comparison is done. */
export const useOutcomeStudy = (asked: OutcomeStudy): Study<TracedMembers> => useStudy(useOutcomeJob(asked), kept)

/** The same where it was traced already; begins nothing. */
export const useKnownOutcome = (asked: Omit<OutcomeStudy, 'runners'>): TracedMembers | undefined =>
  useKnownStudy(useOutcomeJob({ ...asked, runners: windowRunners }), kept)

function useOutcomeJob({ why, against, outcome, runners }: OutcomeStudy): StudyJob<TracedMembers> | undefined {
  const scenario = useStore(({ document }) => document.scenario)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const differs = useExchanges(against ?? NO_RESPONSE, why?.plan ?? NO_RESPONSE).differing.length > 0
  const canRun = isReady && isTraceable(outcome) && (!against || differs)
  return useMemo(() => {
    if (!canRun || !why) return undefined
    const asked = { model: countryModel, scenario, request: why.request, judged: outcome, tracedCount: tracedOf(why) }
    return {
      key: JSON.stringify([why.key, outcome, against?.responses]),
      scenario,
      run: (options) => runOutcome(runners.traceOutcome, { ...asked, ...(against && { from: against }) }, options),
    }
  }, [canRun, why, against, outcome, scenario, runners])
}
