import { z } from 'zod'
import file from '../../../../resources/validation/response-facts.json'

const bounds = { atLeast: z.number().optional(), atMost: z.number().optional() }
const month = z.number().int().min(0)

const quantity = z.discriminatedUnion('kind', [
  z.strictObject({
    /** Deaths in a window of months, of everybody or of the populations named. */
    kind: z.literal('deaths'),
    from: month,
    to: month,
    of: z.array(z.string()).readonly().optional(),
  }),
  z.strictObject({ kind: z.literal('recorded-deaths'), from: month, to: month }),
  z.strictObject({ kind: z.literal('onset'), by: month }),
  z.strictObject({ kind: z.literal('level'), level: z.string(), at: month }),
])

const claimed = { id: z.string(), says: z.string(), ...bounds }
const scale = z.enum(['ratio', 'difference', 'share-lost'])
const run = { situation: z.string(), plan: z.string() }

const term = z.strictObject({ ...run, weight: z.number(), quantity, variant: z.string().optional() })

const claim = z.discriminatedUnion('kind', [
  /** A sum of weighted means, or of their logarithms where `scale` is a ratio or a share lost. */
  z.strictObject({ ...claimed, kind: z.literal('contrast'), scale, terms: z.array(term).readonly() }),
  /** The contrast of a plan with another one. */
  z.strictObject({ ...claimed, ...run, kind: z.literal('compare'), scale, against: z.string(), quantity }),
  z.strictObject({ ...claimed, ...run, kind: z.literal('onset-share'), by: month }),
  /** Share of futures in which the plan does worse than the other by a difference that matters. */
  z.strictObject({ ...claimed, ...run, kind: z.literal('worse-share'), than: z.string(), quantity }),
  /** Value of the worst 1 of 100 futures over that of the worst 1 of 10. */
  z.strictObject({ ...claimed, ...run, kind: z.literal('tail'), quantity }),
  /** Difference of two plans over the middle-half range within the first, on ln(1 + value). */
  z.strictObject({ ...claimed, ...run, kind: z.literal('spread'), other: z.string(), quantity }),
  z.strictObject({ ...claimed, kind: z.literal('spectral-radius') }),
  z.strictObject({ ...claimed, kind: z.literal('smallest-value') }),
  /** Number of values that differ between two runs of one seed. */
  z.strictObject({ ...claimed, ...run, kind: z.literal('rerun') }),
])

const situation = z.strictObject({
  id: z.string(),
  because: z.string(),
  challenger: z.enum(['legitimacy-seeking-group', 'violent-extremist-group']),
  /** Levels that differ from the cast's, by the key of their outcome. */
  levels: z.record(z.string(), z.number()),
  /** Assessed campaign levels by `<actor>/<population>`. */
  campaigns: z.record(z.string(), z.number()),
  pastMonthlyDeaths: z.strictObject({ state: z.number(), front: z.number() }),
})

const content = z.strictObject({
  formatVersion: z.literal(1),
  notice: z.string(),
  memberCount: z.number().int(),
  seed: z.number().int(),
  months: z.number().int(),
  /** Resamples of a bootstrap. */
  resamples: z.number().int(),
  /** Who takes part in every situation, and how things stand where a situation says nothing else. */
  cast: z.strictObject({
    people: z.strictObject({ majority: z.number(), minority: z.number(), opposition: z.number() }),
    /** Half width of an assessment, logit. */
    assessedRange: z.number(),
    otherLevels: z.number(),
    levels: z.record(z.string(), z.number()),
  }),
  situations: z.array(situation).readonly(),
  /** Best estimates of parameters that a run replaces, by the name of the variant. */
  variants: z.record(z.string(), z.record(z.string(), z.number())),
  plans: z.record(
    z.string(),
    z
      .array(
        z.strictObject({
          instrument: z.string(),
          startStep: z.number().int(),
          durationMonths: z.number().int(),
          target: z.string().optional(),
        }),
      )
      .readonly(),
  ),
  facts: z
    .array(
      z.strictObject({
        id: z.string(),
        number: z.number().int(),
        title: z.string(),
        source: z.string(),
        /** Claims that must hold for the fact to pass; all, where nothing is said. */
        needed: z.number().int().optional(),
        claims: z.array(claim).readonly(),
      }),
    )
    .readonly(),
  ranges: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        /** `published`: a text gives the effect; `prior`: the design's own reading of the texts. */
        basis: z.enum(['published', 'prior']),
        source: z.string(),
        claims: z.array(claim).readonly(),
      }),
    )
    .readonly(),
  mechanism: z.strictObject({
    source: z.string(),
    situations: z.array(z.string()).readonly(),
    driveParameters: z.array(z.string()).readonly(),
    driveFactorAtLeast: z.number(),
    logit: z.number(),
    levelChangeAtLeast: z.number(),
    levels: z
      .array(
        z.strictObject({
          level: z.string(),
          part: z.enum(['motive', 'opportunity', 'restraint']),
          raises: z.boolean(),
        }),
      )
      .readonly(),
    singleLevelSituation: z.string(),
    visibleResponsesAtLeast: z.number().int(),
  }),
})

/** The checks of responses as data: situations, plans, claims, and tolerances fixed before anything was run. */
export type ResponseFactsContent = Readonly<z.infer<typeof content>>
export type Situation = ResponseFactsContent['situations'][number]
export type Claim = Readonly<z.infer<typeof claim>>
export type ClaimTerm = Readonly<z.infer<typeof term>>
export type Quantity = Readonly<z.infer<typeof quantity>>

/** Read the checks that come with the program. */
export function responseFactsContent(): ResponseFactsContent {
  return content.parse(file)
}
