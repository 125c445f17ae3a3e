import type { EnsembleResult, ProbabilityEstimate } from '../../engine'
import { meanEstimate } from '../estimate/mean-estimate'
import { judgedValues } from '../paired/judged-outcome'
import { leaningBy, type Leaning } from '../paired/leaning'
import { massKillingIn, stageIn } from '../paired/mass-killing'
import { meanWay, type MeanWay } from '../paired/mean-way'
import {
  comparePlans,
  netBenefit,
  spreadOf,
  type DifferenceSpread,
  type MeanOverFutures,
  type PairedQuestion,
  type PlanComparison,
} from '../paired/paired-comparison'
import { isYesNo } from '../paired/stage-outcome'
import type { TimingRun, TimingRuns } from './run-timing'

/** How a start fares against something else. */
export interface TimingContrast extends PlanComparison {
  /** Differences of single futures. */
  readonly spread: DifferenceSpread
  /** Better by a difference that matters, less worse by one: see netBenefit. */
  readonly benefit: MeanOverFutures
  /** Which way its mean goes. */
  readonly way: MeanWay
  /** Which way it goes in the futures that it changes, judged as the table of plans judges it. */
  readonly leaning: Leaning
}

/** Mean of what is judged over the futures, with the ranges that hold it 50 and 80 times in 100; of what comes or does not its chance. */
export interface JudgedMean {
  readonly mean: number
  readonly low50: number
  readonly high50: number
  readonly low80: number
  readonly high80: number
}

/** What comes of one start. */
export interface TimingPoint extends Pick<TimingRun, 'shiftMonths' | 'clamped' | 'leftOut'> {
  /** Chance of mass killing with its 90 % interval, and with those of 50 and 80 % for the bands of the chart. */
  readonly massKilling: ProbabilityEstimate
  readonly band50: ProbabilityEstimate
  readonly band80: ProbabilityEstimate
  readonly judged: JudgedMean
  /** Chance of what is judged, with its 90 % interval; null: it is an amount. */
  readonly judgedChance: ProbabilityEstimate | null
  readonly againstPlanned: TimingContrast
  readonly againstNoResponse: TimingContrast
}

/** What is marked on a timing curve. All in months later than planned, below 0: earlier. */
export interface TimingMarks {
  /**
   * Where half of what the plan as dated takes from the mean under no response is gone, interpolated between the starts tried;
   * null: nowhere up to the last, or the plan as dated shows no benefit (see showsBenefit).
   */
  readonly halfGoneAt: number | null
  /** First start from which on no start shows a benefit over no response; null: the last one still does. */
  readonly tooLateFrom: number | null
  /** Start with the lowest chance of mass killing or, for another outcome, the largest benefit; the one nearest to the plan. */
  readonly bestAt: number
  /** Starts before the planned one that do worse than it, as the table of plans judges what does worse. */
  readonly tooEarly: readonly number[]
  /** Starts that do worse than no response, judged in the same way. */
  readonly harmful: readonly number[]
}

/** What comes of beginning earlier or later. */
export interface TimingCurve {
  /** Earliest start first. */
  readonly points: readonly TimingPoint[]
  readonly noResponse: ProbabilityEstimate
  readonly noResponseJudged: JudgedMean
  readonly marks: TimingMarks
}

/**
 * Put the starts of a plan side by side.
 *
 * @throws RangeError if the plan as dated (a shift of 0) is not among them, or the ensembles can't be paired.
 */
export function timingCurve({ starts, noResponse }: TimingRuns, question: PairedQuestion): TimingCurve {
  const planned = starts.find(({ shiftMonths }) => shiftMonths === 0)
  if (!planned) throw new RangeError('A timing curve needs the plan as it is dated')
  const points = [...starts]
    .sort((a, b) => a.shiftMonths - b.shiftMonths)
    .map(({ shiftMonths, clamped, leftOut, result }): TimingPoint => {
      const chance = (coverage: 0.5 | 0.8 | 0.9) => massKillingIn(result, question.step, coverage)
      return {
        shiftMonths,
        clamped,
        leftOut,
        massKilling: chance(0.9),
        band50: chance(0.5),
        band80: chance(0.8),
        judged: judgedMean(result, question),
        judgedChance: isYesNo(question.outcome) ? stageIn(result, question.outcome, question.step) : null,
        againstPlanned: contrast(planned.result, result, question),
        againstNoResponse: contrast(noResponse, result, question),
      }
    })
  return {
    points,
    noResponse: massKillingIn(noResponse, question.step),
    noResponseJudged: judgedMean(noResponse, question),
    marks: marksOf(points, judgedMean(noResponse, question).mean),
  }
}

function judgedMean(result: EnsembleResult, { outcome, step }: PairedQuestion): JudgedMean {
  const within = (coverage: 0.5 | 0.8): MeanOverFutures => {
    if (!isYesNo(outcome)) return meanEstimate(judgedValues(result, outcome, step), undefined, coverage)
    const { probability, low, high } = stageIn(result, outcome, step, coverage)
    return { mean: probability, low, high }
  }
  const [half, most] = [within(0.5), within(0.8)]
  // Nothing that is judged can be below none.
  return {
    mean: half.mean,
    low50: Math.max(0, half.low),
    high50: half.high,
    low80: Math.max(0, most.low),
    high80: most.high,
  }
}

function contrast(reference: EnsembleResult, plan: EnsembleResult, question: PairedQuestion): TimingContrast {
  const comparison = comparePlans(reference, plan, question)
  return {
    ...comparison,
    spread: spreadOf(comparison),
    benefit: netBenefit(comparison),
    way: meanWay(comparison.differences, question.outcome),
    leaning: leaningBy(comparison, question.outcome),
  }
}

const helps = ({ againstNoResponse }: TimingPoint): boolean => againstNoResponse.leaning === 'better'

/**
 * Whether a start takes more from the mean under no response than luck does, and is better in more futures than it is worse.
 *
 * Only then is there a benefit by the mean that a part of could be gone: better in many futures by little and worse in a few by
 * much, the mean may be no lower at all.
 */
export const showsBenefit = (point: TimingPoint): boolean => helps(point) && point.againstNoResponse.way === 'below'

function marksOf(points: readonly TimingPoint[], noResponse: number): TimingMarks {
  const lastHelping = points.findLastIndex(helps)
  return {
    halfGoneAt: halfGoneAt(points, noResponse),
    tooLateFrom: points[lastHelping + 1]?.shiftMonths ?? null,
    bestAt: bestAt(points),
    tooEarly: points
      .filter(({ shiftMonths, againstPlanned }) => shiftMonths < 0 && againstPlanned.leaning === 'worse')
      .map(({ shiftMonths }) => shiftMonths),
    harmful: points
      .filter(({ againstNoResponse }) => againstNoResponse.leaning === 'worse')
      .map(({ shiftMonths }) => shiftMonths),
  }
}

/** By the mean of what is judged, which is what the curve shows. */
function halfGoneAt(points: readonly TimingPoint[], noResponse: number): number | null {
  const later = points.filter(({ shiftMonths }) => shiftMonths >= 0)
  const gain = ({ judged }: TimingPoint): number => noResponse - judged.mean
  const planned = later[0]
  if (!planned || !showsBenefit(planned)) return null
  const half = gain(planned) / 2
  const crossing = later.findIndex((point) => gain(point) <= half)
  const [before, after] = [later[crossing - 1], later[crossing]]
  if (!before || !after) return null
  const [from, to] = [gain(before), gain(after)]
  return before.shiftMonths + ((from - half) / (from - to)) * (after.shiftMonths - before.shiftMonths)
}

function bestAt(points: readonly TimingPoint[]): number {
  let best = { shiftMonths: 0, benefit: -Infinity }
  for (const { shiftMonths, againstNoResponse } of points) {
    const benefit = againstNoResponse.benefit.mean
    const isNearer = benefit === best.benefit && Math.abs(shiftMonths) < Math.abs(best.shiftMonths)
    if (benefit > best.benefit || isNearer) best = { shiftMonths, benefit }
  }
  return best.shiftMonths
}
