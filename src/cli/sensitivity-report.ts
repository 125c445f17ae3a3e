import { z } from 'zod'
import { pairedQuestion } from './paired-shapes'
import { count, estimate, hash, runHeader, share } from './report-shapes'

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
      paths: count,
      memberCount: count,
      parameters: z
        .array(
          z.strictObject({
            parameter: z.string(),
            strength: z.number().min(0).describe('Mean of the absolute effects.'),
            direction: z.number().describe('Mean effect.'),
            spread: z
              .number()
              .min(0)
              .describe('Standard deviation of the effects: how much they depend on other parameters.'),
          }),
        )
        .describe('Strongest first.'),
    })
    .nullable()
    .describe(
      'Elementary effects (Morris 1991) of the parameters of the equations on the mean of the outcome under the preferred plan, each over its whole range; null: not asked for.',
    ),
  sobol: z
    .strictObject({
      rows: count.describe('Of each of the two designs.'),
      memberCount: count,
      parameters: z
        .array(
          z.strictObject({
            parameter: z.string(),
            first: index.describe('Share of the variance that it has by itself.'),
            total: index.describe('Share with everything it does together with the others.'),
          }),
        )
        .describe('Largest total first.'),
    })
    .nullable()
    .describe(
      'Sobol indices (Saltelli et al. 2010) of the parameters that the screening finds strongest, on the mean of the outcome under the preferred plan, all moved over their whole ranges at once under one luck; null: not asked for, or none moves it.',
    ),
  spread: z
    .strictObject({ variance: z.number().min(0), unknown: share, chance: share, lens: share })
    .describe('Where the spread of the outcome under the preferred plan comes from; shares sum to 1, or are all 0.'),
})

export type SensitivityReport = z.infer<typeof sensitivityReport>
