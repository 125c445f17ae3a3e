import { useMemo } from 'react'
import type { EnsembleRequest, ResponsePlan } from '../../../../shared/engine'
import { demandKey, planAsRun, requestOf } from '../../../simulation/ensemble-demand'
import { useStore } from '../../../state/store'

export interface WhyRequest {
  readonly plan: ResponsePlan
  readonly request: EnsembleRequest
  /** Equal where all that is run is equal, and is owed to the same responses. */
  readonly key: string
}

/** The current plan as it is run to be explained; absent where no response of it is on. */
export function useWhyRequest(mostMembers: number): WhyRequest | undefined {
  const chosen = useStore(({ document }) => document.plans.find(({ id }) => id === document.currentPlan))
  const settings = useStore(({ document }) => document.settings)
  return useMemo(() => {
    if (!chosen) return undefined
    const plan = planAsRun(chosen)
    if (plan.responses.length === 0) return undefined
    const { seed, memberCount, horizonSteps, lens, world } = settings
    const demand = {
      plan,
      seed,
      memberCount,
      horizonSteps,
      outcomes: [],
      ...(lens !== undefined && { lens }),
      ...(world && { world }),
    }
    const members = Math.min(mostMembers, memberCount)
    const ids = plan.responses.map(({ id }) => id)
    return {
      plan,
      request: requestOf(demand, plan, members),
      key: JSON.stringify([demandKey(demand, members), ids]),
    }
  }, [chosen, settings, mostMembers])
}
