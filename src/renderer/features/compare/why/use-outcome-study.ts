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
import { FIRST_TRACED, OUTCOME_TRACED, windowRunners, type WhyRunners } from './why-runners'

/** Apart, so that the first answer stays while further futures are traced. */
const kept = { first: keptStudies<TracedMembers>(), all: keptStudies<TracedMembers>() }

interface OutcomeAsked {
  /** Undefined: nothing of the plan is on. */
  readonly why: PlanRequest | undefined
  /** The plan that it is held against; undefined: what the outcome comes to over time is traced. */
  readonly against: ResponsePlan | undefined
  readonly outcome: string
  readonly runners: WhyRunners
}

interface OutcomeStudy {
  /** What is known by now: of a few futures first, then of all. */
  readonly traced: TracedMembers | undefined
  /** In how many futures it will be known in the end; undefined: it is. */
  readonly awaited: number | undefined
  /** What is worked on, and in how many futures. */
  readonly study: Study<TracedMembers>
  readonly count: number
}

/** Trace an outcome back to its causes, once the comparison is done. */
export function useOutcomeStudy(asked: OutcomeAsked): OutcomeStudy {
  const jobs = useOutcomeJobs(asked)
  const known = useKnownStudy(jobs.all, kept.all)
  const first = useStudy(known === undefined ? jobs.first : undefined, kept.first)
  const isFirst = known === undefined && jobs.first !== undefined && first.state.kind !== 'done'
  const all = useStudy(isFirst ? undefined : jobs.all, kept.all)
  const best = [all, first].find(({ state }) => state.kind === 'done')
  return {
    traced: best?.state.kind === 'done' ? best.state.result : undefined,
    awaited: best === first ? jobs.count : undefined,
    study: isFirst ? first : all,
    count: isFirst ? FIRST_TRACED : jobs.count,
  }
}

/** The same where it was traced in all futures already; begins nothing, and a first answer is not one to print. */
export function useKnownOutcome(asked: Omit<OutcomeAsked, 'runners'>): TracedMembers | undefined {
  return useKnownStudy(useOutcomeJobs({ ...asked, runners: windowRunners }).all, kept.all)
}

interface OutcomeJobs {
  /** Futures in all. */
  readonly count: number
  /** Absent: there are no more futures than the first answer would have. */
  readonly first?: StudyJob<TracedMembers>
  /** Absent: nothing can be traced yet. */
  readonly all?: StudyJob<TracedMembers>
}

function useOutcomeJobs({ why, against, outcome, runners }: OutcomeAsked): OutcomeJobs {
  const scenario = useStore(({ document }) => document.scenario)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const differs = useExchanges(against ?? NO_RESPONSE, why?.plan ?? NO_RESPONSE).differing.length > 0
  const canRun = isReady && isTraceable(outcome) && (!against || differs)
  return useMemo(() => {
    const count = Math.min(OUTCOME_TRACED, why?.request.memberCount ?? 0)
    if (!canRun || !why) return { count }
    const asked = {
      model: countryModel,
      scenario,
      request: why.request,
      judged: outcome,
      ...(against && { from: against }),
    }
    const key = JSON.stringify([why.key, outcome, against?.responses])
    const jobOf = (tracedCount: number, before?: StudyJob<TracedMembers>): StudyJob<TracedMembers> => ({
      key,
      scenario,
      run: (options) => {
        const known = before && kept.first.get(before)
        return runOutcome(runners.traceOutcome, { ...asked, tracedCount, ...(known && { known }) }, options)
      },
    })
    if (count <= FIRST_TRACED) return { count, all: jobOf(count) }
    const first = jobOf(FIRST_TRACED)
    return { count, first, all: jobOf(count, first) }
  }, [canRun, why, against, outcome, scenario, runners])
}
