import { useStore } from '../../../state/store'
import { selectLastChange } from '../../../state/document-slice'
import { currentPlanOf } from '../plans/current-plan'
import { percentOf, type Lever } from './response-edits'

/** Where the lever stood before the last change, if that change moved it; a tick marks it until the next change. */
export function usePreviousPercent(lever: Lever): number | undefined {
  return useStore((state) => {
    const change = selectLastChange(state)
    if (!change || !lever.response) return undefined
    const before = currentPlanOf(change.before).responses.find(({ id }) => id === lever.response?.id)
    const percent = Math.round((before?.intensity ?? 0) * 100)
    return percent === percentOf(lever) ? undefined : percent
  })
}
