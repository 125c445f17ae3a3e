import { useStore } from '../../state/store'
import type { NumberFault } from '../../ui/whole-number'

interface TypedField {
  /** What the number is called: "Mediation, intensity". */
  readonly label: string
  readonly value: number
  readonly low: string
  readonly high: string
}

/** More of what was typed is not said again. */
const LONGEST_TYPED = 24

/** Say at the foot of the window, and aloud, that a field was left with what is no number for it, and what stays. */
export function tellRefused({ label, value, low, high }: TypedField, fault: NumberFault, typed: string): void {
  const shown = typed.length > LONGEST_TYPED ? `${typed.slice(0, LONGEST_TYPED)}…` : typed
  useStore.getState().noticeGiven({
    key: `explore:refused.${fault}`,
    params: { field: label, typed: shown, value, low, high },
  })
}
