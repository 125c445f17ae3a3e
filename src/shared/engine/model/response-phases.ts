import type { ResponseInstrument } from './country-model'
import type { Response } from './response-plan'

/** Course of a response in months from today, with its best-estimate lead time. */
export interface ResponsePhases {
  readonly leadFrom: number
  readonly activeFrom: number
  /** Ramp done; equal to `fullUntil` if the response ends before it is. */
  readonly fullFrom: number
  readonly fullUntil: number
  /** Share of its full strength that it reaches: 1, or less if it ends before its ramp is done. */
  readonly peak: number
  /** Wound down but for a twentieth. */
  readonly endsAt: number
}

/** Time constants after which an exponential winding down has left a twentieth. */
const WIND_DOWN_CONSTANTS = 3

/** When a response waits, grows, works in full, and winds down. */
export function responsePhases(instrument: ResponseInstrument, response: Response, windDownMonths = 3): ResponsePhases {
  const activeFrom = response.startStep + instrument.leadMonths.best
  const fullUntil = activeFrom + response.durationMonths
  const rampMonths = Math.max(0.5, instrument.rampMonths)
  return {
    leadFrom: response.startStep,
    activeFrom,
    fullFrom: Math.min(fullUntil, activeFrom + rampMonths),
    fullUntil,
    peak: Math.min(1, response.durationMonths / rampMonths),
    endsAt: fullUntil + windDownMonths * WIND_DOWN_CONSTANTS,
  }
}
