import { useStore } from '../../../state/store'
import { beforeLastChange } from '../plans/before-last-change'
import { percentOf, type Lever } from './response-edits'

/** Where the lever stood before the last change, if that change moved it; a tick marks it until the next change. */
export function usePreviousPercent(lever: Lever): number | undefined {
  return useStore((state) => {
    const { currentPlan } = state.document
    const before = beforeLastChange(state)?.plans.find(({ id }) => id === currentPlan)
    // A plan that was not there before has no earlier place for its levers.
    if (!before || !lever.response) return undefined
    const response = before.responses.find(({ id }) => id === lever.response?.id)
    const percent = Math.round((response?.intensity ?? 0) * 100)
    return percent === percentOf(lever) ? undefined : percent
  })
}
