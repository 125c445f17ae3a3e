import type { PreparedModel } from '../prepare/prepared-model'
import { HARM_KINDS, type MonthState } from './month-state'
import type { MonthLuck } from './observation'

/**
 * Refuse what a month has left behind if any of it must not travel on; ticks are checked by themselves.
 *
 * @throws RangeError naming member, month and variable: a bug in the engine or a model beyond its ranges.
 */
export function checkMonth({ dyads, populations }: PreparedModel, month: MonthState, luck: MonthLuck): void {
  const populationAt = (i: number): string => populations[i]?.id ?? ''
  const dyadAt = (i: number): string => dyads[i]?.key ?? ''
  const check = (rows: Float64Array, nameOf: (position: number) => string): void => {
    if (isSound(rows)) return
    for (let i = 0; i < rows.length; i += 1) {
      const value = rows[i] ?? NaN
      if (value >= 0 && value < Infinity) continue
      const member = luck.firstMember + (i % month.lanes)
      const variable = nameOf(Math.floor(i / month.lanes))
      throw new RangeError(`Member ${member}, month ${luck.step + 1}: ${variable} is ${value}`)
    }
  }
  check(month.repression, (d) => `repression of ${dyadAt(d)}`)
  check(month.expulsion, (d) => `expulsion of ${dyadAt(d)}`)
  check(month.flightFactors, (p) => `factor on flight of ${populationAt(p)}`)
  check(month.stores, (p) => `stores of ${populationAt(p)}`)
  check(month.indirectDeaths, (p) => `deaths from want of ${populationAt(p)}`)
  check(month.harms, (i) => {
    const kind = HARM_KINDS[Math.floor(i / populations.length)] ?? ''
    return `${kind} of ${populationAt(i % populations.length)}`
  })
  check(month.recordedDeaths, () => 'recorded deaths')
  check(month.observedDeaths, (p) => `deaths seen of ${populationAt(p)}`)
  check(month.awaitedDeaths, (p) => `deaths not yet reported of ${populationAt(p)}`)
}

/** Whether all numbers are finite and not negative: every month, so by their least and their sum instead of one by one. */
function isSound(rows: Float64Array): boolean {
  let sum = 0
  let isNegative = false
  for (let i = 0; i < rows.length; i += 1) {
    const value = rows[i] ?? NaN
    sum += value
    if (value < 0) isNegative = true
  }
  // NaN and infinity stay in a sum.
  return !isNegative && sum < Infinity
}
