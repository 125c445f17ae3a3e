import { useMemo } from 'react'
import { planAsRun } from '../../../shared/decision'
import type { EnsembleRequest, ResponsePlan } from '../../../shared/engine'
import { requestOf, resultKey } from '../../simulation/ensemble-demand'
import { useStore, type AppState } from '../../state/store'

export interface PlanRequest {
  /** Without its name, which makes no number. */
  readonly plan: ResponsePlan
  readonly request: EnsembleRequest
  /** Equal where all that is run is equal, and is owed to the same responses. */
  readonly key: string
}

/**
 * A plan as it is run to be explained or moved; absent where no response of it is on.
 *
 * The same object while nothing changes that makes other numbers: another name or note begins no work anew.
 *
 * @param mostMembers Absent: all futures of the document.
 */
export function usePlanRequest(id: string | undefined, mostMembers = Infinity): PlanRequest | undefined {
  const responses = useStore(({ document }) => document.plans.find((plan) => plan.id === id)?.responses)
  const { seed, memberCount, horizonSteps, lens, world } = useStore(({ document }) => document.settings)
  return useMemo(
    () => planRequest(id, responses, { seed, memberCount, horizonSteps, lens, world }, mostMembers),
    [id, responses, seed, memberCount, horizonSteps, lens, world, mostMembers],
  )
}

/** The same of a document that nobody watches. */
export const planRequestIn = (
  { plans, settings }: Pick<AppState['document'], 'plans' | 'settings'>,
  id: string,
  mostMembers = Infinity,
): PlanRequest | undefined => planRequest(id, plans.find((plan) => plan.id === id)?.responses, settings, mostMembers)

/** What of the settings of a document makes other numbers. */
interface RunSettings extends Pick<AppState['document']['settings'], 'seed' | 'memberCount' | 'horizonSteps'> {
  readonly lens?: AppState['document']['settings']['lens'] | undefined
  readonly world?: AppState['document']['settings']['world'] | undefined
}

function planRequest(
  id: string | undefined,
  responses: ResponsePlan['responses'] | undefined,
  { seed, memberCount, horizonSteps, lens, world }: RunSettings,
  mostMembers: number,
): PlanRequest | undefined {
  if (id === undefined || !responses) return undefined
  const plan = planAsRun({ id, name: '', responses })
  if (plan.responses.length === 0) return undefined
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
  return {
    plan,
    request: requestOf(demand, plan, members),
    key: resultKey(demand, members),
  }
}
