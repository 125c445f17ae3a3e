import type { Estimate } from '../engine'

/**
 * What several assessors say of a country by the UN Framework of Analysis for Atrocity Crimes.
 *
 * It moves nothing by itself: it proposes levels, which a person takes over. Presence of a factor does not make atrocity crimes
 * inevitable, and no rating says that a crime happened.
 */
export interface LensAssessment {
  readonly assessors: readonly Assessor[]
}

/** Someone, or a team, who rates. A pseudonym is enough: no place in a file asks for a person's name. */
export interface Assessor {
  readonly id: string
  /** Pseudonym, such as "Assessor 1". */
  readonly name: string
  readonly organisation?: OrganisationKind
  /** Made in private: nobody sees another's before both are finished. */
  readonly first: AssessmentRound
  /** After the widest disagreements were seen. Holds only what was rated anew. */
  readonly second?: AssessmentRound
}

export interface AssessmentRound {
  readonly isFinished: boolean
  readonly ratings: readonly Rating[]
}

export interface Rating {
  readonly subject: RatingSubject
  /** 8 in 10 chances that the truth is between low and high; `unknown`: looked for, and not known. */
  readonly range: Estimate | 'unknown'
  readonly trend: RatedTrend
  readonly confidence: Confidence
  readonly evidence: readonly EvidenceNote[]
}

/** What a rating is about. */
export type RatingSubject =
  /** How strongly an indicator of the Framework can be seen; `of`: with one actor or population, else in the country. */
  | { readonly kind: 'indicator'; readonly indicator: string; readonly of?: string }
  /** A level of the model by its key, `armed-conflict` or `<actor or population>/<level>`. */
  | { readonly kind: 'level'; readonly level: string }
  /** How exposed the people of a population are who share an attribute. */
  | { readonly kind: 'vulnerability'; readonly population: string; readonly tag: VulnerabilityTag }

/** A sentence of evidence, where it comes from, and how far it can be relied on. */
export interface EvidenceNote {
  readonly text: string
  readonly source: string
  /** Month it speaks of, counted from today: 0 or below. */
  readonly step: number
  readonly reliability: Reliability
  readonly credibility: Credibility
}

export const ORGANISATION_KINDS = [
  'academic',
  'affected-communities',
  'civil-society',
  'government',
  'media',
  'regional-body',
  'united-nations',
  'other',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** From the calmest to the most worrying. */
export const RATED_TRENDS = ['falling', 'steady', 'rising', 'rising-fast'] as const
export type RatedTrend = (typeof RATED_TRENDS)[number]

export const CONFIDENCES = ['low', 'medium', 'high'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** Of the source: A completely reliable, to E unreliable; F cannot be judged. The Admiralty grading. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Reliability = (typeof RELIABILITIES)[number]

/** Of what it says: 1 confirmed by others, to 5 improbable; 6 cannot be judged. The Admiralty grading. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const
export type Credibility = (typeof CREDIBILITIES)[number]

/** Attributes that the United Nations name as making people vulnerable. They overlap: a person may have several. Tags of populations. */
export const VULNERABILITY_TAGS = [
  'ethnic-minority',
  'religious-minority',
  'women',
  'lgbtqi-people',
  'children',
  'persons-with-disabilities',
  'indigenous-people',
  'internally-displaced',
  'refugees',
  'besieged-people',
  'political-opponents',
  'human-rights-defenders',
] as const
export type VulnerabilityTag = (typeof VULNERABILITY_TAGS)[number]

export const MAX_ASSESSORS = 20
export const MAX_RATINGS = 600
export const MAX_EVIDENCE_NOTES = 20
/** Months before today that evidence may lie back. */
export const OLDEST_EVIDENCE = 1200

/** A subject as one text: equal for equal subjects. */
export function subjectKey(subject: RatingSubject): string {
  switch (subject.kind) {
    case 'indicator':
      return subject.of === undefined
        ? `indicator ${subject.indicator}`
        : `indicator ${subject.indicator} ${subject.of}`
    case 'level':
      return `level ${subject.level}`
    case 'vulnerability':
      return `vulnerability ${subject.population} ${subject.tag}`
  }
}

/** What an assessor says now: the second round where it says something, else the first. By subject key, in order of key. */
export function ratingsInForce({ first, second }: Assessor): ReadonlyMap<string, Rating> {
  const ratings = new Map(
    [...first.ratings, ...(second?.ratings ?? [])].map((rating) => [subjectKey(rating.subject), rating]),
  )
  return new Map([...ratings].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Assessors whose ratings others may see. */
export function finishedAssessors({ assessors }: LensAssessment): readonly Assessor[] {
  return assessors.filter(({ first }) => first.isFinished)
}

/** Who may rate now: whoever is in a first round, else in a second one. One at a time, since all sit at one window. */
export function openRound(assessors: readonly Assessor[]): Assessor | undefined {
  return (
    assessors.find(({ first }) => !first.isFinished) ??
    assessors.find(({ second }) => second !== undefined && !second.isFinished)
  )
}
