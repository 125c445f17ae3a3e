import { valuesAt, type EnsembleResult } from '../../engine'
import { ARMED_GROUP, STATE } from '../mapping/country-scenario'
import type { Countable } from '../mapping/recorded-violence'

/** Civilian deaths in 12 months by one actor that begin an episode of mass killing. */
const ONSET_DEATHS = 1000

/** Outcomes of an ensemble that the readings below need. */
export const NEEDED_OUTCOMES = [
  'deaths',
  'recorded-deaths',
  `severity-by:${STATE}`,
  `severity-by:${ARMED_GROUP}`,
] as const

/** First month by member at which an actor whose onsets count has begun an episode; -1 if none. */
export function onsetMonths(result: EnsembleResult, countable: Countable): Int16Array {
  const months = new Int16Array(result.memberCount).fill(-1)
  const actors = [...(countable.state ? [STATE] : []), ...(countable.group ? [ARMED_GROUP] : [])]
  for (let step = 1; step < result.stepCount; step += 1) {
    for (const actor of actors) {
      valuesAt(result, `severity-by:${actor}`, step).forEach((deaths, member) => {
        if (deaths >= ONSET_DEATHS && months[member] === -1) months[member] = step
      })
    }
  }
  return months
}

/** Share of deaths that gets recorded in each member; 0 where nobody died. */
export function recordedShares(result: EnsembleResult): Float64Array {
  const last = result.stepCount - 1
  const recorded = valuesAt(result, 'recorded-deaths', last)
  return Float64Array.from(valuesAt(result, 'deaths', last), (deaths, member) =>
    deaths > 0 ? (recorded[member] ?? 0) / deaths : 0,
  )
}

/** Recorded deaths by member in the 12 months up to a step: all, or one actor's. */
export function recordedYear(
  result: EnsembleResult,
  shares: Float64Array,
  step: number,
  by: 'all' | 'state' | 'group',
): Float64Array {
  const lastYear =
    by === 'all'
      ? differences(valuesAt(result, 'deaths', step), valuesAt(result, 'deaths', step - 12))
      : Float64Array.from(valuesAt(result, `severity-by:${by === 'state' ? STATE : ARMED_GROUP}`, step))
  return lastYear.map((deaths, member) => deaths * (shares[member] ?? 0))
}

/** Recorded deaths by member in the month up to a step. */
export function recordedMonth(result: EnsembleResult, shares: Float64Array, step: number): Float64Array {
  return differences(valuesAt(result, 'deaths', step), valuesAt(result, 'deaths', step - 1)).map(
    (deaths, member) => deaths * (shares[member] ?? 0),
  )
}

function differences(now: Float32Array, before: Float32Array): Float64Array {
  return Float64Array.from(now, (value, member) => Math.max(0, value - (before[member] ?? 0)))
}
