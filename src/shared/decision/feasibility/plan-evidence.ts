import type { EvidenceGrade, ResponseInstrument, ResponsePlan } from '../../engine'

/** What a plan rests on. */
export interface PlanEvidence {
  /** That of the weakest instrument that is on, since a plan is no surer than the weakest thing it relies on. */
  readonly grade: EvidenceGrade
  /** Instruments that are on by their grades, weakest first; never empty. */
  readonly instruments: readonly { readonly grade: EvidenceGrade; readonly ids: readonly ResponseInstrument['id'][] }[]
}

/** The evidence behind a plan; undefined if nothing is on. */
export function planEvidence(plan: ResponsePlan, known: readonly ResponseInstrument[]): PlanEvidence | undefined {
  const used = new Set(plan.responses.filter(({ intensity }) => intensity > 0).map(({ instrument }) => instrument))
  const instruments = GRADES.map((grade) => ({
    grade,
    ids: known
      .filter((instrument) => instrument.evidence.grade === grade && used.has(instrument.id))
      .map(({ id }) => id),
  })).filter(({ ids }) => ids.length > 0)
  const [weakest] = instruments
  return weakest && { grade: weakest.grade, instruments }
}

/** Weakest first. */
export const GRADES = ['D', 'C', 'B', 'A'] as const satisfies readonly EvidenceGrade[]
