import content from '../../../resources/validation/results.json'
import { idText } from './field-schemas'
import { z } from './zod-setup'

const count = z.int().min(0)
const interval = { value: z.number(), low: z.number(), high: z.number() }
const target = z.enum(['onset', 'onset-none-ongoing', 'deaths-1000', 'escalation'])
const verdicts = z.strictObject({ pass: count, miss: count, undecided: count })

/**
 * What came of holding the model against the record, misses included: the figures of docs/VALIDATION.md that the app shows.
 *
 * They are those of the runs that are named, and not computed by the app. A test holds them against the page.
 */
export const validationResultsShape = z.strictObject({
  format: z.literal('forestall-validation-results'),
  formatVersion: z.literal(1),
  /** `forestall backtest`: ranks of country-years by risk, against what was recorded afterwards. */
  backtest: z.strictObject({
    date: z.iso.date(),
    /** Beginning of the hash of the model's content. */
    modelContent: z.string().regex(/^[0-9a-f]{8,64}$/),
    /** First and last predictor year. */
    from: z.int(),
    to: z.int(),
    members: z.int().min(1),
    seeds: z.array(z.int().min(0)).min(1).readonly(),
    /** Area under the ROC curve with its 95 % interval, by target. */
    auc: z
      .array(
        z.strictObject({
          target,
          /** Country-years scored, and how many of them were followed by it. */
          rows: count,
          events: count,
          /** By seed. */
          forestall: z.array(z.strictObject(interval)).min(1).readonly(),
          /** Mean chance given to the twentieth of the rows that are ranked highest, and how many of them were followed by it, by seed. */
          highest: z
            .array(z.strictObject({ predicted: z.number(), observed: z.number() }))
            .min(1)
            .readonly(),
          /** The best of the linear models on the same rows. */
          bestBar: z.strictObject({
            bar: z.enum(['population', 'conflict', 'history', 'sim-17', 'index-8', 'persistence']),
            ...interval,
          }),
        }),
      )
      .readonly(),
    /** Lines that a figure should be on the right side of. */
    gates: z
      .array(
        z.strictObject({
          target,
          measure: z.enum([
            'auc',
            'slope',
            'brier-ratio',
            'band-ratio',
            'mean-ratio',
            'quiet-risk',
            'average-precision',
          ]),
          wanted: z.strictObject({ low: z.number().exactOptional(), high: z.number().exactOptional() }),
          /** By seed, as far as it was measured. */
          reached: z.array(z.number()).min(1).readonly(),
          isMet: z.boolean(),
        }),
      )
      .readonly(),
  }),
  /** `forestall facts --panel`: facts of the record, and the checks they are made of. */
  recordFacts: z.strictObject({
    facts: z.strictObject({ met: count, missed: count, withoutClaim: count }),
    checks: z.strictObject({ met: count, of: count }),
  }),
  /** `forestall facts --responses`: what responses do, against research. */
  responseFacts: z.strictObject({
    futures: count,
    seed: count,
    commit: z.string().regex(/^[0-9a-f]{7,40}$/),
    facts: verdicts,
    ranges: verdicts,
  }),
  /** `forestall check <scenario> --futures`: verdicts on the reality checks of the scenarios that come with the program. */
  realityChecks: z
    .array(
      z.strictObject({
        /** Id of the scenario inside its file. */
        scenario: idText,
        futures: z.int().min(1),
        seed: count,
        checks: z.array(z.strictObject({ id: idText, verdict: z.enum(['holds', 'fails', 'undecided']) })).readonly(),
      }),
    )
    .readonly(),
})

export type ValidationResults = z.infer<typeof validationResultsShape>

let results: ValidationResults | undefined

/**
 * The results that come with the program, read once.
 *
 * @throws ZodError if they are faulty: they are part of the program.
 */
export function validationResults(): ValidationResults {
  results ??= validationResultsShape.parse(content)
  return results
}
