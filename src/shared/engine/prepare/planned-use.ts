import type { LevelDefinition, ResponseInstrument } from '../model/country-model'
import type { Response } from '../model/response-plan'
import type { WantedLookup } from '../model/wanted-sign'
import type { PreparedModel } from './prepared-model'
import { actorsInRole, populationsInRole, type Cast, type RoleContext } from './role-expansion'

/** A response of a plan with the instrument it uses. */
export interface PlannedUse {
  readonly instrument: ResponseInstrument
  readonly response: Response
}

/** What the expansion of a plan looks things up in. */
export interface PlanLookup extends WantedLookup {
  readonly prepared: PreparedModel
  readonly cast: Cast
  readonly levels: ReadonlyMap<string, LevelDefinition>
  readonly scopes: ReadonlyMap<string, LevelDefinition['scope']>
  readonly levelPositions: ReadonlyMap<string, number>
  /** Every trigger of the model, part of the country or not. */
  readonly triggers: ReadonlySet<string>
}

/** Whether a response is aimed at somebody whom the country has, or at the country. */
export function isAimed({ instrument: { target }, response }: PlannedUse, { actors, populations }: Cast): boolean {
  if (target.scope === 'country') return true
  if (response.target === undefined) return target.usual !== undefined
  return (target.scope === 'actor' ? actors : populations).some(({ id }) => id === response.target)
}

/** A response aimed at nobody would do nothing and look like one that does not work. */
export function checkTarget(use: PlannedUse, cast: Cast): void {
  if (isAimed(use, cast)) return
  const { id, target } = use.response
  throw new RangeError(
    target === undefined
      ? `The response "${id}" must name its target`
      : `The response "${id}" is aimed at "${target}", which is no ${use.instrument.target.scope}`,
  )
}

/** Whom a response is aimed at: the party the plan names, or everybody the instrument usually means. */
export function targetsOf({ instrument, response }: PlannedUse, cast: Cast): RoleContext[] {
  const { target } = instrument
  if (target.scope === 'country') return [{}]
  if (response.target !== undefined) return [{ target: response.target }]
  return usualTargets(target, cast).map((id) => ({ target: id }))
}

function usualTargets(target: Exclude<ResponseInstrument['target'], { scope: 'country' }>, cast: Cast): string[] {
  if (target.usual === undefined) return []
  return target.scope === 'actor' ? actorsInRole(cast, target.usual) : populationsInRole(cast, target.usual)
}

/** How much of what an instrument does arrives at an actor, by its kind. */
export function reachOf({ instrument }: PlannedUse, actorId: string, { cast }: PlanLookup): number {
  const actor = cast.actors.find(({ id }) => id === actorId)
  return actor ? instrument.reach[actor.kind] : 1
}
