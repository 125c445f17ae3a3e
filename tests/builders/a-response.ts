import type { Response, ResponseInstrument, ResponsePlan, Studies } from '../../src/shared/engine'

const NONE: Studies = { noneKnown: 'No study is about a test.' }

/** A response at full intensity from the first month on. */
export function aResponse(overrides: Partial<Response> = {}): Response {
  return { id: 'a-response', instrument: 'an-instrument', startStep: 0, durationMonths: 12, intensity: 1, ...overrides }
}

export function aPlan(...responses: readonly Response[]): ResponsePlan {
  return { id: 'a-plan', name: '', responses }
}

/** An instrument that acts at once and in the same way on everybody. */
export function anInstrument(overrides: Partial<ResponseInstrument> = {}): ResponseInstrument {
  return {
    id: 'an-instrument',
    family: 'diplomacy',
    target: { scope: 'country' },
    isLastResort: false,
    who: ['states'],
    preconditions: ['no-precondition'],
    needsConsent: false,
    needsCouncil: false,
    needsAccess: false,
    leadMonths: { low: 0, best: 0, high: 0 },
    rampMonths: 1,
    durationMonths: 12,
    cost: 1,
    politicalCapital: 1,
    attention: 1,
    feasibility: 5,
    reach: {
      state: 1,
      'allied-militia': 1,
      'legitimacy-seeking-group': 1,
      'violent-extremist-group': 1,
    },
    violenceReach: { identity: 1, political: 1 },
    reachBecause: { actors: 'A test needs them.', violence: 'A test needs both.' },
    effects: [],
    evidence: { grade: 'D', keyStudies: NONE, documents: [], dissent: NONE },
    sources: ['test'],
    grade: 'D',
    because: 'A test needs it.',
    ...overrides,
  }
}

/** An estimate without doubt. */
export function exactly(best: number): { readonly low: number; readonly best: number; readonly high: number } {
  return { low: best, best, high: best }
}
