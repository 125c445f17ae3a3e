import type { PreparedModel } from '../prepare/prepared-model'
import { openBorders } from './borders'
import { checkMonth } from './check-month'
import { chooseForms, noteForms } from './forms-of-violence'
import { feed, noteStores } from './hunger'
import { createMonthState, FORM_COUNT, type MonthState, type MonthView } from './month-state'
import { drawReports, observeDeaths, type MonthLuck, type Reports } from './observation'
import { countHarms } from './other-harms'

/** What happens once a month around the ticks of a step, for one member or for 32 at once. */
export interface Months {
  readonly state: MonthState
  /** Begin with members at step 0. */
  start(view: MonthView): void
  /** Before the ticks of a step: what decides how violence acts in it. */
  open(view: MonthView): void
  /**
   * After the ticks: what the month did besides, and what is seen of it. `reports` is what `drawReports` gave for the
   * same luck, if that was kept.
   *
   * @throws RangeError naming member, month and variable where a number must not travel on.
   */
  close(view: MonthView, luck: MonthLuck, reports?: Reports): void
  drawReports(luck: MonthLuck): Reports
}

/**
 * Make the monthly layer of the model. Without chance nothing happens to people, so it rests then: do not open or close
 * months.
 */
export function createMonths(prepared: PreparedModel, lanes: number): Months {
  const state = createMonthState(prepared, lanes)
  const weights = new Float64Array(prepared.dyads.length * FORM_COUNT * lanes)
  const counts = [
    state.indirectDeaths,
    state.harms,
    state.countedDeaths,
    state.recordedDeaths,
    state.observedDeaths,
    state.awaitedDeaths,
  ]
  return {
    state,
    start(view) {
      for (const count of counts) count.fill(0)
      noteForms(prepared, view, state)
      state.crossingFactors.fill(1)
      noteStores(prepared, view, state)
      // The stores of the assessed present are what influences are measured from.
      view.seenAtStart.set(view.seen.subarray(prepared.levels.length * lanes), prepared.levels.length * lanes)
    },
    open(view) {
      chooseForms(prepared, view, state, weights)
      openBorders(prepared, view, state)
    },
    close(view, luck, reports = drawReports(prepared, lanes, luck)) {
      countHarms(prepared, view, state)
      feed(prepared, view, state)
      observeDeaths(prepared, view, state, reports)
      checkMonth(prepared, state, luck)
    },
    drawReports: (luck) => drawReports(prepared, lanes, luck),
  }
}
