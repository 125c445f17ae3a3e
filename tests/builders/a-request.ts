import { ALL_SWITCHES_ON, NO_RESPONSE, type EnsembleRequest, type Switches } from '../../src/shared/engine'

export const ALL_SWITCHES_OFF: Switches = { chance: false, uncertainty: false, triggers: false, trends: false }

/** A small valid request; a test names only what it is about. */
export function aRequest(overrides: Partial<EnsembleRequest> = {}): EnsembleRequest {
  return {
    plan: NO_RESPONSE,
    seed: 20261122,
    firstMember: 0,
    memberCount: 32,
    horizonSteps: 12,
    ticksPerStep: 4,
    switches: ALL_SWITCHES_ON,
    outcomes: ['severity', 'deaths'],
    ...overrides,
  }
}
