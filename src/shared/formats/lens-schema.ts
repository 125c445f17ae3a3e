import {
  CONFIDENCES,
  CREDIBILITIES,
  MAX_ASSESSORS,
  MAX_EVIDENCE_NOTES,
  MAX_RATINGS,
  OLDEST_EVIDENCE,
  ORGANISATION_KINDS,
  RATED_TRENDS,
  RELIABILITIES,
  subjectKey,
  VULNERABILITY_TAGS,
  type Assessor,
  type AssessmentRound,
  type EvidenceNote,
  type LensAssessment,
  type Rating,
  type RatingSubject,
} from '../assessment'
import { estimate, idText, lineText, longText, nameText } from './field-schemas'
import { z } from './zod-setup'

const LONGEST_NOTE = 1000

/** Key of a level, with its owner. Two ids and what parts them. */
const levelKey = z.string().max(161)

const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('indicator'), indicator: idText, of: idText.exactOptional() }),
  z.strictObject({ kind: z.literal('level'), level: levelKey }),
  z.strictObject({ kind: z.literal('vulnerability'), population: idText, tag: z.enum(VULNERABILITY_TAGS) }),
]) satisfies z.ZodType<RatingSubject>

const evidenceNote = z.strictObject({
  text: longText.max(LONGEST_NOTE),
  source: lineText,
  step: z.number().meta({ minimum: -OLDEST_EVIDENCE, maximum: 0, description: 'Month, counted from today.' }),
  reliability: z.enum(RELIABILITIES),
  credibility: z.literal(CREDIBILITIES),
}) satisfies z.ZodType<EvidenceNote>

const rating = z.strictObject({
  subject,
  range: z.union([estimate, z.literal('unknown')]),
  trend: z.enum(RATED_TRENDS),
  confidence: z.enum(CONFIDENCES),
  evidence: z.array(evidenceNote).max(MAX_EVIDENCE_NOTES).readonly(),
}) satisfies z.ZodType<Rating>

const round = z.strictObject({
  isFinished: z.boolean(),
  ratings: z.array(rating).max(MAX_RATINGS).readonly(),
}) satisfies z.ZodType<AssessmentRound>

const assessor = z.strictObject({
  id: idText,
  name: nameText.max(80),
  organisation: z.enum(ORGANISATION_KINDS).exactOptional(),
  first: round,
  second: round.exactOptional(),
}) satisfies z.ZodType<Assessor>

/** The shape of what assessors say by the Framework. */
export const lensShape = z.strictObject({
  assessors: z.array(assessor).max(MAX_ASSESSORS).readonly(),
}) satisfies z.ZodType<LensAssessment>

/** Its one form: fields in order, and the ratings of a round by what they are about. Assessors keep their order, which is that of their numbers. */
export function canonicalLens({ assessors }: LensAssessment): LensAssessment {
  return {
    assessors: assessors.map(({ id, name, organisation, first, second }) => ({
      id,
      name,
      ...(organisation !== undefined && { organisation }),
      first: canonicalRound(first),
      ...(second && { second: canonicalRound(second) }),
    })),
  }
}

function canonicalRound({ isFinished, ratings }: AssessmentRound): AssessmentRound {
  const keyed = ratings.map((rating) => ({ key: subjectKey(rating.subject), rating: canonicalRating(rating) }))
  return { isFinished, ratings: keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map((one) => one.rating) }
}

function canonicalRating({ subject, range, trend, confidence, evidence }: Rating): Rating {
  return {
    subject: canonicalSubject(subject),
    range: range === 'unknown' ? range : { low: range.low, best: range.best, high: range.high },
    trend,
    confidence,
    evidence: evidence.map(({ text, source, step, reliability, credibility }) => ({
      text,
      source,
      step,
      reliability,
      credibility,
    })),
  }
}

function canonicalSubject(subject: RatingSubject): RatingSubject {
  switch (subject.kind) {
    case 'indicator':
      return {
        kind: 'indicator',
        indicator: subject.indicator,
        ...(subject.of !== undefined && { of: subject.of }),
      }
    case 'level':
      return { kind: 'level', level: subject.level }
    case 'vulnerability':
      return { kind: 'vulnerability', population: subject.population, tag: subject.tag }
  }
}
