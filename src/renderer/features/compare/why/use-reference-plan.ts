import { useMemo } from 'react'
import { exchangesBetween, type Exchanges } from '../../../../shared/decision'
import { NO_RESPONSE, type ResponsePlan } from '../../../../shared/engine'
import { useStore } from '../../../state/store'

/** A plan as another is held against it: without its name, which makes no number. The same object while it does the same. */
export function useReferencePlan(id: string): ResponsePlan {
  const responses = useStore(({ document }) => document.plans.find((plan) => plan.id === id)?.responses)
  return useMemo(() => referencePlan(id, responses), [id, responses])
}

/** The same of plans that nobody watches. */
export const referencePlanIn = (plans: readonly ResponsePlan[], id: string): ResponsePlan =>
  referencePlan(id, plans.find((plan) => plan.id === id)?.responses)

const referencePlan = (id: string, responses: ResponsePlan['responses'] | undefined): ResponsePlan =>
  responses ? { id, name: '', responses } : NO_RESPONSE

/** How one plan becomes another. */
export const useExchanges = (from: ResponsePlan, to: ResponsePlan): Exchanges =>
  useMemo(() => exchangesBetween(from, to), [from, to])
