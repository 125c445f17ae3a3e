import type { RealityCheck } from '../../src/shared/engine'

/** A small valid check; a test names only what it is about. */
export function aRealityCheck(overrides: Partial<RealityCheck> = {}): RealityCheck {
  return {
    id: 'mostly-quiet',
    text: 'If no response is taken, most futures stay below mass killing.',
    given: {},
    horizonSteps: 36,
    outcome: { kind: 'onset' },
    expected: { kind: 'share', low: 0, high: 0.5 },
    ...overrides,
  }
}
