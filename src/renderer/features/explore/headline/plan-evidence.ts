import type { EvidenceGrade, ResponseInstrument, ResponsePlan } from '../../../../shared/engine'

const STRENGTH = { D: 1, C: 2, B: 3, A: 4 } as const satisfies Record<EvidenceGrade, number>

/** Strength of evidence in boxes, 1 (weak) to 4 (strong). */
export const strengthOf = (grade: EvidenceGrade): 1 | 2 | 3 | 4 => STRENGTH[grade]

/**
 * Grade of a whole plan: that of its weakest instrument that is on, since a plan is no surer than the weakest thing it
 * relies on. Undefined if nothing is on.
 */
export function planEvidence(
  plan: ResponsePlan,
  instruments: readonly ResponseInstrument[],
): EvidenceGrade | undefined {
  const used = new Set(plan.responses.filter(({ intensity }) => intensity > 0).map(({ instrument }) => instrument))
  return instruments
    .filter(({ id }) => used.has(id))
    .map(({ grade }) => grade)
    .sort((a, b) => STRENGTH[a] - STRENGTH[b])[0]
}
