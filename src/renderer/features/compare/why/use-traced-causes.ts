import type { CauseShare, PlanStep, PlanSteps } from '../../../../shared/decision'
import type { ResponsePlan } from '../../../../shared/engine'
import { useCauseNames } from './use-cause-names'
import { useStepNames } from './use-step-names'

/** What the causes of one traced campaign are called. */
export interface TracedCauses {
  readonly share: (share: CauseShare) => string
  readonly campaign: (dyad: string) => string
  /** The response that a cause is, as the two plans have it. */
  readonly step: (share: CauseShare) => PlanStep | undefined
}

export function useTracedCauses(between: PlanSteps, from: ResponsePlan, to: ResponsePlan): TracedCauses {
  const names = useCauseNames()
  const stepName = useStepNames(from, to)
  const stepOf = (id: string) => [...between.common, ...between.steps].find((step) => step.id === id)
  const nameOfResponse = (id: string) => {
    const step = stepOf(id)
    return step ? stepName(step) : id
  }
  return {
    share: ({ cause }) => names.cause(cause, nameOfResponse),
    campaign: names.campaign,
    step: ({ cause }) => (cause.kind === 'response' ? stepOf(cause.response) : undefined),
  }
}
