import { z } from 'zod'
import { meanShape } from '../paired-shapes'
import { count, hash, memberCount, runHeader } from '../report-shapes'

const way = z
  .enum(['below', 'above', 'open'])
  .describe(
    'Whether it lies below or above 0 beyond chance. Of an outcome that comes or does not by the exact test of the members that differ, at 5 %, and of a share by its interval too; of amounts by the interval. Of an outcome open where members are fewer than 10.',
  )

const response = z.strictObject({
  id: z.string().describe('Of the response in the plan; behind “without:” of one that only the plan held against has.'),
  instrument: z.string(),
  startStep: z.int().min(-24).max(120).describe('Month it is dated, from today; below 0: begun before today.'),
  share: meanShape.describe('Shapley value: mean effect over all orders in which the responses could be taken up.'),
  way,
  alone: meanShape.describe('Its effect as the only response.'),
  added: meanShape.describe('Its effect where all the others are there.'),
  orderError: z.number().min(0).describe('Standard error of the share from drawing orders; 0 where all are taken.'),
})

const plan = z.strictObject({ id: z.string(), name: z.string(), contentHash: hash })

const step = z.int().min(0).max(120)
const cause = z.strictObject({
  cause: z
    .string()
    .describe(
      'level:<level>, signal:<signal>, trigger:<id>, response:<id>, response:without:<id> (of the plan held against), trend, chance, ending, assessment (it wears off), prevention (before today) or present (what would have come if it had gone on as assessed).',
    ),
  share: meanShape,
  way,
  series: z.array(z.number()).min(2).describe('Mean by month of the window, 0 at its start.'),
  moved: z
    .number()
    .min(-1)
    .max(1)
    .optional()
    .describe(
      'Of levels and signals: by how much it stands higher in [0, 1] than with the plan held against in the same futures, or than the assessed present where none is; mean over the ends of the months of the window.',
    ),
})

/** What `forestall why --json` prints: no dates, no paths, no timings, so that equal inputs give equal bytes. */
export const whyReport = z.strictObject({
  format: z.literal('forestall-why-report'),
  formatVersion: z.literal(1),
  scope: z
    .literal('inside this model')
    .describe('To be said with whatever is said of the report: nothing here shows causes in the world.'),
  ...runHeader,
  plan,
  against: plan.nullable().describe('The plan that it is held against; null: no response.'),
  outcome: z.string().describe('What is shared out among the responses, one number a member; less is better.'),
  responses: z
    .strictObject({
      kind: z.enum(['exact', 'sampled']).describe('exact: all subsets of the plan were run; sampled: drawn orders.'),
      runs: count,
      without: z.number().describe('Mean with the plan held against.'),
      withAll: z.number().describe('Mean with the whole plan.'),
      together: meanShape.describe('What the whole plan changes against that; the shares sum to its mean.'),
      way,
      interaction: meanShape.describe('What the whole does, less what each response does alone.'),
      shares: z.array(response).min(1),
    })
    .describe('What the plan does against the other, shared out among the responses in which they differ.'),
  change: z
    .strictObject({
      about: z
        .string()
        .describe(
          'outcome:<outcome>, in its unit, over all campaigns that count for it; level:<level> in [0, 1]; drive:<dyad>, intensity:<dyad>: natural logarithms of the drive and of the campaign level.',
        ),
      from: step,
      to: step,
      memberCount,
      start: z.number(),
      end: z.number(),
      change: meanShape,
      way,
      causes: z.array(cause).describe('Largest first; the means of the shares sum to that of the change.'),
      sentence: z
        .strictObject({
          raised: z.array(z.string()).max(2),
          lowered: z.string().nullable(),
          trigger: z.string().nullable(),
        })
        .describe(
          'Causes that a sentence names: the largest two that raised it, the largest that lowered it, the trigger that moved it most.',
        ),
    })
    .describe(
      'A change over a window of months with the plan, shared out among its causes; held against another plan, the change of what the two differ by.',
    ),
})

export type WhyReport = z.infer<typeof whyReport>
