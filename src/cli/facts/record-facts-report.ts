import { z } from 'zod'
import { MAX_MEMBERS, MAX_SEED } from '../../shared/formats'
import { MEASURE_IDS } from '../../shared/validation'
import { BACKTEST_NOTICE } from '../backtest/backtest-report'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)
const measured = z.number().nullable()
const matrix = z.array(z.array(measured).length(4).readonly()).length(4).readonly()
const matrices = z.strictObject({ all: matrix, state: matrix, group: matrix, month: matrix })

const check = z.strictObject({
  id: z.enum(MEASURE_IDS),
  meaning: z.string(),
  target: z.number(),
  low: z.number(),
  high: z.number(),
  unit: z.string(),
  reached: z
    .strictObject({ value: measured, low: measured, high: measured })
    .describe('With the 95 % range of 200 bootstrap draws of whole countries.'),
  isPassed: z.boolean(),
})

const facts = z.array(
  z.strictObject({
    fact: z.int().min(1),
    name: z.string(),
    source: z.string(),
    noClaim: z.string().nullable().describe('Why the model makes no claim about it; null where it does.'),
    checks: z.array(check).readonly(),
    isPassed: z.boolean().nullable().describe('All checks passed; null where the model makes no claim.'),
  }),
)

/** What `forestall facts --panel <csv> --json` prints. */
export const recordFactsReport = z.strictObject({
  format: z.literal('forestall-record-facts-report'),
  formatVersion: z.literal(1),
  notice: z.literal(BACKTEST_NOTICE),
  model: z.strictObject({ id: z.string(), version: z.string(), contentHash: hash }),
  mappingHash: hash,
  panelHash: hash,
  memberCount: z.int().min(1).max(MAX_MEMBERS),
  seed: z.int().min(0).max(MAX_SEED),
  countryYears: z.strictObject({ twoYears: count, beforeCounting: count, decades: count, membersOfDecades: count }),
  facts: facts.readonly(),
  factsFromCounting: facts
    .readonly()
    .describe(
      'The same over the country-years alone in which deaths were counted: as all but fact 1 were measured until 2026-11-29.',
    ),
  matrices: z.strictObject({ model: matrices, record: matrices }),
  cases: z
    .array(
      z.strictObject({
        case: z.string(),
        label: z.string(),
        year: z.int().describe('The year before the worst: the model knows it, and nothing later.'),
        recordedNextYear: z.number(),
        percentile: z.number().describe('Share of simulated futures with fewer recorded deaths.'),
        low95: measured,
        low80: measured,
        median: measured,
        high80: measured,
        high95: measured,
        onset: z.number().describe('Share of futures in which a new episode begins within 24 months.'),
      }),
    )
    .readonly()
    .describe('Plausibility of historical cases; chosen after the event, so this is no measure of skill.'),
})

export type RecordFactsReport = z.infer<typeof recordFactsReport>
