import {
  bandsOf,
  frameworkValues,
  pathOf,
  quantileDots,
  quantileOfSorted,
  representativeMembers,
  responseSummaries,
  seeLevel,
  valuesAt,
  type Band,
  type EnsembleResult,
  type FrameworkValues,
  type ObservedLevel,
  type OutcomeKey,
  type PreparedFramework,
  type PreparedObservation,
  type ResponseSummary,
  type SeenLevel,
} from '../../shared/engine'
import { comparePlans, type DifferenceThatMatters, type PlanComparison } from '../../shared/decision'
import type { EnsemblePair } from './ensemble-demand'

/** Summaries of a result, made when first asked for and forgotten with it. */
const summaries = new WeakMap<EnsembleResult, Map<string, unknown>>()

function summaryOf<Summary>(result: EnsembleResult, name: string, make: () => Summary): Summary {
  const known = summaries.get(result) ?? new Map<string, unknown>()
  summaries.set(result, known)
  if (!known.has(name)) known.set(name, make())
  // The name decides the kind of summary: only the functions below choose names.
  return known.get(name) as Summary
}

export const hasOutcome = (result: EnsembleResult, outcome: OutcomeKey): boolean => result.outcomes.includes(outcome)

export const bandsIn = (result: EnsembleResult, outcome: OutcomeKey): readonly Band[] =>
  summaryOf(result, `bands ${outcome}`, () => bandsOf(result, outcome))

export const mediansIn = (result: EnsembleResult, outcome: OutcomeKey): readonly number[] =>
  summaryOf(result, `medians ${outcome}`, () => bandsIn(result, outcome).map(({ median }) => median))

export const pathsIn = (result: EnsembleResult, outcome: OutcomeKey): readonly (readonly number[])[] =>
  summaryOf(result, `paths ${outcome}`, () => pathMembers(result).map((member) => pathOf(result, outcome, member)))

const pathMembers = (result: EnsembleResult): readonly number[] =>
  summaryOf(result, 'path members', () => representativeMembers(result))

/** What became of each response, by its id. */
export const coursesIn = (result: EnsembleResult): ReadonlyMap<string, ResponseSummary> =>
  summaryOf(result, 'courses', () => new Map(responseSummaries(result).map((summary) => [summary.id, summary])))

/** Share of futures at or over a threshold, by step. */
export const shareOverIn = (result: EnsembleResult, outcome: OutcomeKey, threshold: number): readonly number[] =>
  summaryOf(result, `share over ${threshold} ${outcome}`, () =>
    Array.from({ length: result.stepCount }, (_, step) => {
      let over = 0
      for (const value of valuesAt(result, outcome, step)) if (value >= threshold) over += 1
      return over / result.memberCount
    }),
  )

export const dotsIn = (result: EnsembleResult, outcome: OutcomeKey, count: number): readonly number[] =>
  summaryOf(result, `dots ${count} ${outcome}`, () => quantileDots(result, outcome, result.stepCount - 1, count))

/** Dots by the largest value of each future from today to the horizon: what "at some time" means. */
export const worstDotsIn = (result: EnsembleResult, outcome: OutcomeKey, count: number): readonly number[] =>
  summaryOf(result, `worst dots ${count} ${outcome}`, () => {
    const worst = new Float32Array(result.memberCount)
    for (let step = 0; step < result.stepCount; step += 1) {
      valuesAt(result, outcome, step).forEach((value, member) => {
        if (value > (worst[member] ?? 0)) worst[member] = value
      })
    }
    worst.sort()
    return Array.from({ length: count }, (_, dot) => quantileOfSorted(worst, (dot + 0.5) / count))
  })

/** Signs of every member at a step; a result belongs to one scenario, and so to one prepared framework. */
export const frameworkIn = (result: EnsembleResult, prepared: PreparedFramework, step: number): FrameworkValues =>
  summaryOf(result, `framework ${step}`, () => frameworkValues(prepared, result, step))

/** Plan against no response on civilian deaths at the horizon. */
export const comparisonIn = (
  { baseline, withPlan }: Pick<EnsemblePair, 'baseline' | 'withPlan'>,
  smallest: DifferenceThatMatters,
): PlanComparison =>
  summaryOf(withPlan, 'comparison', () =>
    comparePlans(baseline, withPlan, { outcome: 'deaths', step: withPlan.stepCount - 1, smallest }),
  )

interface LevelSight {
  readonly prepared: PreparedObservation
  readonly level: ObservedLevel
  readonly seed: number
}

/** A level as observers would see it; a result belongs to one scenario and one seed. */
export const seenIn = (result: EnsembleResult, { prepared, level, seed }: LevelSight): SeenLevel =>
  summaryOf(result, `seen ${level.outcome}`, () => seeLevel(prepared, level, result, seed))
