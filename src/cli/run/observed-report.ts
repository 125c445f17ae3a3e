import { z } from 'zod'
import {
  OBSERVATION_KINDS,
  seeLevel,
  seenAt,
  type EnsembleResult,
  type PreparedObservation,
  type SeenSummary,
} from '../../shared/engine'
import { MAX_HORIZON_STEPS } from '../../shared/formats'
import { sevenDigits } from '../paired-shapes'
import { share } from '../report-shapes'

const byMonth = (value: z.ZodType<number>) =>
  z
    .array(value)
    .min(1)
    .max(MAX_HORIZON_STEPS + 1)
const course = (value: z.ZodType<number>, what: string) =>
  z.strictObject({ median: byMonth(value), low80: byMonth(value), high80: byMonth(value) }).describe(what)

const observedLevel = z.strictObject({
  kind: z.enum(OBSERVATION_KINDS).describe('How it comes to be known; docs/model/observation.md.'),
  level: course(share, 'The level itself.'),
  seen: course(share, 'What the newest report says of it; until the first one, what the scenario does.'),
  ageMonths: course(
    z.number().min(0).max(MAX_HORIZON_STEPS),
    'Months from the month that the newest report tells of, or from today where none has come.',
  ),
  apart: course(share, 'How far what is seen lies from the level in the same member, up or down.'),
})

/** Levels of one plan as observers would see them. */
export const observedReport = z
  .strictObject({
    months: byMonth(z.int().min(0).max(MAX_HORIZON_STEPS)).describe(
      'Months from today, in the order of all lists below.',
    ),
    levels: z.record(z.string(), observedLevel).describe('By outcome key.'),
  })
  .describe(
    'Levels as observers would see them, beside the levels: median and range of 8 in 10 members. A reading of the run that moves nothing in it; decision-makers recognise by deaths alone.',
  )

export type ObservedReport = z.infer<typeof observedReport>
type ObservedCourse = ObservedReport['levels'][string]['seen']

interface ObservedRun {
  readonly result: EnsembleResult
  readonly seed: number
  /** Steps to report. */
  readonly steps: readonly number[]
}

/** Sum up how one ensemble would be seen. `pause` is awaited between levels. Rounded to 7 significant digits. */
export async function summariseObserved(
  prepared: PreparedObservation,
  { result, seed, steps }: ObservedRun,
  pause: () => Promise<void>,
): Promise<ObservedReport> {
  const levels: ObservedReport['levels'] = {}
  for (const [outcome, level] of prepared.levels) {
    await pause()
    const seen = seeLevel(prepared, level, result, seed)
    const summaries = steps.map((step) => seenAt(seen, result, step))
    levels[outcome] = {
      kind: level.kind,
      level: courseOf(summaries, 'level'),
      seen: courseOf(summaries, 'seen'),
      ageMonths: courseOf(summaries, 'age'),
      apart: courseOf(summaries, 'apart'),
    }
  }
  return { months: [...steps], levels }
}

function courseOf(summaries: readonly SeenSummary[], part: keyof SeenSummary): ObservedCourse {
  const row = (end: keyof ObservedCourse) => summaries.map((summary) => sevenDigits(summary[part][end]))
  return { median: row('median'), low80: row('low80'), high80: row('high80') }
}
