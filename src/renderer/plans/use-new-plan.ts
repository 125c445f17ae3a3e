import { useMemo } from 'react'
import { useStore } from '../state/store'
import { addPlan, forkPlan } from './plan-actions'
import { useCopyNaming, usePlanNaming } from './use-plan-name'

interface NewPlan {
  /** Begin an empty plan, where its responses are chosen. */
  readonly begin: () => void
  /** Copy a plan, and go on with the copy where its responses are changed. */
  readonly copy: (planId: string) => void
}

/** The two ways to a further plan, from wherever plans are looked at. */
export function useNewPlan(): NewPlan {
  const nameWith = usePlanNaming()
  const copyWith = useCopyNaming()
  const { planShown, placeChosen } = useStore.getState()
  return useMemo(
    () => ({
      begin: () => {
        addPlan(nameWith)
        placeChosen('explore')
      },
      copy: (planId) => {
        planShown(planId)
        forkPlan(nameWith, copyWith)
        placeChosen('explore')
      },
    }),
    [nameWith, copyWith, planShown, placeChosen],
  )
}
