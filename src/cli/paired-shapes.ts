import { z } from 'zod'
import {
  differenceDots,
  fewFuturesOfHalf,
  meanDifference,
  spreadOf,
  type DifferenceThatMatters,
  type MeanOverFutures,
  type PlanComparison,
} from '../shared/decision'
import { estimate, share } from './report-shapes'

/** What comparisons of plans are made on. */
export const pairedQuestion = {
  outcome: z
    .string()
    .describe(
      'What plans are judged by; less is better. mass-killing: 0 or 1 a member; severity-stages, worst-severity-stages: stages; else the unit of the outcome.',
    ),
  smallestDifference: z
    .strictObject({ absolute: z.number().min(0), relative: share })
    .describe(
      'In the unit of the outcome, and as a share of the larger value; a difference that matters reaches both.',
    ),
}

const spread = z
  .strictObject({
    median: z.number(),
    low50: z.number(),
    high50: z.number(),
    low80: z.number(),
    high80: z.number(),
    low90: z.number(),
    high90: z.number(),
  })
  .describe('Quantiles of the differences of single members: the ranges that hold 50, 80 and 90 % of them.')

export const meanShape = z
  .strictObject({ mean: z.number(), low: z.number(), high: z.number() })
  .describe('Mean over the members with its 90 % interval.')

/** A plan against another, member by member. */
export const pairedShape = z.strictObject({
  better: estimate.describe('Members in which the plan has less of it, by a difference that matters.'),
  worse: estimate.describe('Members in which it has more of it, by a difference that matters.'),
  same: estimate.describe('All others.'),
  verdict: z
    .enum(['better', 'worse', 'no-difference', 'too-close', 'too-few'])
    .describe(
      'no-difference: nothing that matters in more than half of the members; too-close: where it differs, better in 40 to 60 % of those members, or the 90 % interval of that share holds one half.',
    ),
  spread,
})

/** The same, with the mean difference, by which plans are said to hold up best or not. */
export const comparedShape = pairedShape.extend({
  meanDifference: meanShape
    .nullable()
    .describe(
      'Plan minus the other, in the unit of the outcome: mean over the members with its 90 % interval; null: of a single member all is open.',
    ),
  fewMembersOfHalf: z
    .number()
    .int()
    .positive()
    .nullable()
    .describe(
      'Of how many members half of the mean difference comes, where these are fewer than 1 % of all and it hangs on them; else null.',
    ),
})

/** The same, with fifty equally likely differences, lowest first. */
export const comparedShapeWithDots = comparedShape.extend({
  dots: z
    .array(z.number())
    .length(50)
    .describe('Fifty equally likely differences, plan minus the other, lowest first.'),
})

/** Write a comparison down. */
export function pairedReport(comparison: PlanComparison): z.infer<typeof pairedShape> {
  const { better, worse, same, verdict } = comparison
  return { better, worse, same, verdict, spread: roundedFields(spreadOf(comparison)) }
}

/** Write a comparison down with its mean. */
export function comparedReport(comparison: PlanComparison): z.infer<typeof comparedShape> {
  const isOpen = comparison.differences.length < 2
  return {
    ...pairedReport(comparison),
    meanDifference: isOpen ? null : meanReport(meanDifference(comparison)),
    fewMembersOfHalf: fewFuturesOfHalf(comparison.differences),
  }
}

/** Write a comparison down with its mean and its dots. */
export function comparedReportWithDots(comparison: PlanComparison): z.infer<typeof comparedShapeWithDots> {
  return { ...comparedReport(comparison), dots: differenceDots(comparison).map(sevenDigits) }
}

export const meanReport = ({ mean, low, high }: MeanOverFutures): z.infer<typeof meanShape> =>
  roundedFields({ mean, low, high })

export const differenceReport = ({ absolute, relative }: DifferenceThatMatters) => ({ absolute, relative })

/** Sums over members are not to be read further than this. */
export const sevenDigits = (value: number): number => Number(value.toPrecision(7))

/** The same numbers, each as far as sums over members are to be read. */
export function roundedFields<Fields extends object>(
  fields: Fields & Readonly<Record<keyof Fields, number>>,
): {
  [Key in keyof Fields]: number
} {
  const rounded = Object.entries<number>(fields).map(([key, value]) => [key, sevenDigits(value)] as const)
  return Object.fromEntries(rounded) as { [Key in keyof Fields]: number }
}
