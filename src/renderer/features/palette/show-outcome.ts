import type { OutcomeKey } from '../../../shared/engine'
import { useStore } from '../../state/store'

/** Explore is where an outcome is shown: chosen from another place without going there, it would change nothing to be seen. */
export function showOutcome(outcome: OutcomeKey): void {
  const { placeChosen, outcomeChosen } = useStore.getState()
  placeChosen('explore')
  outcomeChosen(outcome)
}
