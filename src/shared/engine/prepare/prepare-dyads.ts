import type { DriveClass } from '../model/country-model'
import type { Coefficients } from '../model/parameter-ids'
import { isGovernmentSide } from '../model/roles'
import type { Campaign, Scenario } from '../model/scenario'
import { entityKey } from '../chance/draws'
import { exp, ln } from '../numerics/exp-ln'
import type { PreparedActor, PreparedDyad, PreparedPopulation } from './prepared-model'
import { inOrder } from './in-order'
import { logitRange } from './prepare-levels'

const DRIVE_SCALE = {
  'state-identity': 'driveScale.stateIdentity',
  'state-political': 'driveScale.statePolitical',
  'state-majority': 'driveScale.stateMajority',
  'armed-group': 'driveScale.armedGroup',
} as const satisfies Record<DriveClass, keyof Coefficients>

/** Look up and precompute all that a dyad's equations need, sorted by key. */
export function prepareDyads(
  scenario: Scenario,
  actors: readonly PreparedActor[],
  populations: readonly PreparedPopulation[],
  coefficients: Coefficients,
  positionOf: (key: string) => number,
): PreparedDyad[] {
  const people = populations.reduce((sum, { size }) => sum + size, 0)
  const drafts = inOrder(scenario.campaigns, dyadKey).map((campaign) =>
    prepareDyad(campaign, actors, populations, people, coefficients, positionOf),
  )
  return drafts.map((dyad) => ({
    ...dyad,
    retaliatesFor: drafts.flatMap((other, position) => (provokes(other, dyad, actors) ? [position] : [])),
  }))
}

/** Report whether attacks by one dyad's actor on the other actor's base make that actor strike back at its own base. */
function provokes(attack: PreparedDyad, answer: PreparedDyad, actors: readonly PreparedActor[]): boolean {
  const attacker = actors[attack.actor]
  const avenger = actors[answer.actor]
  if (!attacker || !avenger || attacker.isGovernmentSide === avenger.isGovernmentSide) return false
  return attack.population === avenger.basePopulation && answer.population === attacker.basePopulation
}

function dyadKey({ actor, population }: Campaign): string {
  return `${actor}/${population}`
}

function prepareDyad(
  campaign: Campaign,
  actors: readonly PreparedActor[],
  populations: readonly PreparedPopulation[],
  people: number,
  c: Coefficients,
  positionOf: (key: string) => number,
): PreparedDyad {
  const key = dyadKey(campaign)
  const actor = actors.findIndex(({ id }) => id === campaign.actor)
  const population = populations.findIndex(({ id }) => id === campaign.population)
  const who = actors[actor]
  const whom = populations[population]
  if (!who || !whom) throw new RangeError(`The campaign "${key}" names an actor or a population the scenario lacks`)
  const isPolitical = campaign.violence === 'political'
  const onGovernmentSide = isGovernmentSide(who.kind)
  const driveClass = driveClassOf(onGovernmentSide, isPolitical, whom)
  const basePopulation = populations[who.basePopulation]?.id ?? campaign.population
  const range = logitRange(raisedTo(c['campaign.quietLevel'], campaign.level))
  const assessed = Math.max(campaign.level.best, c['campaign.quietLevel'])
  const populationFactor = exp(c['event.populationExponent'] * ln(people / c['event.referencePopulation']))
  const deathsCap = c['event.exposedShare'] * whom.size
  return {
    key,
    entity: entityKey(key),
    actor,
    population,
    isGovernmentSide: onGovernmentSide,
    isPolitical,
    driveClass,
    driveFuture: onGovernmentSide ? (isPolitical ? 1 : 0) : 2,
    logDrive: c[DRIVE_SCALE[driveClass]] + ln(campaign.hostility),
    motiveWeights: motiveWeights(c, onGovernmentSide, isPolitical),
    opportunityWeights: opportunityWeights(c, isPolitical),
    threat: positionOf(`${campaign.actor}/threat-perception`),
    ideology: positionOf(`${campaign.actor}/exclusionary-ideology`),
    // Political violence answers the mobilisation of those it targets, identity violence the fears of the actor's own base.
    grievance: positionOf(`${isPolitical ? campaign.population : basePopulation}/grievance`),
    capacity: positionOf(`${campaign.actor}/capacity`),
    preparation: positionOf(`${campaign.actor}/preparation`),
    discipline: positionOf(`${campaign.actor}/discipline`),
    selfProtection: positionOf(`${campaign.population}/self-protection`),
    lawOrTies: positionOf(onGovernmentSide ? 'rule-of-law' : 'local-peace-capacity'),
    assessedLogit: range.logit,
    spreadBelow: range.below,
    spreadAbove: range.above,
    offsetHalfLife: offsetHalfLife(c, assessed, onGovernmentSide),
    eventRate:
      (onGovernmentSide ? c['event.stateRate'] : c['event.groupRate']) *
      populationFactor *
      Math.sqrt(whom.size / people),
    backgroundRate:
      exp(onGovernmentSide ? c['event.backgroundState'] : c['event.backgroundGroup']) *
      populationFactor *
      campaign.hostility,
    deathsCap,
    meanDeathsPerEvent: meanDeathsPerEvent(c, deathsCap),
    retaliatesFor: [],
  }
}

/** Below the quiet level all campaigns are alike: no part of a range lies there. */
function raisedTo(quiet: number, { low, best, high }: Campaign['level']): Campaign['level'] {
  return { low: Math.max(low, quiet), best: Math.max(best, quiet), high: Math.max(high, quiet) }
}

function driveClassOf(onGovernmentSide: boolean, isPolitical: boolean, whom: PreparedPopulation): DriveClass {
  if (!onGovernmentSide) return 'armed-group'
  if (isPolitical) return 'state-political'
  return whom.position === 'majority' ? 'state-majority' : 'state-identity'
}

function offsetHalfLife(c: Coefficients, assessed: number, onGovernmentSide: boolean): number {
  if (assessed <= c['campaign.quietBelow']) return c['campaign.quietOffsetHalfLife']
  return onGovernmentSide ? c['campaign.stateOffsetHalfLife'] : c['campaign.violentOffsetHalfLife']
}

function motiveWeights(
  c: Coefficients,
  onGovernmentSide: boolean,
  isPolitical: boolean,
): PreparedDyad['motiveWeights'] {
  const weights = [
    c['motive.threatPerception'],
    c['motive.exclusionaryIdeology'] * (isPolitical ? c['political.ideologyShare'] : 1),
    c['motive.dangerousSpeech'] * (isPolitical ? c['political.speechShare'] : 1),
    c['motive.grievance'],
    c['motive.politicalInstability'] *
      (isPolitical ? c['political.instabilityFactor'] : c['identity.instabilityFactor']),
    onGovernmentSide && !isPolitical ? c['motive.discriminatoryPolicy'] : 0,
  ] as const
  const sum = weights[0] + weights[1] + weights[2] + weights[3] + weights[4] + weights[5]
  return [weights[0] / sum, weights[1] / sum, weights[2] / sum, weights[3] / sum, weights[4] / sum, weights[5] / sum]
}

function opportunityWeights(c: Coefficients, isPolitical: boolean): PreparedDyad['opportunityWeights'] {
  const weights = [
    c['opportunity.armedConflict'] * (isPolitical ? c['political.armedConflictShare'] : 1),
    c['opportunity.impunity'],
    c['opportunity.stateWeakness'],
    c['opportunity.preparation'],
    c['opportunity.civicSpaceClosure'] * (isPolitical ? c['political.civicClosureFactor'] : 1),
  ] as const
  const sum = weights[0] + weights[1] + weights[2] + weights[3] + weights[4]
  return [weights[0] / sum, weights[1] / sum, weights[2] / sum, weights[3] / sum, weights[4] / sum]
}

/** Mean deaths of one event: log-normal body and a Pareto tail cut at `cap`. */
function meanDeathsPerEvent(c: Coefficients, cap: number): number {
  const spread = c['event.deathsSpread']
  const start = c['event.tailStart']
  const index = c['event.tailIndex']
  const body = c['event.medianDeaths'] * exp(0.5 * spread * spread)
  const highest = Math.max(start, cap)
  const tail = start + (start - exp(index * ln(start) + (1 - index) * ln(highest))) / (index - 1)
  return (1 - c['event.tailShare']) * body + c['event.tailShare'] * tail
}
