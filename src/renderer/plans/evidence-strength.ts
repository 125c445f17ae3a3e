import type { EvidenceGrade } from '../../shared/engine'

const STRENGTH = { D: 1, C: 2, B: 3, A: 4 } as const satisfies Record<EvidenceGrade, number>

/** Strength of evidence in boxes, 1 (weak) to 4 (strong). */
export const strengthOf = (grade: EvidenceGrade): 1 | 2 | 3 | 4 => STRENGTH[grade]
