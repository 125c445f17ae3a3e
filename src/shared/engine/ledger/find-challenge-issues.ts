import { checkIds, checkKnown, checkRange, idsOf } from '../model/content-checks'
import type { ContentIssue, ContentPlace } from '../model/content-issue'
import { challengeBounds, findChallenged, type Challenge, type ChallengeSubject, type Ground } from './challenge'

/** List every fault in what the challenge ledger of a document says, in file order. Places start at its list. */
export function findChallengeIssues(ground: Ground, challenges: readonly Challenge[]): ContentIssue[] {
  return [
    ...checkIds(challenges, []),
    ...challenges.flatMap(({ subject, alternative }, position) => {
      const { low, high } = challengeBounds(subject)
      return [
        ...checkSubject(ground, subject, [position, 'subject']),
        ...checkRange(alternative, low, high, [position, 'alternative']),
      ]
    }),
  ]
}

function checkSubject(ground: Ground, subject: ChallengeSubject, place: ContentPlace): ContentIssue[] {
  if (findChallenged(ground, subject)) return []
  const { model, scenario } = ground
  switch (subject.kind) {
    case 'influence':
      return checkKnown(subject.influence, idsOf(model.influences), 'influence', [...place, 'influence'])
    case 'parameter':
      return checkKnown(subject.parameter, idsOf(model.parameters), 'parameter', [...place, 'parameter'])
    case 'effect': {
      const instrument = model.instruments.find(({ id }) => id === subject.instrument)
      return instrument
        ? checkRange(subject.effect, 0, instrument.effects.length - 1, [...place, 'effect'])
        : checkKnown(subject.instrument, idsOf(model.instruments), 'instrument', [...place, 'instrument'])
    }
    case 'level': {
      const parties = [...scenario.actors, ...scenario.populations]
      const owner = parties.find(({ id }) => id === subject.owner)
      return subject.owner === undefined || owner
        ? checkKnown(subject.level, new Set(Object.keys((owner ?? scenario).levels)), 'level', [...place, 'level'])
        : checkKnown(subject.owner, idsOf(parties), 'owner', [...place, 'owner'])
    }
  }
}
