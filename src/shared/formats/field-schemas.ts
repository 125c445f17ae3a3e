import {
  EVIDENCE_GRADES,
  QUANTILE_SHARES,
  type Assessment,
  type Estimate,
  type EvidenceGrade,
  type Provenance,
} from '../engine'
import { isBroken, isVisible } from '../lib/visible-text'
import type { FaultCode } from './file-fault'
import { z } from './zod-setup'

export const LONGEST_ID = 80
export const LONGEST_LINE = 300
export const LONGEST_TEXT = 5000

// Ranges that the engine checks too are told to editors here but left to the stage of sense, which lists all of them.

/** An id: its form is checked with the content. */
export const idText = z.string().max(LONGEST_ID).meta({ pattern: '^[a-z][a-z0-9-]*$' })

/** The name of a coefficient of the equations, such as `council.months`. */
export const parameterName = z.string().max(LONGEST_ID).meta({ pattern: '^[a-zA-Z0-9]+(\\.[a-zA-Z0-9]+)*$' })

/** One line of text. */
export const lineText = z.string().max(LONGEST_LINE).refine(hasOnlyText, faultWhere('shape/control-characters'))

/** What something is called: a name that nobody can see names nothing. May be empty where there is a usual name. */
export const optionalName = lineText
  .refine((text) => !isBroken(text), faultWhere('shape/broken-character'))
  .refine((text) => text === '' || isBroken(text) || isVisible(text), faultWhere('shape/too-short'))

/** A name that must be there. */
export const nameText = optionalName.min(1)

/** Paragraphs of text. */
export const longText = z.string().max(LONGEST_TEXT).refine(hasOnlyText, faultWhere('shape/control-characters'))

/** A number in [0, 1]. */
export const share = z.number().meta({ minimum: 0, maximum: 1 })

export const estimate = z.strictObject({
  low: z.number(),
  best: z.number(),
  high: z.number(),
}) satisfies z.ZodType<Estimate>

const assessment = z.strictObject({
  low: share,
  best: share,
  high: share,
  trend: z.number().meta({ minimum: -2, maximum: 2, description: 'Logit per month today.' }),
  evidence: longText,
  quantiles: z.array(share).max(QUANTILE_SHARES.length).readonly().exactOptional(),
}) satisfies z.ZodType<Assessment>

/** Assessments by level id. */
export const assessments = z.record(idText, assessment)

export const evidenceGrade = z.enum(EVIDENCE_GRADES) satisfies z.ZodType<EvidenceGrade>

/** Sources, grade and reason of a number of the model, to be spread into its object. */
export const provenanceFields = {
  sources: z.array(idText).max(30).readonly(),
  grade: evidenceGrade,
  because: lineText.min(1),
} satisfies Readonly<Record<keyof Provenance, z.ZodType>>

/** What a check of our own tells `shapeFaults` to say. */
function faultWhere(fault: FaultCode) {
  return { params: { fault } }
}

/** Control characters could hide text from readers or steer terminals; tabs and line breaks are text. */
function hasOnlyText(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if ((code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || (code >= 0x7f && code < 0xa0)) return false
  }
  return true
}
