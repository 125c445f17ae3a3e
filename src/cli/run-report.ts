import { z } from 'zod'

export const NOTICE = 'Fictional exercise. Not a forecast.'
export const BASELINE_ID = 'no-response'

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 of the content; the order of keys and records does not matter.')
const whole = z.int()
const estimate = z
  .strictObject({ probability: z.number(), low: z.number(), high: z.number(), count: whole, memberCount: whole })
  .describe('Share of members, with the 95 % Wilson interval that their number leaves open.')
const bySteps = z.array(z.number())

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
  .describe('Exact quantiles at every step from 0 (today) to the horizon.')

const planResult = z.strictObject({
  role: z.enum(['baseline', 'plan']),
  id: z.string(),
  name: z.string(),
  contentHash: hash,
  responseCount: whole,
  onset: estimate.describe('Chance that mass killing begins by the horizon.'),
  stageShares: z.array(bySteps).describe('stageShares[step][stage]: share of members at each of the stages 0 to 4.'),
  bands: z.record(z.string(), bands).describe('By outcome key.'),
  representative: z
    .array(z.strictObject({ member: whole, severity: bySteps }))
    .describe('Up to seven members whose paths stand for the ensemble: civilian deaths in the trailing 12 months.'),
  members: z
    .strictObject({
      onsetStep: z.array(whole).describe('First step at mass killing, -1 if none.'),
      deaths: bySteps.describe('Civilian deaths from today to the horizon.'),
      displaced: bySteps.describe('People displaced at the horizon.'),
      maxSeverity: bySteps.describe('Most civilian deaths in any trailing 12 months by one actor.'),
      pathFingerprint: z
        .array(whole)
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
  notice: z.literal(NOTICE),
  model: z.strictObject({ id: z.string(), version: z.string(), contentHash: hash }),
  scenario: z.strictObject({ id: z.string(), country: z.string(), title: z.string(), contentHash: hash }),
  seed: whole,
  memberCount: whole,
  months: whole,
  switches: z
    .strictObject({ chance: z.boolean(), uncertainty: z.boolean(), triggers: z.boolean(), trends: z.boolean() })
    .describe('What was allowed to move the country.'),
  outcomes: z.array(z.string()).describe('Keys of the outcomes kept.'),
  plans: z.array(planResult).describe('No response first, then the plan if it has any responses.'),
  comparison: z
    .strictObject({
      baseline: z.string(),
      plan: z.string(),
      step: whole,
      smallestDifference: z
        .strictObject({ absolute: z.number(), relative: z.number() })
        .describe('Deaths, and share of the larger value; a difference that matters exceeds both.'),
      outcomes: z.strictObject({ deaths: outcomeComparison, severity: outcomeComparison }),
    })
    .nullable()
    .describe('Member by member, under the same luck; null where there is nothing to compare.'),
})

export type RunReport = z.infer<typeof runReport>
export type PlanReport = z.infer<typeof planResult>

/** Write a report: two spaces, but lists of plain values on one line. */
export function writeReport(report: RunReport): string {
  return `${written(report, '')}\n`
}

function written(value: unknown, indent: string): string {
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    if (value.every((part) => typeof part !== 'object')) return JSON.stringify(value)
    return `[\n${value.map((part) => deeper + written(part, deeper)).join(',\n')}\n${indent}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(([key, part]) => `${deeper}${JSON.stringify(key)}: ${written(part, deeper)}`)
  return fields.length === 0 ? '{}' : `{\n${fields.join(',\n')}\n${indent}}`
}
