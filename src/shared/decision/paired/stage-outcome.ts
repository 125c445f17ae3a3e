import { MASS_KILLING_THRESHOLD, STAGE_THRESHOLDS } from '../../engine'
import type { JudgedOutcome } from './judged-outcome'

/** Stages of violence that a future comes to or does not, by the deaths in twelve months from which each begins. */
export const STAGE_OUTCOMES = {
  violence: STAGE_THRESHOLDS[0],
  'serious-violence': STAGE_THRESHOLDS[1],
  'mass-killing': MASS_KILLING_THRESHOLD,
  'extreme-violence': STAGE_THRESHOLDS[3],
} as const satisfies Readonly<Record<JudgedOutcome, number>>

export type StageOutcome = keyof typeof STAGE_OUTCOMES

/** Whether an outcome is one that a future comes to or does not, and no amount of anything. */
export const isYesNo = (outcome: JudgedOutcome): outcome is StageOutcome => Object.hasOwn(STAGE_OUTCOMES, outcome)
