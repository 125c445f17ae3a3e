/** Stable key of an entry in `sources.json`. */
export type SourceId = string

/**
 * Strength of the evidence behind a number.
 *
 * A: several quantitative studies agree; B: quantitative but mixed; C: thin or indirect; D: expert judgement.
 */
export const EVIDENCE_GRADES = ['A', 'B', 'C', 'D'] as const
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number]

/** A number that is not known exactly. `low` and `high` bound about 80 % of what is plausible; low <= best <= high. */
export interface Estimate {
  readonly low: number
  readonly best: number
  readonly high: number
}

/** Where a number comes from. Expert judgement is an honest source when its grade is D. */
export interface Provenance {
  readonly sources: readonly SourceId[]
  readonly grade: EvidenceGrade
  /** One sentence: why the number is there at all. */
  readonly because: string
}

/** A study, dataset or judgement that numbers of the model refer to. */
export interface Source {
  readonly id: SourceId
  readonly citation: string
  /** Author, year and title were found in a published record of the original; readers are told where they were not. */
  readonly isVerified: boolean
  /** Like `10.1017/S0020818318000346`, as that record gives it. */
  readonly doi?: string
  readonly kind: 'study' | 'review' | 'dataset' | 'un-document' | 'expert-judgement'
  /** What it found, in one sentence of our own. */
  readonly finding?: string
}

/** Studies on one question, the weightiest first, or why none can be named: a gap is told, not left. */
export type Studies = readonly SourceId[] | NoneKnown

interface NoneKnown {
  /** One sentence: why no study can be named. */
  readonly noneKnown: string
}

/** The studies that are named, if any are. */
export function namedStudies(studies: Studies): readonly SourceId[] {
  return 'noneKnown' in studies ? [] : studies
}
