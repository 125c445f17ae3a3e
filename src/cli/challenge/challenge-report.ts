import { z } from 'zod'
import { meanShape, pairedQuestion } from '../paired-shapes'
import { hash, runHeader, subject } from '../report-shapes'

const planId = z.string()

const standing = z
  .strictObject({
    value: z.number(),
    means: z.array(z.number()).describe('Mean of the outcome, in the order of plans.'),
    order: z.array(planId).describe('Ranking: least mean first.'),
    surePairs: z
      .array(z.tuple([planId, planId]))
      .describe('Pairs of which the first has the lower mean by more than chance; others cannot be told apart.'),
  })
  .describe('How the plans stand with this value in place.')

const lead = z
  .strictObject({
    ahead: planId,
    behind: planId,
    asItStands: meanShape.nullable(),
    alternative: meanShape.nullable(),
  })
  .describe(
    'Outcome of the plan ahead less that of the one behind, by the mean of paired members with its 90 % interval; null: of a single member all is open.',
  )

const tried = z.strictObject({
  id: z.string(),
  subject,
  name: z.string().describe('The number in words.'),
  unit: z.string(),
  isLogarithmOfMultiplier: z
    .boolean()
    .describe(
      'Its values are natural logarithms of multipliers; where the report is text, they are said as multipliers.',
    ),
  reason: z.string(),
  by: z.string().describe('A name of the person’s choosing; empty: none was given.'),
  state: z.enum(['open', 'parked']),
  originally: z.number().describe('The number as it stood when it was challenged.'),
  asItStands: standing,
  alternative: standing,
  changesRanking: z.boolean().describe('By more than a swap of plans that cannot be told apart within chance.'),
  changesFrom: z
    .number()
    .nullable()
    .describe(
      'Value from which on, towards the alternative, the ranking is another, to within 2 % of the way; null: it stays.',
    ),
  leads: z
    .array(lead)
    .describe(
      'What becomes of the leads that the challenge is about; empty where its number touches none of the plans.',
    ),
  elsewhere: z
    .strictObject({
      low: z.number(),
      high: z.number(),
      turns: z
        .array(
          z.strictObject({
            from: z.number().describe('From here on, towards the value of its end, to within 3 % of the way.'),
            end: standing,
          }),
        )
        .max(2)
        .describe('Where the ranking would change; empty: at neither end of what was tried.'),
    })
    .nullable()
    .describe(
      'Where the ranking stays: what the ends of the range would do, from 0 to 1 for a level. null: it changes.',
    ),
})

/** What `forestall challenge --json` prints: no dates, no paths, no timings, so that equal inputs give equal bytes. */
export const challengeReport = z.strictObject({
  format: z.literal('forestall-challenge-report'),
  formatVersion: z.literal(1),
  scope: z.literal('inside this model').describe('To be said with whatever is said of the report.'),
  ...runHeader,
  outcome: pairedQuestion.outcome,
  plans: z
    .array(z.strictObject({ id: planId, name: z.string(), contentHash: hash }))
    .min(2)
    .describe('No response first.'),
  challenges: z.array(tried).describe('Of the ledger of the scenario, in its order.'),
})

export type ChallengeReport = z.infer<typeof challengeReport>
