import { useStore } from './store'

interface TypedField {
  /** What the number is called: "Mediation, intensity". */
  readonly label: string
  readonly value: number
  readonly low: string
  readonly high: string
}

/** Why it can't be taken: what a typed number may be found to be. */
type Refusal = 'not-a-number' | 'not-whole' | 'out-of-range'

/** More of what was typed is not said again. */
const LONGEST_TYPED = 24

export const shownAsTyped = (typed: string): string =>
  typed.length > LONGEST_TYPED ? `${typed.slice(0, LONGEST_TYPED)}…` : typed

/** Say at the foot of the window, and aloud, that a field was left with what is no number for it, and what stays. */
export function tellRefused({ label, value, low, high }: TypedField, fault: Refusal, typed: string): void {
  useStore.getState().noticeGiven({
    key: `explore:refused.${fault}`,
    params: { field: label, typed: shownAsTyped(typed), value, low, high },
  })
}
