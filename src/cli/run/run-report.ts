import { z } from 'zod'
import { MAX_HORIZON_STEPS, MAX_MEMBERS } from '../../shared/formats'
import { frameworkComparison, frameworkReport } from './framework-report'
import { observedReport } from './observed-report'
import { count, estimate, hash, months, runHeader, share } from '../report-shapes'

export const BASELINE_ID = 'no-response'

/** What each kind of outcome is counted in. */
const OUTCOME_UNITS = [
  '`severity`, `severity-by:<actor>`: civilian deaths in the trailing 12 months, by the actor that caused most or the one named',
  '`deaths`, `deaths-of:<population>`: civilian deaths since today',
  '`recorded-deaths`: those of them that get recorded',
  '`observed-deaths`, `observed-deaths-of:<population>`: those of them reported by then, and false reports',
  '`recognition`, `council-division`: how far decision-makers see the pattern, how far they are divided, from 0 to 1',
  '`indirect-deaths`, `indirect-deaths-of:<population>`: deaths from want since today beyond those of normal times',
  '`harm:<kind>`, `harm-of:<population>/<kind>`: people harmed in other ways since today, once for each month',
  '`displaced`, `displaced-of:<population>`: people',
  '`crossed-border`, `crossed-border-of:<population>`: those of them across a border',
  '`spillover`: pressure on neighbouring countries, from 0 to 1',
  '`warning-used`: months from the first sign of violence to the first response in effect',
  '`spend`, `monthly-spend`: cost units spent on the plan since today, and in the month that ends there',
  '`without-access`: people in need whom relief cannot reach',
  '`stage`: 0 latent, 1 violence, 2 serious violence, 3 mass killing, 4 extreme',
  '`level:<level>`, `level:<actor or population>/<level>`, `campaign:<actor>/<population>`: from 0 to 1.',
].join('; ')

/** No outcome is ever negative. */
const amount = z.number().min(0)
const bySteps = z
  .array(amount)
  .min(2)
  .max(MAX_HORIZON_STEPS + 1)
const byMember = z.array(amount).min(1).max(MAX_MEMBERS)

const bands = z
  .strictObject({
    low95: bySteps,
    low80: bySteps,
    low50: bySteps,
    median: bySteps,
    high50: bySteps,
    high80: bySteps,
    high95: bySteps,
  })
  .describe(
    'Exact quantiles (type 7) at every step, in months, from 0 (today) to the horizon, in the unit of the outcome.',
  )

const stepOrNone = z.number().min(0).max(MAX_HORIZON_STEPS).nullable()
const monthsOfHalf = (what: string) =>
  z
    .strictObject({ median: stepOrNone.unwrap(), low50: stepOrNone.unwrap(), high50: stepOrNone.unwrap() })
    .nullable()
    .describe(
      `${what} Over the members in which there is such a month: the middle, and the range of half; null: in none.`,
    )
const heldUp = z.strictObject({
  share: estimate.describe('Share of members in which it did so in at least one month.'),
  months: monthsOfHalf('Months lost to it by the horizon.'),
})

/** What is spent in cost units, with its spread over members. */
export const spendOf = (what: string) =>
  z
    .strictObject({ median: amount, low80: amount, high80: amount })
    .describe(
      `Cost units spent ${what} from today to the horizon: the middle member, and the range of 8 of 10. A unit is what a response of the lowest rank of cost takes in a month before violence; it is no sum of money.`,
    )

/** What became of one response. */
export const responseResult = z.strictObject({
  id: z.string(),
  instrument: z.string(),
  startStep: z
    .int()
    .min(-24)
    .max(120)
    .describe('Month it is dated, from today; below 0: begun before today; at the horizon or later: not in the run.'),
  goesAhead: estimate.describe('Share of members in which nothing kept it from going ahead by the horizon.'),
  medianAuthorisedStep: stepOrNone.describe(
    'Median month in which nothing kept it any longer, 0 if before today, over the members in which it went ahead; null: in none.',
  ),
  inEffect: estimate.describe('Share of members in which it was authorised and its lead time over by the horizon.'),
  medianEffectStep: stepOrNone.describe('Median of the first month in effect, over those members; null: in none.'),
  stoppedBy: z
    .strictObject({ veto: estimate, council: estimate, host: estimate, budget: estimate, capital: estimate })
    .describe(
      'Shares of members in which it never went ahead: a member of the council stood against it; the council did not decide; the host did not consent when the council had agreed or was not needed; the budget did not pay for it; political capital did not cover it. What starts at the horizon or later is in none of them.',
    ),
  heldUp: z
    .strictObject({ veto: heldUp, council: heldUp, host: heldUp, budget: heldUp, capital: heldUp })
    .describe('What held it up, how often and for how long, whether or not it went ahead afterwards.'),
  budgetShortFrom: monthsOfHalf('First month in which the budget did not pay for it.'),
  capitalShortFrom: monthsOfHalf('First month in which political capital did not cover it.'),
  attentionShort: estimate.describe('Share of members in which attention was short while it was in effect.'),
  attentionShortFrom: monthsOfHalf('First month in which it was.'),
  accessShort: estimate.describe(
    'Share of members in which access left less than three quarters of its wanted effects.',
  ),
  accessShortFrom: monthsOfHalf('First month in which it did, of those members.'),
  attentionLeft: share
    .nullable()
    .describe('What attention left of its wanted effects, mean over months and members in effect; null: in none.'),
  accessLeft: share.nullable().describe('The same for access to the people concerned; 1 for what needs none.'),
  spent: spendOf('on it'),
})

const planResult = z.strictObject({
  role: z.enum(['baseline', 'plan']),
  id: z.string(),
  name: z.string(),
  contentHash: hash,
  responseCount: count,
  onset: estimate.describe(
    'Share of members that reach mass killing by the horizon; of their number only, not of the model.',
  ),
  stageShares: z
    .array(z.array(share).length(5))
    .min(2)
    .max(MAX_HORIZON_STEPS + 1)
    .describe('stageShares[step][stage]: share of members at each of the stages 0 to 4; each row sums to 1.'),
  bands: z.record(z.string(), bands).describe(`By outcome key. Units: ${OUTCOME_UNITS}`),
  framework: frameworkReport.exactOptional(),
  observed: observedReport.exactOptional(),
  spend: spendOf('on the plan'),
  responses: z
    .array(responseResult)
    .describe('What became of each response that is on, in the order of instruments and dates.'),
  representative: z
    .array(z.strictObject({ member: count, severity: bySteps }))
    .min(1)
    .max(7)
    .describe('Up to seven members whose paths stand for the ensemble: civilian deaths in the trailing 12 months.'),
  members: z
    .strictObject({
      onsetStep: z
        .array(z.int().min(-1).max(MAX_HORIZON_STEPS))
        .min(1)
        .max(MAX_MEMBERS)
        .describe('First step at mass killing, in months from today; 0 if it is so already, -1 if it never comes.'),
      deaths: byMember.describe('Civilian deaths from today to the horizon.'),
      displaced: byMember.describe('People displaced at the horizon, inside the country and across its borders.'),
      maxSeverity: byMember.describe('Most civilian deaths in any trailing 12 months by one actor.'),
      pathFingerprint: z
        .array(z.int().min(0).max(0xffffffff))
        .min(1)
        .max(MAX_MEMBERS)
        .describe('FNV-1a over the bits of severity, deaths and displaced at all steps: equal paths, equal numbers.'),
    })
    .describe(
      'One entry a member, in the order of members: the same member has the same numbers in an ensemble of any size.',
    ),
})

const outcomeComparison = z.strictObject({
  better: estimate.describe('Futures in which the plan has less of it, by a difference that matters.'),
  worse: estimate.describe('Futures in which the plan has more of it, by a difference that matters.'),
})

/** What `forestall run --json` prints: no dates, no paths, no timings, so that equal inputs give equal bytes. */
export const runReport = z.strictObject({
  format: z.literal('forestall-run-report'),
  formatVersion: z.literal(1),
  ...runHeader,
  switches: z
    .strictObject({ chance: z.boolean(), uncertainty: z.boolean(), triggers: z.boolean(), trends: z.boolean() })
    .describe('What was allowed to move the country.'),
  outcomes: z.array(z.string()).min(1).describe('Keys of the outcomes kept: those of `bands`.'),
  plans: z.array(planResult).min(1).max(2).describe('No response first, then the plan if it has any responses.'),
  comparison: z
    .strictObject({
      baseline: z.string(),
      plan: z.string(),
      step: months.describe('The horizon.'),
      smallestDifference: z
        .strictObject({ absolute: amount, relative: share })
        .describe('Deaths, and share of the larger value; a difference that matters reaches both.'),
      outcomes: z.strictObject({ deaths: outcomeComparison, severity: outcomeComparison }),
      framework: frameworkComparison.exactOptional(),
    })
    .nullable()
    .describe('Member by member, under the same luck; null where there is nothing to compare.'),
})

export type RunReport = z.infer<typeof runReport>
export type PlanReport = z.infer<typeof planResult>
