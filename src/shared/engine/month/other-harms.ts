// Unchecked reads: every index is inside by construction, and a check of each would cost a third of the speed.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { exp } from '../numerics/exp-ln'
import type { ParameterId } from '../model/parameter-ids'
import type { PreparedModel } from '../prepare/prepared-model'
import { protectorPlace } from '../step/responses'
import { HARM_KINDS, type HarmKind, type MonthState, type MonthView } from './month-state'

const PEOPLE_A_RATE = 1000

/**
 * Count the people whom other harms reach in a month: expected numbers, without chance of their own. Who is harmed in
 * two months counts twice.
 *
 * Each kind has its own rate and its own conditions, and none is tied to killing: an undisciplined or recruiting
 * actor, closed civic space, expulsion or a siege does more of it at the same campaign level.
 */
export function countHarms(prepared: PreparedModel, view: MonthView, month: MonthState): void {
  const { coefficients: c, populations, dyads, actors, country } = prepared
  const { seen, campaigns, atHome, inside } = view
  const { lanes, harms, repression, expulsion } = month
  const rate = (parameter: HarmRate): number => c[parameter] / PEOPLE_A_RATE
  const violation = rate('harm.sexualViolence')
  const abduction = rate('harm.abductionAndRecruitment')
  const burning = rate('harm.destruction')
  const detention = rate('harm.detentionAndDisappearance')
  const denial = rate('harm.aidDenial')
  const closure = country.civicClosure * lanes
  const surveillance = country.surveillance * lanes
  const access = country.access * lanes
  for (let d = 0; d < dyads.length; d += 1) {
    const dyad = dyads[d]!
    const p = dyad.population
    const capacity = dyad.capacity * lanes
    const discipline = dyad.discipline * lanes
    const recruitment = actors[dyad.actor]!.recruitment * lanes
    const violated = rowOf(prepared, lanes, 'sexual-violence', p)
    const abducted = rowOf(prepared, lanes, 'abduction-and-recruitment', p)
    const burned = rowOf(prepared, lanes, 'destruction', p)
    const detained = rowOf(prepared, lanes, 'detention-and-disappearance', p)
    for (let l = 0; l < lanes; l += 1) {
      const present = atHome[p * lanes + l]! + inside[p * lanes + l]!
      const reach = present * campaigns[d * lanes + l]! * seen[capacity + l]!
      harms[violated + l] = harms[violated + l]! + violation * reach * (1 - seen[discipline + l]!)
      harms[abducted + l] = harms[abducted + l]! + abduction * reach * seen[recruitment + l]!
      harms[burned + l] = harms[burned + l]! + burning * reach * expulsion[d * lanes + l]!
      if (!dyad.isGovernmentSide) continue
      const watched = (1 + seen[surveillance + l]!) * (1 + seen[closure + l]!)
      harms[detained + l] = harms[detained + l]! + detention * reach * repression[d * lanes + l]! * watched
    }
  }
  for (let p = 0; p < populations.length; p += 1) {
    const siege = populations[p]!.siege * lanes
    const foodInsecurity = populations[p]!.foodInsecurity * lanes
    const denied = rowOf(prepared, lanes, 'aid-denial', p)
    for (let l = 0; l < lanes; l += 1) {
      const present = atHome[p * lanes + l]! + inside[p * lanes + l]!
      const share = seen[siege + l]! * (1 - seen[access + l]!) * seen[foodInsecurity + l]!
      harms[denied + l] = harms[denied + l]! + denial * present * share
    }
  }
  countAbuse(prepared, view, month)
}

/**
 * Count those whom forces sent to protect exploit or abuse.
 *
 * Fewer where the forces are held to rules, and where somebody is there to whom it can be told: monitors, associations, media.
 */
function countAbuse(prepared: PreparedModel, view: MonthView, { lanes, harms }: MonthState): void {
  const { coefficients: c, populations, country } = prepared
  const { seen, atHome, inside, protectorPressure } = view
  const presence = country.presence * lanes
  const civilSociety = country.civilSociety * lanes
  for (let p = 0; p < populations.length; p += 1) {
    const abuse = protectorPlace(p, 'protector-abuse') * lanes
    const conduct = protectorPlace(p, 'protector-conduct') * lanes
    const abused = rowOf(prepared, lanes, 'protector-abuse', p)
    for (let l = 0; l < lanes; l += 1) {
      const rate = protectorPressure[abuse + l]! / PEOPLE_A_RATE
      if (!(rate > 0)) continue
      const present = atHome[p * lanes + l]! + inside[p * lanes + l]!
      const unheard = (1 - seen[presence + l]!) * (1 - seen[civilSociety + l]!)
      const watched = 1 - c['harm.protectorWitnesses'] * (1 - unheard)
      harms[abused + l] = harms[abused + l]! + rate * present * exp(protectorPressure[conduct + l]!) * watched
    }
  }
}

function rowOf({ populations }: PreparedModel, lanes: number, kind: HarmKind, p: number): number {
  return (HARM_KINDS.indexOf(kind) * populations.length + p) * lanes
}

type HarmRate = Exclude<Extract<ParameterId, `harm.${string}`>, 'harm.protectorWitnesses'>
