import { createMonths, type Months } from '../../src/shared/engine/month/advance-month'
import type { MonthView } from '../../src/shared/engine/month/month-state'
import type { PreparedModel } from '../../src/shared/engine/prepare/prepared-model'
import { drawFuture } from '../../src/shared/engine/step/future'
import { initialState } from '../../src/shared/engine/step/member-state'
import { noPressure } from '../../src/shared/engine/step/responses'

/** One member at step 0, with arrays a test may change, and the months around it. */
export function aMonth(prepared: PreparedModel): { readonly view: MonthView; readonly months: Months } {
  const state = initialState(prepared, drawFuture(prepared, 1, 0, false))
  const months = createMonths(prepared, 1)
  const view: MonthView = {
    ...state,
    recordedShare: Float64Array.of(0.25),
    dyadPressure: noPressure(prepared).dyads,
    protectorPressure: noPressure(prepared).protectors,
    recordingPressure: new Float64Array(1),
  }
  months.start(view)
  return { view, months }
}
