import type { CountryModel, Trigger } from '../model/country-model'
import type { Scenario } from '../model/scenario'
import { entityKey } from '../chance/draws'
import { exp } from '../numerics/exp-ln'
import type { PreparedDyad, PreparedTrigger } from './prepared-model'
import { inOrder } from './in-order'
import { keysOf, namesAbsentLevel, type Cast } from './role-expansion'

const MONTHS_A_YEAR = 12

/**
 * Expand every trigger over the scenario's cast, sorted by id.
 *
 * A trigger the scenario schedules strikes by its date only: the assessors' chance stands in for the base rate. One that
 * names a level the scenario does without is no part of the country.
 */
export function prepareTriggers(
  model: CountryModel,
  scenario: Scenario,
  cast: Cast,
  dyads: readonly PreparedDyad[],
  positionOf: (key: string) => number,
): PreparedTrigger[] {
  const scopes = new Map(model.levels.map(({ id, scope }) => [id, scope]))
  const prepareOne = (trigger: Trigger): PreparedTrigger => {
    const hazard = trigger.hazard
      .flatMap(({ level, weight }) => {
        const keys = keysOf(level, scopes, cast)
        return keys.map((key) => ({ level: positionOf(key), weight: weight / keys.length }))
      })
      .sort((a, b) => a.level - b.level || a.weight - b.weight)
    const scheduled = scenario.scheduled.filter((event) => event.trigger === trigger.id)
    const highestSum = hazard.reduce((sum, { weight }) => sum + Math.max(0, weight), 0)
    return {
      id: trigger.id,
      entity: entityKey(trigger.id),
      monthlyRate:
        scheduled.length > 0 ? 0 : (trigger.ratePerYear.best / MONTHS_A_YEAR) * exp(-trigger.referenceLogFactor),
      highestFactor: exp(highestSum),
      needsPeace: trigger.gate === 'peace',
      hazard,
      impulses: trigger.impulses
        .flatMap(({ level, logit }) => keysOf(level, scopes, cast).map((key) => ({ level: positionOf(key), logit })))
        .sort((a, b) => a.level - b.level || a.logit - b.logit),
      drive: dyads.map(({ driveClass }) =>
        trigger.drive
          .filter((factor) => factor.class === driveClass)
          .reduce((sum, { logFactor }) => sum + logFactor, 0),
      ),
      halfLifeMonths: trigger.halfLifeMonths.best,
      scheduled: scheduled.map(({ step, chance }) => ({ step, chance })).sort((a, b) => a.step - b.step),
    }
  }
  const isPart = ({ hazard, impulses }: Trigger): boolean =>
    ![...hazard, ...impulses].some(({ level }) => namesAbsentLevel(level, scopes, cast))
  return inOrder(model.triggers.filter(isPart), ({ id }) => id).map(prepareOne)
}
