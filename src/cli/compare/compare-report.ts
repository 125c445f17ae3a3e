import { z } from 'zod'
import { HINDRANCES } from '../../shared/decision'
import { EVIDENCE_GRADES } from '../../shared/engine'
import { comparedShape, comparedShapeWithDots, pairedQuestion } from '../paired-shapes'
import { count, estimate, hash, runHeader } from '../report-shapes'
import { responseResult, spendOf } from '../run/run-report'

const standing = {
  againstReference: comparedShape.nullable().describe('Null for the reference itself.'),
  againstNoResponse: comparedShape.nullable().describe('Null for no response itself.'),
}
const amount = z.number().min(0)

const effort = z
  .strictObject({
    responseCount: count,
    money: amount.describe(
      'Sum of cost (1 to 5) times intensity over the responses that do something in this country, as of all three.',
    ),
    politicalCapital: amount.describe('Sum of political capital (1 to 5) times intensity.'),
    attention: amount.describe('Highest sum in any month of attention (1 to 5) times intensity.'),
    attentionStep: count.describe('The first month of that.'),
    leadMonths: z
      .strictObject({ shortest: amount, longest: amount })
      .describe('Months from the start of a response to its first effect, best estimates.'),
    firstEffectMonth: z.number().describe('First month in which a response has an effect; below 0: before today.'),
    weakestEvidence: z.enum(EVIDENCE_GRADES),
    backfires: z
      .array(z.strictObject({ instrument: z.string(), pathway: z.string() }))
      .describe('Ways in which instruments of the plan are known to work against their own purpose.'),
    harmsAside: z
      .array(z.strictObject({ instrument: z.string(), harm: z.string() }))
      .describe('What the other instruments of the plan may do on the side, in an English sentence each.'),
  })
  .describe('What the plan takes, in the relative units of the instruments.')

const feasibility = z.strictObject({
  allGoAhead: estimate.describe('Share of members in which every response goes ahead.'),
  heldBy: z
    .strictObject({
      veto: estimate,
      council: estimate,
      host: estimate,
      budget: estimate,
      capital: estimate,
      lead: estimate,
      attention: estimate,
      access: estimate,
    })
    .describe('Shares of members in which at least one response is held up by this.'),
  main: z
    .strictObject({
      hindrance: z.enum(HINDRANCES),
      response: z.string(),
      share: estimate,
      fromStep: amount
        .nullable()
        .describe(
          'Median of the first month in which it is held up, 0 if before today; null for a lead time, which ends beyond the horizon.',
        ),
    })
    .nullable()
    .describe('The commonest of them; null: nothing is held up in any member.'),
  responses: z.array(
    responseResult.extend({
      leadTooLong: estimate.describe(
        'Share of members in which it went ahead, but its lead time was not over by the horizon.',
      ),
      medianMonthsWaited: amount
        .nullable()
        .describe('Median months from its start, or from today, to when it went ahead; null: in no member.'),
    }),
  ),
})

const comparedPlan = z.strictObject({
  id: z.string(),
  name: z.string(),
  contentHash: hash,
  sameAs: z
    .string()
    .nullable()
    .describe('Id of the first plan whose responses that are on are the same, and which stands for both; null: none.'),
  massKilling: estimate.describe(
    'Share of members in which mass killing begins by the horizon or, where it goes on today, still does then.',
  ),
  againstReference: comparedShapeWithDots.nullable().describe('Null for the reference itself.'),
  againstNoResponse: comparedShapeWithDots.nullable().describe('Null for no response itself.'),
  sameLuck: z
    .strictObject({
      ratio: z
        .number()
        .describe('Variance of a difference of two members of different luck over that of the same luck.'),
      most: z
        .number()
        .describe('The largest ratio that any pairing of these members could have: that of the best with the best.'),
    })
    .nullable()
    .describe(
      'What it is worth that plan and reference met the same luck: the mean difference is as sure as of so many times as many members of luck of their own. Null for the reference itself, and where the plan changes nothing.',
    ),
  byPopulation: z
    .array(z.strictObject({ population: z.string(), outcome: z.string(), ...standing }))
    .describe('The same for each population apart; empty where the outcome is of the whole country only.'),
  waitingIsWorse: estimate
    .nullable()
    .describe(
      'Share of members in which the plan, begun six months later, is worse than as dated, by a difference that matters; null: nothing is on.',
    ),
  waitingIsBetter: estimate.nullable().describe('The same of better.'),
  effort: effort.nullable().describe('Null where nothing of the plan is on.'),
  spend: spendOf('on the plan'),
  feasibility,
})

/** What `forestall compare --json` prints: no dates, no paths, no timings, so that equal inputs give equal bytes. */
export const compareReport = z.strictObject({
  format: z.literal('forestall-compare-report'),
  formatVersion: z.literal(1),
  ...runHeader,
  ...pairedQuestion,
  isGoingOn: z
    .boolean()
    .describe('Mass killing goes on today: then massKilling counts the members in which it still does at the horizon.'),
  reference: z.string().describe('Id of the plan the others are held against.'),
  plans: z.array(comparedPlan).min(1).describe('No response first, then the plans in the order given.'),
})

export type CompareReport = z.infer<typeof compareReport>
export type ComparedPlanReport = z.infer<typeof comparedPlan>
