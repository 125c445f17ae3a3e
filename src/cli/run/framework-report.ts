import { z } from 'zod'
import {
  frameworkChange,
  memberSpread,
  frameworkValues,
  type EnsembleResult,
  type FrameworkValues,
  type PreparedFramework,
} from '../../shared/engine'
import { MAX_HORIZON_STEPS } from '../../shared/formats'

const share = z.number().min(0).max(1)
const bySteps = z
  .array(share)
  .min(2)
  .max(MAX_HORIZON_STEPS + 1)
const course = z.strictObject({ median: bySteps, low80: bySteps, high80: bySteps })
const spread = z.strictObject({ median: share, low80: share, high80: share })
const difference = z.number().min(-1).max(1)
const change = z.strictObject({ median: difference, low80: difference, high80: difference })

/** The framework profile of one plan. */
export const frameworkReport = z
  .strictObject({
    factors: z.record(z.string(), course).describe('By factor of the UN Framework, at every step.'),
    crimes: z
      .record(z.string(), course)
      .describe('How strong the signs are that the Framework holds consistent with a crime, at every step.'),
    indicators: z
      .record(z.string(), z.strictObject({ today: spread, horizon: spread }))
      .describe('By indicator that is modelled.'),
  })
  .describe(
    'Signs read from the simulated situation, from 0 to 1: median and range of 8 in 10 futures. Never a finding that a crime happened, never a probability of one.',
  )

/** What a plan changes in the framework profile. */
export const frameworkComparison = z
  .strictObject({ factors: z.record(z.string(), change), crimes: z.record(z.string(), change) })
  .describe('Plan minus no response at the horizon, member by member.')

export type FrameworkReport = z.infer<typeof frameworkReport>
export type FrameworkComparison = z.infer<typeof frameworkComparison>

/** What is kept of a plan's profile: what is reported, and the members at the horizon for the comparison. */
export interface FrameworkSummary {
  readonly report: FrameworkReport
  readonly horizon: FrameworkValues
}

/** Sum up the profile of one ensemble. `pause` is awaited between steps. Rounded to 7 significant digits. */
export async function summariseFramework(
  prepared: PreparedFramework,
  result: EnsembleResult,
  pause: () => Promise<void>,
): Promise<FrameworkSummary> {
  const steps: FrameworkValues[] = []
  const summary = { factors: new Map<string, Course>(), crimes: new Map<string, Course>() }
  for (let step = 0; step < result.stepCount; step += 1) {
    await pause()
    const values = frameworkValues(prepared, result, step)
    if (step === 0 || step === result.stepCount - 1) steps.push(values)
    for (const part of ['factors', 'crimes'] as const) {
      for (const [id, members] of values[part]) {
        const course = summary[part].get(id) ?? { median: [], low80: [], high80: [] }
        const { median, low80, high80 } = rounded(memberSpread(members))
        course.median.push(median)
        course.low80.push(low80)
        course.high80.push(high80)
        summary[part].set(id, course)
      }
    }
  }
  const [today, horizon] = steps
  if (!today || !horizon) throw new RangeError('An ensemble has today and a horizon')
  const nothing = new Float64Array(result.memberCount)
  return {
    report: {
      factors: Object.fromEntries(summary.factors),
      crimes: Object.fromEntries(summary.crimes),
      indicators: Object.fromEntries(
        [...horizon.indicators].map(([id, members]) => [
          id,
          {
            today: rounded(memberSpread(today.indicators.get(id) ?? nothing)),
            horizon: rounded(memberSpread(members)),
          },
        ]),
      ),
    },
    horizon,
  }
}

/** Compare two profiles at the horizon. */
export function compareFrameworks(baseline: FrameworkValues, plan: FrameworkValues): FrameworkComparison {
  const on = (part: 'factors' | 'crimes'): FrameworkComparison['factors'] =>
    Object.fromEntries(
      [...plan[part]].map(([id, members]) => [
        id,
        rounded(frameworkChange(baseline[part].get(id) ?? new Float64Array(0), members)),
      ]),
    )
  return { factors: on('factors'), crimes: on('crimes') }
}

interface Course {
  readonly median: number[]
  readonly low80: number[]
  readonly high80: number[]
}

type Spread = z.infer<typeof spread>

const rounded = ({ median, low80, high80 }: Spread): Spread => ({
  median: sevenDigits(median),
  low80: sevenDigits(low80),
  high80: sevenDigits(high80),
})

const sevenDigits = (value: number): number => Number(value.toPrecision(7))
