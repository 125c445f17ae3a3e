import type { Estimate, Response, ResponseInstrument, ResponsePlan } from '../../../../src/shared/engine'

const about = (best: number): Estimate => ({ low: best / 2, best, high: best * 2 })

/** A valid instrument; a test names only what it is about. */
export function anInstrument(overrides: Partial<ResponseInstrument> = {}): ResponseInstrument {
  return {
    id: 'mediation',
    family: 'diplomacy',
    target: { scope: 'country' },
    isLastResort: false,
    who: ['mediators'],
    preconditions: ['parties-agree-to-talk'],
    needsConsent: false,
    needsCouncil: false,
    needsAccess: false,
    leadMonths: about(3),
    rampMonths: 2,
    durationMonths: 24,
    cost: 2,
    politicalCapital: 2,
    attention: 2,
    feasibility: 3,
    reach: { state: 1, 'allied-militia': 0.5, 'legitimacy-seeking-group': 0.5, 'violent-extremist-group': 0 },
    violenceReach: { identity: 1, political: 1 },
    reachBecause: { actors: 'A test needs them.', violence: 'A test needs both.' },
    effects: [],
    evidence: { grade: 'C', keyStudies: ['a-study'], documents: [], dissent: ['another-study'] },
    sources: ['a-study'],
    grade: 'D',
    because: 'It is there for the test.',
    ...overrides,
  }
}

export function aResponse(overrides: Partial<Response> = {}): Response {
  return { id: 'mediation', instrument: 'mediation', startStep: 1, durationMonths: 18, intensity: 0.6, ...overrides }
}

export function aPlan(...responses: readonly Response[]): ResponsePlan {
  return { id: 'plan-1', name: 'Plan A', responses }
}
