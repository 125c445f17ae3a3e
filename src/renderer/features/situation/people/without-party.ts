import type { CheckedCase, CountryModel, Population, RealityCheck, ResponsePlan } from '../../../../shared/engine'
import type { ScenarioDocument } from '../../../../shared/formats'

type Assessment = NonNullable<ScenarioDocument['assessment']>
type Round = Assessment['assessors'][number]['first']
type Subject = Round['ratings'][number]['subject']

/**
 * Take an actor or a population out of a document, with everything that names it: its campaigns, responses aimed at it, what
 * assessors say of it, and reality checks and challenges about its levels. Actors that drew on a population go to the largest of
 * the same position, or else the largest.
 */
export function withoutParty(model: CountryModel, document: ScenarioDocument, partyId: string): ScenarioDocument {
  const { scenario, realityChecks, assessment, challenges } = document
  const populations = scenario.populations.filter(({ id }) => id !== partyId)
  const gone = scenario.populations.find(({ id }) => id === partyId)
  const heir = gone && heirOf(gone, populations)
  const actors = scenario.actors
    .filter(({ id }) => id !== partyId)
    .map((actor) => (actor.basePopulation === partyId && heir ? { ...actor, basePopulation: heir.id } : actor))
  const campaigns = scenario.campaigns.filter(({ actor, population }) => actor !== partyId && population !== partyId)
  return {
    ...document,
    scenario: { ...scenario, actors, populations, campaigns },
    plans: document.plans.map((plan) => unaimed(model, plan, partyId)),
    ...(realityChecks && { realityChecks: realityChecks.filter((check) => !isCheckOf(check, partyId)) }),
    ...(assessment && { assessment: assessmentWithout(assessment, partyId) }),
    ...(challenges && {
      challenges: challenges.filter(({ subject }) => subject.kind !== 'level' || subject.owner !== partyId),
    }),
  }
}

function heirOf(gone: Population, left: readonly Population[]): Population | undefined {
  const bySize = left.toSorted((a, b) => b.size - a.size)
  return bySize.find(({ position }) => position === gone.position) ?? bySize[0]
}

/** Responses that know whom they usually mean lose their target; the others go. */
function unaimed(model: CountryModel, plan: ResponsePlan, partyId: string): ResponsePlan {
  const hasUsualTarget = (instrument: string): boolean => {
    const target = model.instruments.find(({ id }) => id === instrument)?.target
    return target !== undefined && target.scope !== 'country' && target.usual !== undefined
  }
  return {
    ...plan,
    responses: plan.responses.flatMap((response) => {
      if (response.target !== partyId) return [response]
      const { target: _target, ...rest } = response
      return hasUsualTarget(response.instrument) ? [rest] : []
    }),
  }
}

const isLevelOf = (level: string, partyId: string): boolean => level.startsWith(`${partyId}/`)

function isCheckOf({ given, outcome, expected }: RealityCheck, partyId: string): boolean {
  const moves = ({ levels = [] }: CheckedCase) => levels.some(({ level }) => isLevelOf(level, partyId))
  return (
    moves(given) ||
    (outcome.kind === 'level' && isLevelOf(outcome.level, partyId)) ||
    (expected.kind === 'difference' && moves(expected.than))
  )
}

function assessmentWithout(assessment: Assessment, partyId: string): Assessment {
  const round = (before: Round): Round => ({
    ...before,
    ratings: before.ratings.filter(({ subject }) => !isAbout(subject, partyId)),
  })
  return {
    ...assessment,
    assessors: assessment.assessors.map((assessor) => ({
      ...assessor,
      first: round(assessor.first),
      ...(assessor.second && { second: round(assessor.second) }),
    })),
  }
}

function isAbout(subject: Subject, partyId: string): boolean {
  switch (subject.kind) {
    case 'indicator':
      return subject.of === partyId
    case 'level':
      return isLevelOf(subject.level, partyId)
    case 'vulnerability':
      return subject.population === partyId
  }
}
