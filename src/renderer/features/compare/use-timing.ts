import { useEffect, useMemo, useState } from 'react'
import {
  runTiming,
  type JudgedOutcome,
  SHIFT_RANGE,
  shiftsBetween,
  timingCurve,
  type PairedQuestion,
  type TimingCurve,
  type TimingRuns,
} from '../../../shared/decision'
import { NO_RESPONSE, type EnsembleRequest, type EnsembleResult, type Scenario } from '../../../shared/engine'
import { WAITING_MONTHS } from '../../simulation/comparison-runs'
import { windowPool } from '../../simulation/window-pool'
import { countryModel } from '../../state/country-model'
import { useStore } from '../../state/store'
import type { CompareFacts } from './compare-facts'
import { usePlanRequest } from './use-plan-request'

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
  /** The only response that is moved; absent: the whole plan. */
  readonly responseId?: string
  readonly chooseResponse: (id: string) => void
}

/** A plan begun earlier and later, run once all plans have been compared, and judged as they are. */
export function useTiming({ question }: CompareFacts, planId: string | undefined): Timing {
  const asked = usePlanRequest(planId, FIRST_MEMBERS)
  const whole = usePlanRequest(planId)
  const scenario = useStore(({ document }) => document.scenario)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const [chosen, setChosen] = useState('')
  const responseId = asked?.plan.responses.some(({ id }) => id === chosen) === true ? chosen : undefined
  const requests = useMemo(() => (isReady ? inTurn(asked?.request, whole?.request) : []), [isReady, asked, whole])
  const state = useTimingRuns(requests, question, responseId, scenario, whole?.key ?? '')
  return {
    ...state,
    isOfAll: state.curve !== undefined && state.curve.noResponse.memberCount === whole?.request.memberCount,
    ...(responseId !== undefined && { responseId }),
    chooseResponse: setChosen,
  }
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

/** What was run last of all futures: whoever prints has seen it as a rule, and does not wait for it again. One is enough to hold. */
let lastOfAll: { readonly key: string; readonly scenario: Scenario; readonly runs: TimingRuns } | undefined

interface Asked {
  readonly requests: readonly EnsembleRequest[]
  readonly outcome: JudgedOutcome
  readonly responseId: string | undefined
}

type Runs = Asked &
  ({ readonly kind: 'done'; readonly runs: TimingRuns } | { readonly kind: 'failed'; readonly message: string })

function useTimingRuns(
  requests: readonly EnsembleRequest[],
  question: PairedQuestion,
  responseId: string | undefined,
  scenario: Scenario,
  planKey: string,
): Pick<Timing, 'runs' | 'curve' | 'failure'> {
  const [state, setState] = useState<Runs | undefined>()
  const { outcome } = question
  const key = JSON.stringify([planKey, outcome, responseId])
  useEffect(() => {
    const working = new AbortController()
    const asked: Asked = { requests, outcome, responseId }
    const runInTurn = async (): Promise<void> => {
      if (requests.length > 0 && lastOfAll?.key === key && lastOfAll.scenario === scenario) {
        setState({ ...asked, kind: 'done', runs: lastOfAll.runs })
        return
      }
      for (const request of requests) {
        const job = { request, outcome, shifts: SHIFTS, ...(responseId !== undefined && { responseId }) }
        const knownAt = startsAtHand(request, responseId)
        const runs = await runTiming(windowPool(countryModel, scenario), job, { signal: working.signal, knownAt })
        setState({ ...asked, kind: 'done', runs })
        if (request === requests.at(-1)) lastOfAll = { key, scenario, runs }
      }
    }
    runInTurn().catch((error: unknown) => {
      if (working.signal.aborted) return
      setState({ ...asked, kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    })
    return () => working.abort()
  }, [requests, outcome, responseId, scenario, key])
  const isCurrent =
    state !== undefined && state.requests === requests && state.outcome === outcome && state.responseId === responseId
  const runs = isCurrent && state.kind === 'done' ? state.runs : undefined
  const curve = useMemo(() => (runs ? timingCurve(runs, question) : undefined), [runs, question])
  return {
    ...(runs && { runs }),
    ...(curve && { curve }),
    ...(isCurrent && state.kind === 'failed' && { failure: state.message }),
  }
}
