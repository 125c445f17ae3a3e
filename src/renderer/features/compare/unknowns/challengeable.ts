import { findChallenged, type ChallengeSubject, type Ground, type UnknownSubject } from '../../../../shared/engine'

/** The number that an unknown is about, as the ledger knows it; undefined where it knows none. */
export function challengeableOf(subject: UnknownSubject, ground: Ground): ChallengeSubject | undefined {
  const number = numberOf(subject)
  return number && findChallenged(ground, number) ? number : undefined
}

function numberOf(subject: UnknownSubject): ChallengeSubject | undefined {
  switch (subject.kind) {
    case 'level': {
      const [owner = '', level] = subject.level.split('/')
      return level === undefined ? { kind: 'level', level: owner } : { kind: 'level', level, owner }
    }
    case 'effect':
      return { kind: 'effect', instrument: subject.instrument, effect: subject.effect }
    case 'campaign':
    case 'drive':
    case 'threshold':
    case 'event-rate':
    case 'recorded-share':
    case 'lead-time':
    case 'coordination':
    case 'pair':
      return undefined
  }
}
