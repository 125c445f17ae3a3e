import { z } from 'zod'
import { pairedQuestion } from '../paired-shapes'
import { count, estimate, hash, runHeader, share, subject } from '../report-shapes'

const planId = z.string()

const unknown = z.strictObject({
  key: z
    .string()
    .describe(
      'level:<level>, campaign:<dyad>, drive:<kind>, threshold, event-rate:<side>, recorded-share, lead-time:<instrument>, effect:<instrument>#<effect>, coordination:<instrument> or pair:<kind>/<instruments>.',
    ),
  low: z.number().describe('The unknown lies between low and high in 8 of 10 members.'),
  best: z.number(),
  high: z.number(),
  switches: share.describe('Share of members in which knowing it would switch the preferred plan.'),
  switchesByChance: share.describe('The same with its values dealt out at random, on average.'),
  gain: z.number().min(0).describe('What knowing it gains, in the unit of the outcome, less what noise gives.'),
  isBeyondChance: z.boolean().describe('Noise gives so much to none of all unknowns in 95 of 100 rounds.'),
  leastLead: z
    .number()
    .nullable()
    .describe('Least lead of the preferred plan over the next best in any bin; below 0 where it switches.'),
  bins: z
    .array(z.strictObject({ low: z.number(), high: z.number(), preferred: planId }))
    .describe('Fifths of the members by its value, lowest first, and the plan preferred in each.'),
})

const axis = z.strictObject({
  key: z.string(),
  parts: z.array(z.strictObject({ low: z.number(), high: z.number() })).min(1),
})

const index = z
  .strictObject({ value: z.number(), low: z.number(), high: z.number() })
  .describe('With its 90 % interval (bootstrap over rows). Estimates of small shares may lie below 0.')

const shareRange = z.strictObject({ low: share, high: share })

const moved = {
  share: z
    .strictObject({ value: share, low: share, high: share })
    .describe('Part of all that moved on a path, mean over the paths with its 90 % interval.'),
  usual: z.number().min(0).describe('Size of the effect over the whole range on the middle path.'),
  most: z.number().min(0).describe('The same on the path where it is largest.'),
  turned: count.describe('Paths on which it turned which of the two does better by enough.'),
}

/** What `forestall sensitivity --json` prints: no dates, no paths, no timings, so that equal inputs give equal bytes. */
export const sensitivityReport = z.strictObject({
  format: z.literal('forestall-sensitivity-report'),
  formatVersion: z.literal(1),
  scope: z.literal('inside this model').describe('To be said with whatever is said of the report.'),
  ...runHeader,
  ...pairedQuestion,
  plans: z
    .array(z.strictObject({ id: planId, name: z.string(), contentHash: hash, mean: z.number() }))
    .min(2)
    .describe('No response first; with the mean of the outcome.'),
  preferred: planId.describe('Plan with the lowest mean.'),
  unknowns: z.array(unknown).describe('Worth finding out first.'),
  map: z
    .strictObject({
      plans: z.array(planId).min(2).max(3).describe('Those with the lowest means.'),
      x: axis,
      y: axis,
      cells: z.array(
        z.strictObject({
          column: count,
          row: count,
          memberCount: count,
          best: planId.nullable().describe('null: no member lies here.'),
          isBest: estimate
            .nullable()
            .describe('Members in which it is better than every other plan of the map by a difference that matters.'),
          isHatched: z.boolean().describe('Fewer than 60 % of the members, or fewer than ten members.'),
        }),
      ),
      largestRegrets: z
        .array(z.number().min(0).nullable())
        .describe('By plan of the map: most lost on average in any cell of ten members or more; null: there is none.'),
    })
    .nullable()
    .describe('The two unknowns that decide most, each cut into fifths; null: fewer than two unknowns.'),
  lenses: z
    .strictObject({
      rankings: z.array(
        z.strictObject({
          lens: z.string(),
          order: z.array(planId),
          means: z.array(z.number()),
          front: z
            .array(planId)
            .min(1)
            .describe('Plans that no other comes before by more than chance; one: it is alone in front.'),
        }),
      ),
      surviving: z.array(z.tuple([planId, planId])).describe('Better and worse, under every lens.'),
      firstEverywhere: planId.nullable(),
    })
    .describe('Rankings by mean as rival lenses read the evidence; means in the order of plans.'),
  screening: z
    .strictObject({
      plan: planId.describe('What it does against no response is what numbers move.'),
      paths: count.describe('On which whole parts of the model moved, and on which single numbers did.'),
      memberCount: count.describe('Futures of a path; each path has others.'),
      tried: z
        .strictObject({ all: count, better: count, worse: count })
        .describe('Combinations of numbers that were run, and in how many the plan did better, or worse, by enough.'),
      parts: z
        .array(
          z.strictObject({
            part: z.string(),
            name: z.string(),
            numberCount: count,
            isOpened: z.boolean().describe('Its numbers were then moved one by one.'),
            ...moved,
          }),
        )
        .describe('Most first.'),
      numbers: z
        .array(
          z.strictObject({
            subject,
            name: z.string().describe('The number in words.'),
            part: z.string(),
            ...moved,
            lean: z.number().min(-1).max(1).describe('Which way a higher number took it: -1 always down, 1 always up.'),
          }),
        )
        .describe('Those of the parts that were opened, most first.'),
    })
    .nullable()
    .describe(
      'Elementary effects (Morris 1991; of whole parts: Campolongo et al. 2007) of the numbers of the model and the country on the mean difference of the plan from no response, each over its range; null: not asked for.',
    ),
  sobol: z
    .strictObject({
      rows: count.describe('Of each of the two designs.'),
      memberCount: count,
      numbers: z
        .array(
          z.strictObject({
            subject,
            name: z.string().describe('The number in words.'),
            first: index.describe('Share of the variance that it has by itself.'),
            total: index.describe('Share with everything it does together with the others.'),
          }),
        )
        .describe('Largest total first.'),
    })
    .nullable()
    .describe(
      'Sobol indices (Saltelli et al. 2010) of the numbers that the screening finds strongest, on the same difference, all moved over their ranges at once under one luck; null: not asked for, or none moves it.',
    ),
  spread: z
    .strictObject({
      variance: z.number().min(0),
      unknown: share,
      chance: share,
      lens: share,
      ranges: z
        .strictObject({ unknown: shareRange, chance: shareRange, lens: shareRange })
        .describe('What holds each share 9 times in 10 (bootstrap over futures).'),
    })
    .describe('Where the spread of the outcome under the preferred plan comes from; shares sum to 1, or are all 0.'),
})

export type SensitivityReport = z.infer<typeof sensitivityReport>
