import { z } from 'zod'
import { comparedShape, meanShape, pairedQuestion } from '../paired-shapes'
import { estimate, estimateOf, hash, runHeader } from '../report-shapes'

const shift = z.int().min(-60).max(60)
const responseIds = z.array(z.string())
const contrast = comparedShape.extend({
  benefit: meanShape.describe(
    'Share of members in which it is better by a difference that matters, less the share in which it is worse by one.',
  ),
})

const judged = z.strictObject({
  mean: z.number(),
  low50: z.number(),
  high50: z.number(),
  low80: z.number(),
  high80: z.number(),
})

const start = z.strictObject({
  shiftMonths: shift.describe('Months later than planned; below 0: earlier.'),
  clamped: responseIds.describe('Responses that start two years before today, and not as early as was asked.'),
  leftOut: responseIds.describe('Responses that would start after month 120, and are not in the plan.'),
  massKilling: estimate,
  band50: estimateOf(50),
  band80: estimateOf(80),
  judged: judged.describe('Mean of the outcome over the members, with the ranges of 50 and 80 %.'),
  againstPlanned: contrast,
  againstNoResponse: contrast,
})

const moved = z
  .strictObject({
    months: shift,
    change: z
      .enum(['larger', 'smaller', 'little', 'unclear'])
      .describe('What it makes of the chance of mass killing; little: less than 5 of 100 members.'),
    asPlanned: estimate,
    moved: estimate,
    riskRatio: z
      .strictObject({ ratio: z.number(), low: z.number(), high: z.number() })
      .nullable()
      .describe(
        'How many times as likely, with the 90 % interval of paired shares; null: it never happens in one of them.',
      ),
  })
  .describe('For a sentence.')

/** What `forestall timing --json` prints: no dates, no paths, no timings, so that equal inputs give equal bytes. */
export const timingReport = z.strictObject({
  format: z.literal('forestall-timing-report'),
  formatVersion: z.literal(1),
  ...runHeader,
  ...pairedQuestion,
  plan: z.strictObject({ id: z.string(), name: z.string(), contentHash: hash }),
  response: z.string().nullable().describe('The only response that is moved; null: all of the plan.'),
  startSteps: z
    .array(z.int())
    .min(1)
    .describe(
      'Months from today in which what is moved begins as planned; below 0: before today. A shift that takes the first of them before today can no longer be decided.',
    ),
  leadMonths: z
    .strictObject({ shortest: z.number().min(0), longest: z.number().min(0) })
    .describe('Of what is moved: months from the start of a response to its first effect, best estimates.'),
  noResponse: estimate.describe('Chance of mass killing without any response.'),
  noResponseJudged: judged.describe('Mean of the outcome without any response.'),
  starts: z.array(start).min(1).describe('Earliest first.'),
  marks: z.strictObject({
    halfGoneAt: z
      .number()
      .nullable()
      .describe(
        'Where half of what the plan takes from the mean under no response is gone, interpolated; null: nowhere, or no benefit.',
      ),
    tooLateFrom: shift
      .nullable()
      .describe('First start from which on no start shows a benefit over no response; null: the last still does.'),
    bestAt: shift.describe('Start with the largest benefit over no response, the one nearest to the plan.'),
    tooEarly: z.array(shift).describe('Starts before the planned one that do worse than it.'),
    harmful: z.array(shift).describe('Starts that do worse than no response.'),
  }),
  bins: z
    .array(
      z.strictObject({
        fromMonths: shift,
        toMonths: shift,
        mean: z.number().describe('Of the outcome, over its starts; of mass killing its chance.'),
      }),
    )
    .describe(
      'Neighbouring starts of which no two differ beyond chance, by the mean of the outcome under the same luck; or a single start. Of too few members every start stands alone.',
    ),
  moved: z.array(moved).describe('Six months earlier and later, where those starts were tried.'),
})

export type TimingReport = z.infer<typeof timingReport>
