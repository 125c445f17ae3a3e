import { z } from 'zod'
import { MAX_MEMBERS, MAX_SEED } from '../../shared/formats'
import { BAR_IDS, TARGET_IDS } from '../../shared/validation'

export const BACKTEST_NOTICE = 'A test of a model on the past. Not a forecast, and no assessment of any country.'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)
/** Null where it can't be computed, for example because nothing happened in the rows. */
const measured = z.number().nullable()
const year = z.int()

const skill = z.strictObject({
  auc: z
    .strictObject({ value: measured, low: measured, high: measured })
    .describe('Area under the ROC curve with the 95 % range of 1,000 bootstrap draws of whole countries.'),
  averagePrecision: measured,
  brier: measured,
  brierOfBaseRate: measured.describe('Brier score of the rate of the tested rows, predicted everywhere.'),
  brierOfTrainingRate: measured.describe('Brier score of the rate of the training rows, predicted everywhere.'),
  slope: measured.describe('Of the logistic regression of what happened on the logit of what was predicted.'),
  intercept: measured,
  meanPredicted: measured,
  meanObserved: measured,
  recallTop30: measured.describe('Share of what happened that was among the 30 highest predictions of its year.'),
  bands: z
    .array(
      z.strictObject({
        from: z.number(),
        to: z.number(),
        rows: count,
        happened: count,
        predicted: measured,
        observed: measured,
      }),
    )
    .readonly()
    .describe('Bands of risk, by share of the rows from the lowest prediction.'),
})

const gate = z.strictObject({
  id: z.string(),
  meaning: z.string(),
  value: measured,
  low: measured,
  high: measured,
  isPassed: z.boolean(),
})

const target = z.strictObject({
  id: z.enum(TARGET_IDS),
  meaning: z.string(),
  rows: count.describe('Country-years scored.'),
  happened: count,
  withoutOutcome: count.describe('Country-years of the span whose outcome the panel does not hold.'),
  notAsked: count.describe('Country-years of the span that the target is not about.'),
  training: z.strictObject({ rows: count, happened: count, rate: measured }),
  bars: z.array(z.strictObject({ id: z.enum(BAR_IDS), penalty: z.number().nullable(), skill })).readonly(),
  model: z
    .array(z.strictObject({ seed: z.int().min(0).max(MAX_SEED), skill, gates: z.array(gate).readonly() }))
    .readonly(),
})

/** What `forestall backtest --json` prints: no dates, no paths, no timings, and no row of the panel. */
export const backtestReport = z.strictObject({
  format: z.literal('forestall-backtest-report'),
  formatVersion: z.literal(1),
  notice: z.literal(BACKTEST_NOTICE),
  model: z.strictObject({ id: z.string(), version: z.string(), contentHash: hash }),
  mappingHash: hash,
  panelHash: hash,
  from: year.describe('First predictor year.'),
  to: year.describe('Last predictor year asked for.'),
  memberCount: z.int().min(1).max(MAX_MEMBERS),
  seeds: z.array(z.int().min(0).max(MAX_SEED)).min(1),
  targets: z.array(target).readonly(),
  structural: z
    .strictObject({ rows: count, highest: measured, percentile99: measured, above: count })
    .nullable()
    .describe(
      'Onset risk without triggers in the 200 quiet country-years of highest risk, first seed; each seed has its highest as a gate.',
    ),
})

export type BacktestReport = z.infer<typeof backtestReport>
