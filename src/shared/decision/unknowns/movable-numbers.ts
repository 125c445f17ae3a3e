import {
  challengedEstimate,
  SUBJECT_KINDS,
  subjectsOf,
  type ChallengeSubject,
  type Ground,
  type ResponsePlan,
} from '../../engine'

/** Every number that can be challenged and has a range; of effects, those of responses that one of the plans has. */
export function movableNumbers(ground: Ground, plans: readonly ResponsePlan[]): readonly ChallengeSubject[] {
  const used = new Set(plans.flatMap(({ responses }) => responses.map(({ instrument }) => instrument)))
  return SUBJECT_KINDS.flatMap((kind) => subjectsOf(kind, ground.model, ground.scenario)).filter((subject) => {
    if (subject.kind === 'effect' && !used.has(subject.instrument)) return false
    const { low, high } = challengedEstimate(ground, subject)
    return high > low
  })
}
