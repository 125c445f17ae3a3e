import { entityKey } from '../chance/draws'
import { FRAMES, type Effect, type ResponseInstrument } from '../model/country-model'
import type { Estimate } from '../model/evidence'
import type { Coefficients } from '../model/parameter-ids'
import { exp, ln } from '../numerics/exp-ln'
import { seenThrough } from './evidence-lens'
import { expandEffect } from './expand-effect'
import type { PlanLookup, PlannedUse } from './planned-use'
import { EIGHTY_PERCENT_REACH } from './prepare-levels'
import type { PreparedCoordination, PreparedResponse } from './prepared-plan'

/** Prepare what is decided on and what it asks for; `shift`: how far a lens moves what is not about one effect. */
export function prepareResponse(use: PlannedUse, lookup: PlanLookup, shift: number): PreparedResponse {
  const { instrument, response } = use
  const { coefficients } = lookup.prepared
  const lead = instrument.leadMonths
  const coordination = prepareCoordination(instrument, response.intensity, shift)
  const acts = doesSomething(use, lookup)
  return {
    start: response.startStep,
    duration: response.durationMonths,
    rampMonths: Math.max(instrument.rampMonths, 0.5),
    windDownMonths: coefficients['response.windDownMonths'],
    leadBest: lead.best,
    leadSpreadBelow: (lead.best - lead.low) / EIGHTY_PERCENT_REACH,
    leadSpreadAbove: (lead.high - lead.best) / EIGHTY_PERCENT_REACH,
    leadEntity: entityKey(instrument.id),
    intensity: response.intensity,
    needsCouncil: acts && instrument.needsCouncil,
    needsConsent: acts && instrument.needsConsent,
    needsAccess: instrument.needsAccess,
    acts,
    isStructural: instrument.family === 'structural',
    frames: FRAMES.map((frame) => (instrument.frames?.names.includes(frame) ? 1 : 0)),
    coercion: coercionOf(instrument, coefficients),
    attention: acts ? instrument.attention * response.intensity : 0,
    monthlyCost: acts ? costUnitsOf(instrument, coefficients) * response.intensity : 0,
    politicalCapital: acts ? instrument.politicalCapital * response.intensity : 0,
    ...(coordination && { coordination }),
  }
}

function prepareCoordination(
  { id, coordinationGain }: ResponseInstrument,
  intensity: number,
  shift: number,
): PreparedCoordination | undefined {
  if (!coordinationGain) return undefined
  const { low, best, high } = seenThrough(coordinationGain, shift, 1)
  if (high * intensity <= 0) return undefined
  return {
    best: best * intensity,
    spreadBelow: ((best - low) * intensity) / EIGHTY_PERCENT_REACH,
    spreadAbove: ((high - best) * intensity) / EIGHTY_PERCENT_REACH,
    entity: entityKey(coordinationKey(id)),
  }
}

/** The name in draws of what an instrument adds to others. */
export const coordinationKey = (instrument: string): string => `${instrument}#coordination`

/**
 * What does nothing asks nobody for anything: it must not take attention from the rest, or divide a council. It does nothing where
 * nobody in the country plays the roles that it acts on, and where it does not reach those who do.
 */
export function doesSomething(use: PlannedUse, lookup: PlanLookup): boolean {
  const { effects, coordinationGain } = use.instrument
  const isSomething = ({ low, best, high }: Estimate): boolean => low !== 0 || best !== 0 || high !== 0
  const arrives = (effect: Effect): boolean => expandEffect(effect, use, lookup).some(({ factor }) => factor !== 0)
  return coordinationGain !== undefined || effects.some((effect) => isSomething(effect.size) && arrives(effect))
}

/** Cost units a month at full intensity: 1 for the lowest rank, and for each rank more so many times as much. */
function costUnitsOf({ cost }: ResponseInstrument, c: Coefficients): number {
  return exp((cost - 1) * ln(c['cost.rankFactor']))
}

function coercionOf({ isLastResort, family }: ResponseInstrument, c: Coefficients): number {
  if (isLastResort) return 1
  if (family === 'legal') return c['council.coercionOfLaw']
  return family === 'physical' ? c['council.coercionOfPresence'] : c['council.coercionOfRest']
}
