import {
  quantilesInForce,
  type Actor,
  type Assessment,
  type Assessments,
  type Campaign,
  type Challenge,
  type ChallengeSubject,
  type CheckedCase,
  type CheckedOutcome,
  type Estimate,
  type ExpectedShare,
  type LocalChanges,
  type Population,
  type RealityCheck,
  type Response,
  type ResponsePlan,
  type Scenario,
  type ScheduledTrigger,
} from '../engine'

// One function a shape, each naming its fields in the order they are written: this is where a file's key order lives,
// and nothing the shape does not have can get into a file.

/**
 * Write a value as the one text it has in our files: two spaces, LF, a line break at the end.
 *
 * @throws RangeError if a number is not finite: JSON would make it null, and the file unreadable.
 */
export function writeCanonical(value: unknown): string {
  const text = JSON.stringify(
    value,
    (key, part: unknown) => {
      if (typeof part === 'number' && !Number.isFinite(part))
        throw new RangeError(`"${key}" is ${part}, which no file can hold`)
      return part
    },
    2,
  )
  return `${text}\n`
}

export function canonicalScenario(scenario: Scenario): Scenario {
  return {
    id: scenario.id,
    country: scenario.country,
    title: scenario.title,
    language: scenario.language,
    brief: scenario.brief,
    levels: canonicalAssessments(scenario.levels),
    actors: scenario.actors.map(canonicalActor),
    populations: scenario.populations.map(canonicalPopulation),
    campaigns: scenario.campaigns.map(canonicalCampaign),
    scheduled: scenario.scheduled.map(canonicalScheduled),
    ...canonicalLocal(scenario.local),
  }
}

/** Empty lists, and a part that is empty, are left out. */
function canonicalLocal(local: LocalChanges = {}): Pick<Scenario, 'local'> {
  const { influences = [], instruments = [], triggers = [], parameters = [] } = local
  const written: LocalChanges = {
    ...(influences.length > 0 && {
      influences: influences.map(({ influence, weight, because }) => ({
        influence,
        weight: canonicalEstimate(weight),
        because,
      })),
    }),
    ...(instruments.length > 0 && {
      instruments: instruments.map(({ instrument, isAvailable, because }) => ({ instrument, isAvailable, because })),
    }),
    ...(triggers.length > 0 && {
      triggers: triggers.map(({ trigger, ratePerYear, because }) => ({
        trigger,
        ratePerYear: canonicalEstimate(ratePerYear),
        because,
      })),
    }),
    ...(parameters.length > 0 && {
      parameters: parameters.map(({ parameter, value, because }) => ({
        parameter,
        value: canonicalEstimate(value),
        because,
      })),
    }),
  }
  return Object.keys(written).length > 0 ? { local: written } : {}
}

export function canonicalPlan(plan: ResponsePlan): ResponsePlan {
  const { id, name, responses, note, colour } = plan
  return {
    id,
    name,
    responses: responses.map(canonicalResponse),
    ...(note !== undefined && note !== '' && { note }),
    ...(colour !== undefined && { colour }),
  }
}

export function canonicalRealityCheck(check: RealityCheck): RealityCheck {
  return {
    id: check.id,
    text: check.text,
    given: canonicalCase(check.given),
    horizonSteps: check.horizonSteps,
    outcome: canonicalOutcome(check.outcome),
    expected: canonicalExpected(check.expected),
  }
}

export function canonicalChallenge(challenge: Challenge): Challenge {
  return {
    id: challenge.id,
    subject: canonicalSubject(challenge.subject),
    original: challenge.original,
    alternative: challenge.alternative,
    reason: challenge.reason,
    by: challenge.by,
    state: challenge.state,
  }
}

function canonicalSubject(subject: ChallengeSubject): ChallengeSubject {
  switch (subject.kind) {
    case 'influence':
      return { kind: 'influence', influence: subject.influence }
    case 'parameter':
      return { kind: 'parameter', parameter: subject.parameter }
    case 'effect':
      return { kind: 'effect', instrument: subject.instrument, effect: subject.effect }
    case 'level':
      return { kind: 'level', level: subject.level, ...(subject.owner !== undefined && { owner: subject.owner }) }
  }
}

function canonicalCase({ plan, shiftMonths, switchesOff, levels, scheduled }: CheckedCase): CheckedCase {
  return {
    ...(plan !== undefined && { plan }),
    ...(shiftMonths !== undefined && { shiftMonths }),
    ...(switchesOff && { switchesOff }),
    ...(levels && { levels: levels.map(({ level, to }) => ({ level, to })) }),
    ...(scheduled && { scheduled: scheduled.map(({ trigger, step, chance }) => ({ trigger, step, chance })) }),
  }
}

function canonicalOutcome(outcome: CheckedOutcome): CheckedOutcome {
  switch (outcome.kind) {
    case 'onset':
      return { kind: 'onset' }
    case 'stage':
      return { kind: 'stage', atLeast: outcome.atLeast }
    case 'people':
      return { kind: 'people', of: outcome.of, atLeast: outcome.atLeast }
    case 'level':
      return { kind: 'level', level: outcome.level, atLeast: outcome.atLeast }
  }
}

function canonicalExpected(expected: ExpectedShare): ExpectedShare {
  const { low, high } = expected
  if (expected.kind === 'share') return { kind: 'share', low, high }
  return { kind: 'difference', than: canonicalCase(expected.than), low, high }
}

function canonicalResponse(response: Response): Response {
  return {
    id: response.id,
    instrument: response.instrument,
    startStep: response.startStep,
    durationMonths: response.durationMonths,
    intensity: response.intensity,
    ...(response.target !== undefined && { target: response.target }),
  }
}

function canonicalActor(actor: Actor): Actor {
  return {
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    description: actor.description,
    basePopulation: actor.basePopulation,
    levels: canonicalAssessments(actor.levels),
    pastMonthlyDeaths: actor.pastMonthlyDeaths,
  }
}

function canonicalPopulation(population: Population): Population {
  return {
    id: population.id,
    name: population.name,
    description: population.description,
    position: population.position,
    size: population.size,
    displacedInside: population.displacedInside,
    displacedOutside: population.displacedOutside,
    mobility: population.mobility,
    visibility: population.visibility,
    tags: population.tags,
    levels: canonicalAssessments(population.levels),
  }
}

function canonicalCampaign(campaign: Campaign): Campaign {
  return {
    actor: campaign.actor,
    population: campaign.population,
    violence: campaign.violence,
    hostility: campaign.hostility,
    level: canonicalEstimate(campaign.level),
    evidence: campaign.evidence,
  }
}

function canonicalScheduled(event: ScheduledTrigger): ScheduledTrigger {
  return { trigger: event.trigger, step: event.step, chance: event.chance, label: event.label }
}

/** By id, in the order of code units, which is the same in every language. */
function canonicalAssessments(levels: Assessments): Assessments {
  const entries = Object.entries(levels).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([id, assessment]) => [id, canonicalAssessment(assessment)]))
}

/** Quantiles of a range that has been changed since are void, and no file may hold them. */
function canonicalAssessment(assessment: Assessment): Assessment {
  const { trend, evidence } = assessment
  const quantiles = quantilesInForce(assessment)
  return { ...canonicalEstimate(assessment), trend, evidence, ...(quantiles && { quantiles }) }
}

function canonicalEstimate({ low, best, high }: Estimate): Estimate {
  return { low, best, high }
}
