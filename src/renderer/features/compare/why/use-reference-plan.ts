import { useMemo } from 'react'
import { stepsBetween, type PlanSteps } from '../../../../shared/decision'
import { NO_RESPONSE, type ResponsePlan } from '../../../../shared/engine'
import { useStore } from '../../../state/store'

/** A plan as another is held against it: without its name, which makes no number. The same object while it does the same. */
export function useReferencePlan(id: string): ResponsePlan {
  const responses = useStore(({ document }) => document.plans.find((plan) => plan.id === id)?.responses)
  return useMemo(() => (responses ? { id, name: '', responses } : NO_RESPONSE), [id, responses])
}

/** How one plan becomes another. */
export const useStepsBetween = (from: ResponsePlan, to: ResponsePlan): PlanSteps =>
  useMemo(() => stepsBetween(from, to), [from, to])
