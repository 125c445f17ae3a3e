import { useStore } from '../../../state/store'
import { useChosenOutcome } from '../outcomes/use-chosen-outcome'
import { seenAs } from './seen-as'

/** Whether what observers would see is shown: it was asked for, and the chosen outcome has it. */
export function useShowsSeen(): boolean {
  const isOn = useStore((state) => state.showsSeen)
  return seenAs(useChosenOutcome()) !== undefined && isOn
}
