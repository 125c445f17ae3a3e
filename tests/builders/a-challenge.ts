import type { Challenge } from '../../src/shared/engine'

/** Somebody doubts the speed of campaigns, and would rather have it lower. */
export function aChallenge(overrides: Partial<Challenge> = {}): Challenge {
  return {
    id: 'speed',
    subject: { kind: 'parameter', parameter: 'campaign.speed' },
    original: 0.912,
    alternative: 0.1,
    reason: 'Bad roads hold campaigns back.',
    by: 'North desk',
    state: 'open',
    ...overrides,
  }
}
