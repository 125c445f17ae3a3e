import { PURPOSE } from '../chance/draws'
import { exp } from '../numerics/exp-ln'
import type { PreparedModel, PreparedTrigger } from '../prepare/prepared-model'
import type { Clock } from './clock'
import { halvings } from './formulas'
import type { Luck } from './luck'
import type { MemberState } from './member-state'
import type { ResponsePressure } from './responses'

/**
 * Let triggers fade, and strike by chance or by schedule (docs/MODEL.md, section 12).
 *
 * Returns the size of each trigger at work, and which struck.
 */
export function advanceTriggers(
  prepared: PreparedModel,
  state: MemberState,
  pressure: ResponsePressure,
  clock: Clock,
  luck: Luck,
): { readonly sizes: Float64Array; readonly struck: readonly number[] } {
  const sizes = new Float64Array(prepared.triggers.length)
  const struck: number[] = []
  prepared.triggers.forEach((trigger, position) => {
    const fading = (state.triggers[position] ?? 0) * halvings(clock.months / trigger.halfLifeMonths)
    const strikes =
      strikesByChance(prepared, trigger, position, state, pressure, clock, luck) ||
      strikesBySchedule(trigger, pressure.triggers[position] ?? 0, clock, luck)
    if (strikes) struck.push(position)
    sizes[position] = strikes ? struckSize(prepared, trigger, fading, luck) : fading
  })
  return { sizes, struck }
}

function strikesByChance(
  prepared: PreparedModel,
  trigger: PreparedTrigger,
  position: number,
  state: MemberState,
  pressure: ResponsePressure,
  clock: Clock,
  luck: Luck,
): boolean {
  const base = trigger.monthlyRate * clock.months * exp(pressure.triggers[position] ?? 0)
  const uniform = luck.uniform(PURPOSE.triggerStrikes, trigger.entity)
  if (uniform >= base * trigger.highestFactor) return false
  return uniform < base * hazardFactor(prepared, trigger, state.seen)
}

/** exp of the weighted levels, times (1 - armed conflict)^4 where the trigger needs peace. */
function hazardFactor(prepared: PreparedModel, trigger: PreparedTrigger, seen: Float64Array): number {
  let sum = 0
  for (const { level, weight } of trigger.hazard) sum += weight * (seen[level] ?? 0)
  const factor = exp(sum)
  if (!trigger.needsPeace) return factor
  const peace = 1 - (seen[prepared.country.armedConflict] ?? 0)
  return factor * peace * peace * peace * peace
}

/** By date, with the chance its assessors gave it; responses scale that as they scale hazards. */
function strikesBySchedule(trigger: PreparedTrigger, pressure: number, clock: Clock, luck: Luck): boolean {
  return trigger.scheduled.some(
    ({ step, chance }) =>
      clock.startsStep &&
      clock.step === step &&
      luck.uniform(PURPOSE.scheduledStrikes, trigger.entity) < chance * exp(pressure),
  )
}

function struckSize({ coefficients: c }: PreparedModel, trigger: PreparedTrigger, fading: number, luck: Luck): number {
  const size = exp(c['trigger.sizeSpread'] * luck.normal(PURPOSE.triggerSize, trigger.entity))
  return Math.min(c['trigger.maxSize'], fading + size)
}
