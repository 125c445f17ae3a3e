import { useEffect, useMemo, useState } from 'react'
import {
  runTiming,
  type JudgedOutcome,
  SHIFT_RANGE,
  shiftsBetween,
  timingCurve,
  type TimingCurve,
  type TimingRuns,
} from '../../../../shared/decision'
import { NO_RESPONSE, type EnsembleRequest, type EnsembleResult, type Scenario } from '../../../../shared/engine'
import { WAITING_MONTHS } from '../../../simulation/comparison-runs'
import { windowPool } from '../../../simulation/window-pool'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import type { CompareFacts } from '../compare-facts'
import type { RunStudy, StudyState } from '../lenses/begin-study'
import { endedStudies } from '../lenses/ended-studies'
import { useDemandedStudy, type DemandedStudy } from '../lenses/use-demanded-study'
import { areTooFew } from '../too-few-futures'
import { usePlanRequest } from '../use-plan-request'

/** Thirteen starts, a quarter of a year apart. */
const SHIFTS = shiftsBetween(SHIFT_RANGE.from, SHIFT_RANGE.to, 3)

/** Futures of the first curve; it is drawn again of all of them, so that it says what the table says. */
const FIRST_MEMBERS = 500

export interface Timing {
  readonly runs?: TimingRuns
  readonly curve?: TimingCurve
  readonly failure?: string
  /** The curve is one of all futures. */
  readonly isOfAll: boolean
  /** How far the runs are. */
  readonly study: DemandedStudy<TimingRuns>
  /** The only response that is moved; absent: the whole plan. */
  readonly responseId?: string
  readonly chooseResponse: (id: string) => void
}

/** What was run last: whoever prints has seen it as a rule, and does not wait for it again. */
const ended = endedStudies<TimingRuns>()

/** A plan begun earlier and later, run once all plans have been compared, and judged as they are. */
export function useTiming({ question, memberCount }: CompareFacts, planId: string | undefined): Timing {
  const asked = usePlanRequest(planId, FIRST_MEMBERS)
  const whole = usePlanRequest(planId)
  const scenario = useStore(({ document }) => document.scenario)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done') && !areTooFew({ memberCount })
  const [chosen, setChosen] = useState('')
  const responseId = asked?.plan.responses.some(({ id }) => id === chosen) === true ? chosen : undefined
  const { outcome } = question
  const job = useMemo(() => {
    const requests = isReady ? inTurn(asked?.request, whole?.request) : []
    if (requests.length === 0) return undefined
    return {
      run: runInTurn(scenario, requests, outcome, responseId),
      ended: ended(scenario, JSON.stringify([whole?.key, outcome, responseId])),
    }
  }, [isReady, asked, whole, scenario, outcome, responseId])
  const study = useDemandedStudy(job?.run, job?.ended)
  const { start } = study
  useEffect(() => {
    // What was left before it was done goes on from anew.
    if (job && job.ended.get()?.kind !== 'done') start()
  }, [job, start])
  const runs = runsIn(study.state)
  const curve = useMemo(() => (runs ? timingCurve(runs, question) : undefined), [runs, question])
  return {
    ...(runs && { runs }),
    ...(curve && { curve }),
    ...(study.state.kind === 'failed' && { failure: study.state.message }),
    isOfAll: curve !== undefined && curve.noResponse.memberCount === whole?.request.memberCount,
    study,
    ...(responseId !== undefined && { responseId }),
    chooseResponse: setChosen,
  }
}

function runsIn(state: StudyState<TimingRuns>): TimingRuns | undefined {
  if (state.kind === 'idle') return undefined
  return state.kind === 'done' ? state.result : state.soFar
}

/** Run the starts in one lot of futures after the other, each drawn as soon as it is there. */
const runInTurn =
  (
    scenario: Scenario,
    requests: readonly EnsembleRequest[],
    outcome: JudgedOutcome,
    responseId: string | undefined,
  ): RunStudy<TimingRuns> =>
  async ({ signal, onProgress, onFound }) => {
    const all = requests.reduce((sum, { memberCount }) => sum + memberCount, 0)
    let [done, last] = [0, undefined as TimingRuns | undefined]
    for (const request of requests) {
      const job = { request, outcome, shifts: SHIFTS, ...(responseId !== undefined && { responseId }) }
      const before = done
      last = await runTiming(windowPool(countryModel, scenario), job, {
        signal,
        knownAt: startsAtHand(request, responseId),
        onProgress: (share) => onProgress((before + share * request.memberCount) / all),
      })
      done += request.memberCount
      onFound(last)
    }
    if (!last) throw new RangeError('There is nothing to run')
    return last
  }

/** The first futures, and then all of them where they are more. */
function inTurn(first: EnsembleRequest | undefined, all: EnsembleRequest | undefined): readonly EnsembleRequest[] {
  if (!first || !all) return []
  return first.memberCount < all.memberCount ? [first, all] : [all]
}

/** Of the starts that are tried, the comparison has run some: no response, the plan as dated, and all of it begun later. */
function startsAtHand({ plan, memberCount }: EnsembleRequest, responseId: string | undefined) {
  const { compared, comparison } = useStore.getState()
  return (shiftMonths: number | null): EnsembleResult | undefined => {
    if (!compared || comparison.kind !== 'done' || compared.memberCount < memberCount) return undefined
    if (shiftMonths === null) return compared.results.get(NO_RESPONSE.id)
    if (shiftMonths === 0) return compared.results.get(plan.id)
    return shiftMonths === WAITING_MONTHS && responseId === undefined ? compared.later.get(plan.id) : undefined
  }
}
