import type { Divergence } from '../../../../shared/decision'

/** How one future ends with two plans, in what they are judged by. */
export interface FutureEnd {
  readonly way: Divergence['end']
  /** Last month looked at. */
  readonly month: number
  /** `yes-no`: whether it comes by the end; `yes-no-today`: it goes on today, and may have ended. */
  readonly kind: 'amount' | 'stage' | 'yes-no' | 'yes-no-today'
  /** What comes or does not, inside a sentence; empty of an amount or a stage. */
  readonly event: string
  /** Name of what they are judged by. */
  readonly outcome: string
  /** With the plan, and with the reference: a number, or the name of a stage. */
  readonly amount: string
  readonly against: string
  /** Exactly, before it was put in words. */
  readonly values: { readonly plan: number; readonly reference: number }
}

/** Key of the sentence that says how a future ends. */
export function endKeyOf({ way, kind, amount, against, values }: FutureEnd): string {
  if (kind === 'yes-no' || kind === 'yes-no-today') {
    const said = way !== 'alike' ? way : values.plan > 0 ? 'both' : 'neither'
    return `parting.${kind === 'yes-no' ? 'yesNo' : 'yesNoToday'}.${said}`
  }
  if (values.plan === values.reference) return 'parting.endSame'
  if (amount !== against) return `parting.end.${way}`
  return way === 'alike' ? 'parting.endOfOneAmount' : `parting.endOfOneStage.${way}`
}
